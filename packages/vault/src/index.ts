export * from './door/incoming.ts';
export * from './door/intents.ts';
export * from './door/queries.ts';
export * from './door/vault-door.ts';
