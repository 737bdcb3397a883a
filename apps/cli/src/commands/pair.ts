/**
 * `cairn pair --words --with ADDRESS`: takes in a record that the 24 words open, from a relay, on a device that has none. The words
 * come by the standard input alone.
 */

import { parsePhrase } from '@cairn/crypto/phrase';
import type { Call, Command } from '../command.ts';
import { beginFromWords } from '../home/begin-from-words.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { sayRound } from '../sync/say-sync.ts';
import { withSync } from '../sync/with-sync.ts';
import { refusedPhrase, typedWords } from '../typed-phrase.ts';
import { refusedByHome } from '../with-vault.ts';

export const pair: Command = {
  options: { words: { type: 'boolean' }, with: { type: 'string' }, invite: { type: 'string' } },
  run: async (call) => {
    const { copy, given, around } = call;
    if (call.words.length > 0)
      return refused(EXIT.usage, { type: 'WordsOnTheLine' }, copy.t('cli.words.on-the-line'));
    if (!given.has('words') || !given.has('with'))
      return refused(EXIT.usage, { type: 'BadInput' }, copy.t('cli.pair.how'));
    const secret = parsePhrase(await typedWords(call));
    if (!secret.ok) return refusedPhrase(copy, secret.error);
    const begun = await beginFromWords(around, secret.value);
    if (!begun.ok)
      return begun.error.type === 'HereAlready'
        ? refused(EXIT.refused, begun.error, copy.t('cli.pair.here-already'))
        : refusedByHome(copy, begun.error);
    return takeIn(call);
  },
};

/** Whatever the relay says, the empty record that was begun stays: asked again with the same words, it goes on. */
const takeIn = (call: Call): Promise<Reply> =>
  withSync(call, async (kept) => {
    const { copy, given } = call;
    const wish = { address: given.text('with') ?? '', invite: given.text('invite') ?? null };
    const end = await kept.turnOn(wish);
    if (!end.ok)
      return end.error.type === 'BadInput'
        ? refused(EXIT.usage, end.error, copy.t('cli.value.relay'))
        : refusedByVault(copy, end.error);
    if (end.value.type !== 'in-step') return refused(EXIT.vault, end.value, sayRound(copy, end.value));
    const status = await kept.status();
    if (!status.ok) return refusedByVault(copy, status.error);
    return status.value.others === 0
      ? refused(EXIT.refused, { type: 'NothingThere' }, copy.t('cli.pair.nothing'))
      : said([copy.t('cli.pair.done')], { relay: wish.address });
  });
