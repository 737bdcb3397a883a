/** What a query worked out and is worth keeping: a query writes nothing, so it is left here for a quiet moment. */

import type { Database } from '@cairn/store';

/** Inside a transaction. */
type Keep = (database: Database) => Promise<void>;

const left = new WeakMap<Database, Keep>();

/** One for each open vault: the newest. */
export const leaveToKeep = (database: Database, keep: Keep): void => {
  left.set(database, keep);
};

export const hasLeft = (database: Database): boolean => left.has(database);

/** `undefined` where nothing was left. */
export const takeLeft = (database: Database): Keep | undefined => {
  const keep = left.get(database);
  left.delete(database);
  return keep;
};
