/** The 24 words that open this vault anywhere. The word list is loaded only when they are asked for. */

import type { RecoverySecret } from '@cairn/crypto';
import { readMeta } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { Refusal } from '../refusal.ts';

export const recoveryWords: QueryHandler<'recovery-words'> = async ({ database }) => {
  const secret = await readMeta(database, 'recovery');
  if (secret === null) throw new Refusal({ type: 'NotFound' });
  const { phraseOf } = await import('@cairn/crypto/phrase');
  return { words: phraseOf(secret as RecoverySecret).split(' ') };
};
