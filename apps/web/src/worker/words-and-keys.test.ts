/** Which words open a file once its vault shows others. */

import { expect, test } from 'vitest';
import { newDataKey, newRecoverySecret } from '@cairn/crypto';
import type { RecoverySecret } from '@cairn/crypto';
import { phraseOf } from '@cairn/crypto/phrase';
import type { RecoverableFile, VaultFiles } from './vault-files.ts';
import { openWithPhrase, settleWords, wrapForWords } from './words-and-keys.ts';

const [BEFORE, NEXT] = [newRecoverySecret(), newRecoverySecret()];
const [key, elder] = [newDataKey(), newDataKey()];

const aFolder = (entries: readonly RecoverableFile[]): VaultFiles & { writes: number } => {
  let kept = entries;
  const folder = {
    writes: 0,
    generations: async () => [1, 2],
    sealed: async () => [],
    recoverable: async () => kept,
    addRecoverable: async () => {},
    keepRecoverable: async (next: readonly RecoverableFile[]) => {
      kept = next;
      folder.writes += 1;
    },
    erase: async () => {},
  };
  return folder;
};

const showing = (secret: RecoverySecret | null) => ({
  ask: async () =>
    secret === null
      ? { ok: false, error: { type: 'NotFound' } }
      : { ok: true, value: { words: phraseOf(secret).split(' ') } },
});

const settle = (folder: VaultFiles, secret: RecoverySecret | null): Promise<void> =>
  settleWords(folder, { generation: 2, key, vault: showing(secret) as never });

const opened = async (folder: VaultFiles, secret: RecoverySecret): Promise<number | undefined> =>
  (await openWithPhrase(phraseOf(secret), folder))?.generation;

const ELDER: RecoverableFile = { generation: 1, wrapped: wrapForWords(elder, BEFORE) };
const OLD: RecoverableFile = { generation: 2, wrapped: wrapForWords(key, BEFORE) };
const NEW: RecoverableFile = { generation: 2, wrapped: wrapForWords(key, NEXT) };

test('the words that are shown open it, those of before no more; an elder file keeps its own', async () => {
  const folder = aFolder([ELDER, OLD, NEW]);
  expect(await opened(folder, BEFORE)).toBe(2);
  await settle(folder, NEXT);
  expect(await opened(folder, NEXT)).toBe(2);
  expect(await opened(folder, BEFORE)).toBe(1);
});

test('words that were added and never taken go; those that are shown stay', async () => {
  const folder = aFolder([OLD, NEW]);
  await settle(folder, BEFORE);
  expect([await opened(folder, BEFORE), await opened(folder, NEXT)]).toEqual([2, undefined]);
});

test('where none of them opens it, the words that are shown do from now on', async () => {
  const folder = aFolder([OLD, OLD]);
  await settle(folder, NEXT);
  expect(await opened(folder, NEXT)).toBe(2);
});

test('with one entry, or where the vault shows none, nothing is written', async () => {
  const [one, two] = [aFolder([ELDER, OLD]), aFolder([OLD, NEW])];
  await settle(one, NEXT);
  await settle(two, null);
  expect([one.writes, two.writes]).toEqual([0, 0]);
});
