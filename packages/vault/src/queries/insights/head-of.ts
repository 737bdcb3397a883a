/** Where the record stands: another text whenever anything may have been written since. */

import type { Database } from '@cairn/store';

interface Beside {
  readonly now: string;
  readonly was: string;
}

const beside = new WeakMap<Database, Beside>();

export const headOf = async (database: Database): Promise<string> => {
  const now = await countedHead(database);
  const known = beside.get(database);
  return known?.now === now ? known.was : now;
};

/** What is kept beside the record, worked out of it, moves no head. */
export const keepBeside = async (database: Database, work: () => Promise<void>): Promise<void> => {
  const was = await headOf(database);
  await work();
  beside.set(database, { now: await countedHead(database), was });
};

/** What any write moves: this connection's count of changed rows, and the file's own mark for those of others. */
const countedHead = async (database: Database): Promise<string> => {
  const [own] = await database.all<{ made: number }>('SELECT total_changes() AS made');
  const [file] = await database.all<{ data_version: number }>('PRAGMA data_version');
  return `${own?.made ?? -1} ${file?.data_version ?? -1}`;
};
