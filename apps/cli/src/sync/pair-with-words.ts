/** A record that the 24 words open comes here from a relay. What is here already stays, and is told there. */

import { parsePhrase } from '@cairn/crypto/phrase';
import type { SyncRoundEnd } from '@cairn/vault';
import type { Call } from '../command.ts';
import { beginFromWords } from '../home/begin-from-words.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { refusedPhrase, typedWords } from '../typed-phrase.ts';
import { refusedByHome } from '../with-vault.ts';
import { refusedWish, relayWish } from './relay-wish.ts';
import { sayRound } from './say-sync.ts';
import { withSync } from './with-sync.ts';

export const pairWithWords = async (call: Call): Promise<Reply> => {
  const words = await typedWords(call);
  const secret = parsePhrase(words);
  if (!secret.ok) return refusedPhrase(call.copy, secret.error);
  const begun = await beginFromWords(call.around, secret.value);
  if (!begun.ok && begun.error.type !== 'HereAlready') return refusedByHome(call.copy, begun.error);
  return takeIn(call, words);
};

/** Whatever the relay says, an empty record that was begun stays: asked again with the same words, it goes on. */
const takeIn = (call: Call, words: string): Promise<Reply> =>
  withSync(call, async (kept) => {
    const { copy } = call;
    const wish = relayWish(call);
    const end = await kept.joinWithWords(wish, words);
    if (!end.ok)
      switch (end.error.type) {
        case 'BadInput':
          return refusedWish(copy, end.error);
        case 'NotFound':
          return refused(EXIT.refused, { type: 'NothingThere' }, copy.t('cli.pair.unknown'));
        default:
          return refusedByVault(copy, end.error);
      }
    if (end.value.type !== 'in-step') return refused(EXIT.vault, end.value, whyNot(call, end.value));
    const status = await kept.status();
    if (!status.ok) return refusedByVault(copy, status.error);
    return status.value.others === 0
      ? refused(EXIT.refused, { type: 'NothingThere' }, copy.t('cli.pair.nothing'))
      : said([copy.t('cli.pair.done')], { relay: wish.address });
  });

/** Nothing was to be sent: what is said of a round does not fit a first one. */
const whyNot = (call: Call, end: SyncRoundEnd): string => {
  if (end.type === 'unreachable')
    return call.copy.t('cli.pair.no-relay', { address: relayWish(call).address });
  return end.type === 'closed' ? call.copy.t('cli.pair.older-words') : sayRound(call.copy, end);
};
