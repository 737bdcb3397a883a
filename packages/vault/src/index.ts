export * from './clock.ts';
export * from './door/incoming.ts';
export * from './door/intents.ts';
export * from './door/queries.ts';
export * from './door/vault-door.ts';
export * from './open-vault.ts';
export * from './records/derived-id.ts';
