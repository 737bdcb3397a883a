/**
 * Keeps what feels impossible, with the ladders that were offered or written for it. Words that are met are kept as a path
 * that rests, without a ladder, and Help is shown; words of a step that are met make the path rest as well.
 */

import { isLifeArea, orderAfter } from '@cairn/domain';
import type { Challenge, LifeArea, PrivateText, Tone } from '@cairn/domain';
import { CHALLENGE, derivedId } from '@cairn/store';
import { guessArea } from '../../catalogue.ts';
import type { IntentHandler } from '../../context.ts';
import type { KeepChallenge } from '../../door/path-intents.ts';
import { areaOf, noteOf, textOf } from '../../inputs.ts';
import { readPathView } from '../../queries/path-view.ts';
import { readChallenges } from '../../queries/read-paths.ts';
import { challengeFields } from '../../records/challenge-record.ts';
import { createRecord } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { isMet } from '../../tone-of-words.ts';
import { toneOfAll } from '../tone-of-all.ts';
import { createLadder } from './create-ladder.ts';
import { areaOfLadder, ladderIn } from './path-inputs.ts';
import type { NewLadder } from './path-inputs.ts';

const MOST_LADDERS = 12;

export const keepChallenge: IntentHandler<'keep-challenge'> = async (context, input) => {
  const { act, database } = context;
  const text = textOf(input.text);
  const why = noteOf(input.why);
  const ladders = laddersOf(input);
  const ownTone = await toneOfAll([text, why]);
  const tone = await toneOfPath(input);
  const challenge: Challenge = {
    ...{ id: act, text, why, resting: isMet(tone), trashed: false, importBatch: null, arrivedOn: null },
    area: input.area === undefined ? await areaFor(text, tone, ladders) : areaOf(input.area),
    order: orderAfter(await readChallenges(database)),
  };
  await createRecord(context, CHALLENGE, { id: act, fields: challengeFields(challenge) });
  if (!isMet(ownTone))
    for (const [place, ladder] of ladders.entries())
      await createLadder(context, ladder, {
        id: derivedId('of-act', `${act}/ladder/${place}`),
        challenge: act,
      });
  return {
    output: { path: await readPathView(context, act), tone },
    undo: { type: 'set', records: [{ entity: CHALLENGE.name, id: act, set: { trashed: true } }] },
    topics: ['paths'],
  };
};

const laddersOf = ({ ladders = [] }: KeepChallenge): readonly NewLadder[] => {
  if (!Array.isArray(ladders) || ladders.length > MOST_LADDERS)
    throw new Refusal({ type: 'BadInput', field: 'ladders' });
  return ladders.map(ladderIn);
};

/** Of everything that was written. */
export const toneOfPath = (input: KeepChallenge): Promise<Tone> =>
  toneOfAll([
    textOf(input.text),
    noteOf(input.why),
    ...laddersOf(input).flatMap(({ title, steps }) => [title, ...steps.map(({ text }) => textOf(text))]),
  ]);

/** Words that are met, or never praised, are put in no area unasked. */
const areaFor = async (
  text: PrivateText,
  tone: Tone,
  ladders: readonly NewLadder[],
): Promise<LifeArea | null> => {
  if (isMet(tone) || tone === 'unpraised') return null;
  const areas = ladders.map(areaOfLadder);
  return areas.find(isLifeArea) ?? guessArea(text);
};
