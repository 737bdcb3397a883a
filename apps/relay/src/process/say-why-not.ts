/** Why a relay does not start, in a sentence that names the setting; what is not known is thrown on. Never with an address: it may hold a password. */

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
