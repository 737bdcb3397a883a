/** The end of a vault: it moves, or it is erased. */

import type { Farewell } from '@cairn/relay-api';
import { ENDED } from '../hints/notifier.ts';
import { NOTHING } from './answer.ts';
import type { Answer } from './answer.ts';
import { topicOf } from './log-routes.ts';
import type { Call } from './relay-parts.ts';
import { shutAnswer } from './shut-answer.ts';

export const farewell = async ({ parts, vault }: Call, said: Farewell): Promise<Answer> => {
  const ended = await parts.store.closeVault(vault, said);
  if (ended.type !== 'Done') return shutAnswer(ended);
  // Whoever listens asks again, and is told where the vault has gone.
  parts.notifier.publish(topicOf(vault), ENDED);
  return NOTHING;
};

export const erase = async ({ parts, vault }: Call): Promise<Answer> => {
  await parts.store.erase(vault);
  parts.notifier.publish(topicOf(vault), ENDED);
  return NOTHING;
};
