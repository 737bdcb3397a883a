/**
 * A command that syncs: the home is open, and the vault may take another secret for its own. Law: at every instant the words that the
 * vault shows open its file.
 */

import { parsePhrase } from '@cairn/crypto/phrase';
import type { RecoverySecret } from '@cairn/crypto';
import type { OpenVault, VaultSync } from '@cairn/vault';
import type { Call } from '../command.ts';
import { openKeyed } from '../home/open-home.ts';
import type { Keyed } from '../home/open-home.ts';
import type { Reply } from '../reply.ts';
import { refusedByHome } from '../with-vault.ts';

export const withSync = async (
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
