/** What a query worked out and is worth keeping: a query writes nothing, so it is left here for a quiet moment. */

import type { Database } from '@cairn/store';

/** Inside a transaction. */
type Keep = (database: Database) => Promise<void>;

const left = new WeakMap<Database, Map<string, Keep>>();

/** One of each name for each open vault: the newest. */
export const leaveToKeep = (database: Database, name: string, keep: Keep): void => {
  left.set(database, new Map(left.get(database)).set(name, keep));
};

export const hasLeft = (database: Database): boolean => left.has(database);

/** `undefined` where nothing was left. */
export const takeLeft = (database: Database): Keep | undefined => {
  const keeps = left.get(database);
  left.delete(database);
  return (
    keeps &&
    (async (open) => {
      for (const keep of keeps.values()) await keep(open);
    })
  );
};
