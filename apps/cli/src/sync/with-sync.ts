/**
 * A command that syncs: the home is open, and the vault may take another secret for its own. Laws: at every instant the words that the
 * vault shows open its file; one process at a time does this with a home, so that none goes on in a vault that another one has left.
 */

import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parsePhrase } from '@cairn/crypto/phrase';
import type { RecoverySecret } from '@cairn/crypto';
import type { Result } from '@cairn/domain';
import type { OpenVault, VaultError, VaultSync } from '@cairn/vault';
import type { Call } from '../command.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { takeLock } from '../home/hold-lock.ts';
import type { HeldLock } from '../home/hold-lock.ts';
import { findHome, openKeyed, unreachable } from '../home/open-home.ts';
import type { Keyed } from '../home/open-home.ts';
import { EXIT, refused } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { refusedByHome } from '../with-vault.ts';

export const withSync = async (
  call: Call,
  work: (kept: VaultSync, vault: OpenVault) => Promise<Reply>,
): Promise<Reply> => {
  const lock = await lockWhenFree(call);
  if (!lock.ok) return refusedLock(call, lock.error);
  try {
    return await whileLocked(call, work);
  } finally {
    await lock.value.letGo();
  }
};

/** So often, and so many milliseconds apart. */
const TRIES = 30;
const PAUSE = 100;

const lockWhenFree = async (call: Call): Promise<Result<HeldLock, VaultError>> => {
  for (let tries = 1; ; tries += 1) {
    const lock = await lockSync(call);
    if (lock.ok || lock.error.type !== 'Busy' || tries === TRIES) return lock;
    await pause(PAUSE);
  }
};

const lockSync = ({ around }: Call): Promise<Result<HeldLock, VaultError>> => {
  const { folder, syncLock } = findHome(around).files;
  return settledFiles(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return takeLock(syncLock, 0);
  });
};

const refusedLock = ({ copy, around }: Call, error: VaultError): Reply =>
  error.type === 'Busy'
    ? refused(EXIT.vault, error, copy.t('cli.sync.elsewhere'))
    : refusedByHome(copy, unreachable(findHome(around).files, error));

const whileLocked = async (
  call: Call,
  work: (kept: VaultSync, vault: OpenVault) => Promise<Reply>,
): Promise<Reply> => {
  const opened = await openKeyed(call.around);
  if (!opened.ok) return refusedByHome(call.copy, opened.error);
  const { vault, key, keeper } = opened.value;
  try {
    const kept = await vault.sync({
      fetch,
      deviceName: call.copy.t('cli.device.name', { system: systemName(call.around.platform) }),
      adopt: async (next) => keeper.adopt(key, { current: await secretOf(vault), next }),
    });
    return await work(kept, vault);
  } finally {
    await settleWords(opened.value);
    await vault.close();
  }
};

/** Whatever ended the work, and a run before this one: words of before open the file no longer. */
const settleWords = async ({ vault, key, keeper }: Keyed): Promise<void> =>
  keeper.settle(key, await secretOf(vault));

const secretOf = async (vault: OpenVault): Promise<RecoverySecret> => {
  const asked = await vault.ask('recovery-words', {});
  const secret = asked.ok ? parsePhrase(asked.value.words.join(' ')) : asked;
  if (!secret.ok) throw new Error('A vault that syncs has its words');
  return secret.value;
};

const systemName = (platform: string): string => SYSTEMS[platform] ?? platform;

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'Mac', win32: 'Windows' };
