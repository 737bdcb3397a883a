/** Data that no relay opens, told by the number of their schema: those of a newer relay, those that are on their way to PostgreSQL, and a file that has moved there. */

export type NotOpened = { readonly type: 'NewerSchema' } | { readonly type: 'Moving' };

const MOVING = 1_000_000;

/** The number that data have while they are on the move, and the file when it is over. */
export const moving = (schema: number): number => MOVING + schema;

/** `taken`: steps of a schema, more than there are here. */
export const notOpened = (taken: number): NotOpened => ({
  type: taken >= MOVING ? 'Moving' : 'NewerSchema',
});
