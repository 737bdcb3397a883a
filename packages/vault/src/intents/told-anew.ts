/** Parts of answers that are worked out each time and kept nowhere: how words are to be met. */

import type { ReadContext } from '../context.ts';
import type { IntentName, Intents } from '../door/intents.ts';
import { toneOfEdit } from './edit-win.ts';
import { toneOfWin } from './log-win.ts';

export type ToldAnew<N extends IntentName> = (
  context: ReadContext,
  input: Intents[N]['input'],
) => Promise<Partial<Intents[N]['output']>>;

export const TOLD_ANEW: { readonly [N in IntentName]?: ToldAnew<N> } = {
  'log-win': async (context, input) => ({ tone: await toneOfWin(context, input) }),
  'edit-win': async (_context, input) => ({ tone: await toneOfEdit(input.set) }),
};
