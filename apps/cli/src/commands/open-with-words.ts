/**
 * `cairn open-with-words`: when this device's key is gone, the 24 words open the vault and a new key is made. They come by
 * the standard input alone: what stands on the line stays in the shell's history.
 */

import { parsePhrase } from '@cairn/crypto/phrase';
import type { Command } from '../command.ts';
import { openWithWords } from '../home/open-with-words.ts';
import { EXIT, refused, said } from '../reply.ts';
import { refusedPhrase, typedWords } from '../typed-phrase.ts';
import { refusedByHome } from '../with-vault.ts';

export const openWithWordsCommand: Command = {
  options: {},
  run: async (call) => {
    const { copy, around } = call;
    if (call.words.length > 0)
      return refused(EXIT.usage, { type: 'WordsOnTheLine' }, copy.t('cli.words.on-the-line'));
    const secret = parsePhrase(await typedWords(call));
    if (!secret.ok) return refusedPhrase(copy, secret.error);
    const opened = await openWithWords(around, secret.value);
    if (opened.ok) {
      const { wasLocked } = opened.value;
      const lines = wasLocked ? [copy.t('cli.lock.off-by-words')] : [];
      return said([copy.t('cli.words.opened'), ...lines], wasLocked ? { wasLocked } : {});
    }
    if (opened.error.type === 'KeysDoNotOpen')
      return refused(EXIT.refused, opened.error, copy.t('opening.words.wrong'));
    if (opened.error.type === 'KeysGone')
      return refused(EXIT.vault, opened.error, copy.t('cli.home.wrapped-gone', opened.error));
    return refusedByHome(copy, opened.error);
  },
};
