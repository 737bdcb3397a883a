/**
 * Who is let in. Each step is kept by itself, for a nonce, a session and a vault may lie on different servers: a nonce is used up
 * before anything else, and by one request. What breaks after it costs the device another nonce.
 */

import { randomBytes } from 'node:crypto';
import { chainStart, SIZES } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import type { LetIn, LettingIn, Registering, RelayStore } from '../relay-store.ts';
import { blobIn, numberIn } from '../row-values.ts';
import type { Row } from '../row-values.ts';
import { sql } from './connect.ts';
import type { Ask, Postgres } from './connect.ts';
import { askPart, isPart } from './part-of.ts';
import type { OfPart, Parts } from './part-of.ts';

type PostgresDoors = Pick<
  RelayStore,
  'nonceSecret' | 'publicKeyOf' | 'letIn' | 'sessionOf' | 'endSession' | 'addInvite'
>;

const KEEP_SECRET = sql('INSERT INTO relay (place, nonce_secret) VALUES (1, $1) ON CONFLICT DO NOTHING');
const SECRET = sql('SELECT nonce_secret FROM relay');
const PUBLIC_KEY = sql('SELECT public_key FROM vault WHERE vault = $1');
const SESSION = sql('SELECT vault, until FROM session WHERE token = $1 AND until > $2');
/** One row, whether there is a session or not: a part that was taken out to be moved knows nothing. */
const session: OfPart = (part) => `
  SELECT ${isPart('session', part)} AS is_part, vault, until
  FROM (SELECT) AS one LEFT JOIN session${part} ON token = $1::bytea AND until > $2::bigint`;
const SESSION_COLUMNS = [
  ['is_part', 'truth'],
  ['vault', 'blob'],
  ['until', 'number'],
] as const;
const END_SESSION = sql('DELETE FROM session WHERE token = $1');
const ADD_INVITE = sql('INSERT INTO invite (hash, uses) VALUES ($1, $2) ON CONFLICT DO NOTHING');
const USE_NONCE = sql(
  'INSERT INTO used_nonce (nonce, until, token) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
);
const NONCE_USER = sql('SELECT token FROM used_nonce WHERE nonce = $1');
const LOG_EPOCH = sql('SELECT log_epoch FROM vault WHERE vault = $1');
const BEGIN = sql('INSERT INTO session (token, vault, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING');
const USE_INVITE = sql('UPDATE invite SET uses = uses - 1 WHERE hash = $1 AND uses > 0');
const REMOVE_USED = sql('DELETE FROM invite WHERE hash = $1 AND uses = 0');
const MAKE = sql(
  'INSERT INTO vault (vault, public_key, log_epoch, head, created_on) VALUES ($1, $2, $3, $4, $5)',
);

export const createPostgresDoors = (postgres: Postgres, parts: Parts): PostgresDoors => ({
  sessionOf: sessionsOf(postgres, parts),
  ...createDoors(postgres),
});

const createDoors = ({ ask, transaction }: Postgres): Omit<PostgresDoors, 'sessionOf'> => ({
  nonceSecret: async () => {
    await ask(KEEP_SECRET, [randomBytes(SIZES.nonce)]);
    const [row] = (await ask(SECRET, [])).rows;
    if (row === undefined) throw new Error('the secret of nonces was not kept');
    return blobIn(row, 'nonce_secret');
  },
  publicKeyOf: async (vault) => {
    const [row] = (await ask(PUBLIC_KEY, [vault])).rows;
    return row === undefined ? null : blobIn(row, 'public_key');
  },
  letIn: async (letting) => {
    if (!(await isFirst(ask, letting))) return { type: 'Refused' };
    const known = await logEpochOf(ask, letting.vault);
    if (known === null && letting.registering === null) return { type: 'Refused' };
    const logEpoch =
      known ??
      (await transaction((transacting) => made(transacting.ask, letting.vault, letting.registering)));
    return logEpoch === null ? { type: 'InviteWanted' } : begun(ask, letting, logEpoch);
  },
  endSession: async (token) => {
    await ask(END_SESSION, [token]);
  },
  addInvite: async ({ hash, uses }) => {
    await ask(ADD_INVITE, [hash, uses]);
  },
});

const sessionsOf = ({ look, ask }: Postgres, parts: Parts): PostgresDoors['sessionOf'] => {
  const statement = parts.statement(session, SESSION_COLUMNS);
  return async (token, now) => {
    const values = [token, now];
    const alone = async (): Promise<readonly Row[]> => (await ask(SESSION, values)).rows;
    const [row] = await askPart(look, { statement: statement(token), values, vault: null, alone });
    if (row === undefined || row['vault'] === null) return null;
    return { vault: blobIn(row, 'vault'), until: numberIn(row, 'until') };
  };
};

/** A token is one request's own: whoever used the nonce under it is this request, whose answer was lost on the way. */
const isFirst = async (ask: Ask, { nonce, nonceUntil, token }: LettingIn): Promise<boolean> => {
  if ((await ask(USE_NONCE, [nonce, nonceUntil, token])).count > 0) return true;
  const [row] = (await ask(NONCE_USER, [nonce])).rows;
  return row !== undefined && Buffer.compare(blobIn(row, 'token'), token) === 0;
};

const logEpochOf = async (ask: Ask, vault: Bytes): Promise<Bytes | null> => {
  const [row] = (await ask(LOG_EPOCH, [vault])).rows;
  return row === undefined ? null : blobIn(row, 'log_epoch');
};

const begun = async (ask: Ask, { token, vault, until }: LettingIn, logEpoch: Bytes): Promise<LetIn> => {
  await ask(BEGIN, [token, vault, until]);
  return { type: 'LetIn', logEpoch };
};

/** `null` where an invite is wanted. */
const made = async (ask: Ask, vault: Bytes, registering: Registering | null): Promise<Bytes | null> => {
  // Another request for it may have been faster.
  const there = await logEpochOf(ask, vault);
  if (there !== null || registering === null) return there;
  if (!(await mayMake(ask, registering))) return null;
  const { publicKey, logEpoch, day } = registering;
  await ask(MAKE, [vault, publicKey, logEpoch, chainStart(vault, logEpoch), day]);
  return logEpoch;
};

const mayMake = async (ask: Ask, { by }: Registering): Promise<boolean> => {
  if (typeof by === 'string') return by === 'open';
  const { count } = await ask(USE_INVITE, [by.invite]);
  await ask(REMOVE_USED, [by.invite]);
  return count > 0;
};
