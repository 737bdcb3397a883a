/** Takes back a transaction after a fault, so that the fault that began it is the one to tell. */

import type { Database } from './database.ts';

/** After a full disk or a lost handle the engine may have rolled back by itself. */
export const rollBack = async (database: Database): Promise<void> => {
  try {
    await database.exec('ROLLBACK');
  } catch {
    // There is no transaction left to roll back.
  }
};
