/** Identities of things kept: 128 bits as 32 lower-case hex digits. Random or derived; never shown, never private. */

declare const entityId: unique symbol;

export type EntityId = string & { readonly [entityId]: true };

export const isEntityId = (value: unknown): value is EntityId =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
