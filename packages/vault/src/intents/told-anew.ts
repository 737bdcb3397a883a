/** Parts of answers that are worked out each time and kept nowhere: how words are to be met, and what came between. */

import type { ToldAnew } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { fetched } from '../refusal.ts';
import { toneOfEdit } from './edit-win.ts';
import { toneOfWin } from './log-win.ts';

const OF_WINS: { readonly [N in IntentName]?: ToldAnew<N> } = {
  'log-win': async (context, input) => ({ tone: await toneOfWin(context, input) }),
  'edit-win': async (_context, input) => ({ tone: await toneOfEdit(input.set) }),
};

/** `undefined` where the whole answer was kept. */
export const toldAnew = async <N extends IntentName>(name: N): Promise<ToldAnew<N> | undefined> => {
  const ofWins = OF_WINS[name];
  if (ofWins !== undefined) return ofWins;
  const { PATHS_TOLD_ANEW: ofPaths } = await fetched(import('./paths/tell-paths-anew.ts'));
  const table: { readonly [K in IntentName]?: ToldAnew<K> } = ofPaths;
  return table[name];
};

/** What is left out of the answer that is kept. */
export const keptPart = (name: IntentName, answer: object): string =>
  JSON.stringify(answer, (key, value: unknown) =>
    key === 'tone' || (key === 'offer' && name === 'step-not-now') ? undefined : value,
  );
