/**
 * Between the 24 words and a data key: wrapping when a vault is made, opening when this browser's own key is gone. Apart
 * from the rest, because a start on an ordinary day needs none of it.
 */

import { deriveRecoveryKey, unwrapKey, wrapKey } from '@cairn/crypto';
import type { DataKey, RecoverySecret } from '@cairn/crypto';
import type { VaultDoor } from '@cairn/vault';
import type { RecoverableFile, VaultFiles } from './vault-files.ts';

export const wrapForWords = (key: DataKey, secret: RecoverySecret): RecoverableFile['wrapped'] =>
  wrapKey(key, { context: 'recovery', key: deriveRecoveryKey(secret) });

/** The newest file here that the words open; `null` when they are not a phrase or open none. */
export const openWithPhrase = async (
  words: string,
  files: VaultFiles,
): Promise<{ readonly key: DataKey; readonly generation: number } | null> => {
  const { parsePhrase } = await import('@cairn/crypto/phrase');
  const parsed = parsePhrase(words);
  if (!parsed.ok) return null;
  const recovery = deriveRecoveryKey(parsed.value);
  const present = await files.generations();
  const entries = (await files.recoverable()).filter(({ generation }) => present.includes(generation));
  for (const { generation, wrapped } of entries.toReversed()) {
    const opened = unwrapKey(wrapped, { context: 'recovery', key: recovery });
    if (opened.ok) return { key: opened.value, generation };
  }
  return null;
};

export interface OpenFile {
  readonly generation: number;
  readonly key: DataKey;
  readonly vault: Pick<VaultDoor, 'ask'>;
}

/**
 * Once the vault shows other words than it was made with, those of before open its file no more. Law: the words that it shows open
 * it before and after; where nothing is certain, nothing goes.
 */
export const settleWords = async (
  files: Pick<VaultFiles, 'recoverable' | 'keepRecoverable'>,
  { generation, key, vault }: OpenFile,
): Promise<void> => {
  const entries = await files.recoverable();
  if (entries.filter((entry) => entry.generation === generation).length < 2) return;
  const shown = await vault.ask('recovery-words', {});
  if (!shown.ok) return;
  const { parsePhrase } = await import('@cairn/crypto/phrase');
  const parsed = parsePhrase(shown.value.words.join(' '));
  if (!parsed.ok) return;
  const recovery = deriveRecoveryKey(parsed.value);
  const opens = ({ wrapped }: RecoverableFile): boolean =>
    unwrapKey(wrapped, { context: 'recovery', key: recovery }).ok;
  const others = entries.filter((entry) => entry.generation !== generation);
  const kept = entries.findLast((entry) => entry.generation === generation && opens(entry));
  const wrapped = kept?.wrapped ?? wrapForWords(key, parsed.value);
  await files.keepRecoverable([...others, { generation, wrapped }]);
};
