/** Keeps a win. One tap is enough: only the words are needed. */

import type { LifeArea, PrivateText, Tone, Win } from '@cairn/domain';
import type { IntentHandler, ReadContext, WriteContext } from '../context.ts';
import type { LogWin } from '../door/intents.ts';
import { guessArea, isOfCatalogue } from '../catalogue.ts';
import { activityOf, areaOf, dayOf, effortOf, noteOf, ratingOf, textOf } from '../inputs.ts';
import { isMet, toneOfWords } from '../tone-of-words.ts';
import { keepWin, toneOfAnswer } from './keep-win.ts';

export const logWin: IntentHandler<'log-win'> = async (context, input) => {
  const text = textOf(input.text);
  const tone = await toneOfText(text, activityOf(input.activity));
  const win = await winFrom(context, input, { text, tone });
  const { output, undo } = await keepWin(context, win, tone);
  return { output, undo: { type: 'set', records: [undo] }, topics: ['wins'] };
};

const winFrom = async (
  { act, moment, today }: WriteContext,
  input: LogWin,
  { text, tone }: { readonly text: PrivateText; readonly tone: Tone },
): Promise<Win> => {
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  return {
    id: act,
    text,
    area: input.area === undefined ? await areaFor(text, tone) : areaOf(input.area),
    localDay,
    at: localDay === today ? moment.instant : null,
    zone: moment.zone,
    planned: input.planned === true,
    big: input.big === true,
    effort: effortOf(input.effort),
    pleasure: ratingOf(input.pleasure, 'pleasure'),
    mastery: ratingOf(input.mastery, 'mastery'),
    expectedPleasure: null,
    expectedDifficulty: null,
    moodBefore: ratingOf(input.moodBefore, 'moodBefore'),
    moodAfter: ratingOf(input.moodAfter, 'moodAfter'),
    note: noteOf(input.note),
    activity: activityOf(input.activity),
    step: null,
    ritual: null,
    resting: isMet(tone),
    near: false,
    trashed: false,
    importBatch: null,
  };
};

/** Words that are met, or never praised, are put in no area unasked: they are kept, and nothing is made of them. */
const areaFor = async (text: PrivateText, tone: Tone): Promise<LifeArea | null> =>
  isMet(tone) || tone === 'unpraised' ? null : guessArea(text);

/** What comes from the catalogue as it is was read before it was offered; everything else is read now. */
const toneOfText = async (text: PrivateText, activity: string | null): Promise<Tone> =>
  activity !== null && (await isOfCatalogue(activity, text)) ? 'ordinary' : toneOfWords(text);

/** For an act that is asked for again: its tone was not kept with its answer. */
export const toneOfWin = async (context: ReadContext, input: LogWin): Promise<Tone> =>
  toneOfAnswer(context, await toneOfText(textOf(input.text), activityOf(input.activity)), noteOf(input.note));
