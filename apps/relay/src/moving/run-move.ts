/** `--migrate [--last]`: opens both sides, makes one pass, and says what came of it. */

import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { connectPostgres } from '../store/postgres/connect.ts';
import { moveRelay } from './move-relay.ts';
import type { Moved } from './move-relay.ts';
import { openSource } from './source.ts';
import type { OpenedSource, Source } from './source.ts';
import { openTarget } from './target.ts';
import type { OpenedTarget } from './target.ts';

export interface MoveOptions {
  readonly folder: string;
  readonly database: { readonly url: string; readonly connections: number };
  readonly isLast: boolean;
}

export interface MoveSaid {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

const OF_SOURCE: Readonly<Record<Exclude<OpenedSource['type'], 'Opened'>, string>> = {
  NoFile: 'There is no file of a relay in its folder (CAIRN_RELAY_HOME).',
  InUse: 'The relay still runs on its file. Stop it, then ask for the last pass again.',
  OtherSchema: 'The file is of another version of Cairn. Start its relay once with this one, then move it.',
};

const OF_TARGET: Readonly<Record<Exclude<OpenedTarget['type'], 'Opened'>, string>> = {
  NotEmpty: 'A relay has begun in this database already. Name an empty one in CAIRN_DATABASE_URL.',
  InUse: 'Another program is moving a relay to this database now.',
  OtherSchema: 'This database holds the data of another version of Cairn. Nothing was changed.',
};

export const runMove = async ({ folder, database, isLast }: MoveOptions): Promise<MoveSaid> => {
  const opened = openSource({ path: join(folder, 'relay.db'), isAlone: isLast });
  if (opened.type !== 'Opened') return { isDone: false, lines: [OF_SOURCE[opened.type]] };
  const postgres = connectPostgres({ url: database.url, connections: 1 });
  try {
    // A server that goes away for a moment is no end: the pass begins again, and goes on where it was.
    return await postgres.withClient((client) => pass(opened.source, client, isLast));
  } finally {
    await postgres.close();
    opened.source.close();
  }
};

const pass = async (source: Source, client: ClientBase, isLast: boolean): Promise<MoveSaid> => {
  const opened = await openTarget(client);
  if (opened.type !== 'Opened') return { isDone: false, lines: [OF_TARGET[opened.type]] };
  return said(await moveRelay({ source, target: opened.target, isLast }));
};

const said = ({ vaults, copied, forgotten, different, digests }: Moved): MoveSaid => {
  const counts = `${vaults} vaults: ${copied} copied, ${vaults - copied} were there already, ${forgotten} erased since.`;
  const differing = different.map((vault) => `Vault ${vault} is not the same on both sides.`);
  if (digests === null) return { isDone: different.length === 0, lines: [counts, ...differing, AGAIN] };
  const isSame = digests.source === digests.target;
  return {
    isDone: isSame,
    lines: [
      ...[
        counts,
        `Digest of the file:       ${digests.source}`,
        `Digest of the database:   ${digests.target}`,
      ],
      ...(isSame ? [DONE] : [...differing, NOT_DONE]),
    ],
  };
};

const AGAIN = 'The relay may go on. When you are ready, stop it and run this again with --last.';
const DONE =
  'Both are the same. The relay now begins with CAIRN_DATABASE_URL; its file is left as it is, and no relay opens it.';
const NOT_DONE = 'They are not the same. Nothing was changed in the file, and the relay may go on with it.';
