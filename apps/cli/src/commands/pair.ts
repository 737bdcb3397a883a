/**
 * `cairn pair`: one record on two devices. The new one shows a code (`--with ADDRESS`), the other one is given it (`--code CODE`), and a
 * person compares six digits. Or by the 24 words, which come by the standard input alone (`--words --with ADDRESS`).
 */

import type { Call, Command } from '../command.ts';
import { pairWithWords } from '../sync/pair-with-words.ts';
import { showCode } from '../sync/show-code.ts';
import { takeCode } from '../sync/take-code.ts';
import { EXIT, refused } from '../reply.ts';
import type { Reply } from '../reply.ts';

export const pair: Command = {
  options: {
    words: { type: 'boolean' },
    with: { type: 'string' },
    invite: { type: 'string' },
    code: { type: 'string' },
  },
  run: async (call) => {
    const { copy, given, words } = call;
    if (words.length > 0)
      return refused(EXIT.usage, { type: 'WordsOnTheLine' }, copy.t('cli.words.on-the-line'));
    const way = wayOf(call);
    if (way === null) return refused(EXIT.usage, { type: 'BadInput' }, copy.t('cli.pair.how'));
    if (!given.has('words') && !call.around.terminal.isInteractive)
      return refused(EXIT.refused, { type: 'NobodyThere' }, copy.t('cli.pair.at-a-terminal'));
    return way(call);
  },
};

const wayOf = ({ given }: Call): ((call: Call) => Promise<Reply>) | null => {
  if (given.has('code')) return given.has('with') || given.has('words') ? null : takeCode;
  if (!given.has('with')) return null;
  return given.has('words') ? pairWithWords : showCode;
};
