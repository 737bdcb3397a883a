/** The parts of answers about paths, steps and rituals that are worked out each time and kept nowhere. */

import type { Tone } from '@cairn/domain';
import type { ReadContext, ToldAnew } from '../../context.ts';
import type { Intents } from '../../door/intents.ts';
import type { WinKept } from '../../door/win-kept.ts';
import { toneOfWords } from '../../tone-of-words.ts';
import { toneOfAnswer } from '../keep-win.ts';
import { toneOfRitual } from '../rituals/ritual-inputs.ts';
import { toneOfPathEdit } from './edit-challenge.ts';
import { toneOfStepEdit } from './edit-step.ts';
import { toneOfPath } from './keep-challenge.ts';
import { toneOfLadder } from './keep-ladder.ts';
import { toneOfPlan } from './plan-step.ts';
import { answerOf } from './step-not-now.ts';

type Retold =
  | 'keep-challenge'
  | 'edit-challenge'
  | 'keep-ladder'
  | 'keep-step'
  | 'edit-step'
  | 'plan-step'
  | 'done-step'
  | 'step-not-now'
  | 'keep-ritual'
  | 'edit-ritual'
  | 'done-ritual';

const tell = async (tone: Promise<Tone>): Promise<{ readonly tone: Tone }> => ({ tone: await tone });

const tellOfWin = async (context: ReadContext, { win }: WinKept): Promise<{ readonly tone: Tone }> =>
  tell(toneOfAnswer(context, await toneOfWords(win.text), win.note));

export const PATHS_TOLD_ANEW: { readonly [N in Retold]: ToldAnew<N> } = {
  'keep-challenge': (_context, input) => tell(toneOfPath(input)),
  'edit-challenge': (_context, input) => tell(toneOfPathEdit(input.set)),
  'keep-ladder': (_context, input) => tell(toneOfLadder(input.ladder)),
  'keep-step': (_context, input) => tell(toneOfWords(input.step.text)),
  'edit-step': (_context, input) => tell(toneOfStepEdit(input.set)),
  'plan-step': (_context, input) => tell(toneOfPlan(input.plan)),
  'done-step': (context, _input, answer) => tellOfWin(context, answer),
  'step-not-now': async (context, input, { step }: Intents['step-not-now']['output']) => ({
    offer: await answerOf(context, step, input.obstacle),
  }),
  'keep-ritual': (_context, input) => tell(toneOfRitual(input)),
  'edit-ritual': (_context, input) => tell(toneOfRitual(input.set)),
  'done-ritual': (context, _input, answer) => tellOfWin(context, answer),
};
