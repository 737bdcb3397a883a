/** Why a relay does not start, in a sentence that names the setting; what is not known is thrown on. Never with an address: it may hold a password. */

import type { NotOpened } from '../store/not-opened.ts';
import type { ServerSettings } from './read-settings.ts';

interface Coded {
  readonly code?: unknown;
  readonly port?: unknown;
  /** What the system was asked for. */
  readonly syscall?: unknown;
}

const NOBODY = 'CAIRN_DATABASE_URL: nobody answers there.';

/** By how PostgreSQL and the system name what went wrong. */
const SENTENCES: Readonly<Record<string, string>> = {
  ...{ ECONNREFUSED: NOBODY, ENOTFOUND: NOBODY, EHOSTUNREACH: NOBODY, ETIMEDOUT: NOBODY, EAI_AGAIN: NOBODY },
  EADDRNOTAVAIL: 'CAIRN_HOST or CAIRN_METRICS_HOST: this machine has no such address.',
  '3D000': 'CAIRN_DATABASE_URL: there is no such database. createdb makes it.',
  '28P01': 'CAIRN_DATABASE_URL: PostgreSQL does not take this name and password.',
  '28000': 'CAIRN_DATABASE_URL: PostgreSQL does not let this name in.',
  '42501': 'CAIRN_DATABASE_URL: this name may not make tables there.',
};

export const whyNot = (fault: unknown): string | null => {
  const { code, port, syscall } = (fault ?? {}) as Coded;
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken by something else: CAIRN_PORT or CAIRN_METRICS_PORT.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `Port ${String(port)} is not for everybody: CAIRN_PORT or CAIRN_METRICS_PORT from 1024 on.`;
  return typeof code === 'string' ? (SENTENCES[code] ?? null) : null;
};

const NEWER =
  'The data of this relay was written by a newer Cairn. Nothing was changed; bring Cairn up to date.';
const HALF_MOVED =
  'The move of a relay to this database is not finished. Stop the relay on its file, then bring the move to its end: npx cairn serve --migrate --last.';
const MOVED =
  'This relay has moved to PostgreSQL: name its database in CAIRN_DATABASE_URL. To go back to the file see docs/operations.md.';

/** Why data that are there are not opened. */
export const whyNotOpened = (why: NotOpened, { database }: Pick<ServerSettings, 'database'>): string => {
  if (why.type === 'NewerSchema') return NEWER;
  return database === null ? MOVED : HALF_MOVED;
};
