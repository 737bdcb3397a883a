/** Who is let in: vaults by public key, nonces that are used once, sessions by the hash of their token, invites. */

import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { chainStart, SIZES } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import type { LetIn, LettingIn, Registering, RelayStore } from '../relay-store.ts';
import type { Write } from './group-commit.ts';
import { blobIn, numberIn } from '../row-values.ts';

type SqliteDoors = Pick<
  RelayStore,
  'nonceSecret' | 'publicKeyOf' | 'letIn' | 'sessionOf' | 'endSession' | 'addInvite'
>;

export const createSqliteDoors = (database: DatabaseSync, write: Write): SqliteDoors => {
  const letInNow = createLetIn(database);
  const keepSecret = database.prepare('INSERT OR IGNORE INTO relay (place, nonce_secret) VALUES (1, ?)');
  const secret = database.prepare('SELECT nonce_secret FROM relay');
  const publicKey = database.prepare('SELECT public_key FROM vault WHERE vault = ?');
  const session = database.prepare('SELECT vault, until FROM session WHERE token = ? AND until > ?');
  const endSession = database.prepare('DELETE FROM session WHERE token = ?');
  const addInvite = database.prepare('INSERT INTO invite (hash, uses) VALUES (?, ?)');
  return {
    nonceSecret: () =>
      write(() => {
        keepSecret.run(randomBytes(SIZES.nonce));
        const row = secret.get();
        if (row === undefined) throw new Error('the secret of nonces was not kept');
        return blobIn(row, 'nonce_secret');
      }),
    publicKeyOf: async (vault) => {
      const row = publicKey.get(vault);
      return row === undefined ? null : blobIn(row, 'public_key');
    },
    letIn: (letting) => write(() => letInNow(letting)),
    sessionOf: async (token, now) => {
      const row = session.get(token, now);
      return row === undefined ? null : { vault: blobIn(row, 'vault'), until: numberIn(row, 'until') };
    },
    endSession: (token) => write(() => void endSession.run(token)),
    addInvite: ({ hash, uses }) => write(() => void addInvite.run(hash, uses)),
  };
};

const createLetIn = (database: DatabaseSync) => {
  const epoch = database.prepare('SELECT log_epoch FROM vault WHERE vault = ?');
  const use = database.prepare('INSERT OR IGNORE INTO used_nonce (nonce, until) VALUES (?, ?)');
  const begin = database.prepare('INSERT INTO session (token, vault, until) VALUES (?, ?, ?)');
  const make = database.prepare(
    'INSERT INTO vault (vault, public_key, log_epoch, head, created_on) VALUES (?, ?, ?, ?, ?)',
  );
  const useInvite = database.prepare('UPDATE invite SET uses = uses - 1 WHERE hash = ? AND uses > 0');
  const removeUsed = database.prepare('DELETE FROM invite WHERE hash = ? AND uses = 0');

  const mayMake = ({ by }: Registering): boolean => {
    if (typeof by === 'string') return by === 'open';
    const isUsed = useInvite.run(by.invite).changes > 0;
    removeUsed.run(by.invite);
    return isUsed;
  };

  const made = (vault: Bytes, registering: Registering): Bytes | null => {
    if (!mayMake(registering)) return null;
    const { publicKey, logEpoch, day } = registering;
    make.run(vault, publicKey, logEpoch, chainStart(vault, logEpoch), day);
    return logEpoch;
  };

  return ({ vault, nonce, nonceUntil, token, until, registering }: LettingIn): LetIn => {
    if (use.run(nonce, nonceUntil).changes === 0) return { type: 'Refused' };
    const row = epoch.get(vault);
    if (row === undefined && registering === null) return { type: 'Refused' };
    const logEpoch = row === undefined ? registering && made(vault, registering) : blobIn(row, 'log_epoch');
    if (logEpoch === null) return { type: 'InviteWanted' };
    begin.run(token, vault, until);
    return { type: 'LetIn', logEpoch };
  };
};
