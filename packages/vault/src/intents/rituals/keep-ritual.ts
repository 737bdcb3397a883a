/** Keeps a ritual, at the end of the stack of its part of day. Words that are met are kept as one that rests. */

import { orderAfter } from '@cairn/domain';
import type { LifeArea, PrivateText, Tone } from '@cairn/domain';
import { RITUAL } from '@cairn/store';
import { guessArea } from '../../catalogue.ts';
import type { IntentHandler } from '../../context.ts';
import { textOf } from '../../inputs.ts';
import { readRituals } from '../../queries/read-rituals.ts';
import { ritualFields } from '../../records/ritual-record.ts';
import { createRecord } from '../../records/write-record.ts';
import { isMet } from '../../tone-of-words.ts';
import { ritualIn, toneOfRitual } from './ritual-inputs.ts';

export const keepRitual: IntentHandler<'keep-ritual'> = async (context, input) => {
  const { act, database, today } = context;
  const { kind, anchor, dayPart, minutes, energy, remindAt, remindDays, line, activity } = input;
  const text = textOf(input.text);
  const tone = await toneOfRitual(input);
  const given = ritualIn({
    ...{ id: act, kind, text, anchor, dayPart, minutes, energy, remindAt, remindDays, line, activity },
    area: input.area === undefined ? await areaFor(text, tone) : input.area,
    resting: isMet(tone),
  });
  const stack = (await readRituals(database, today))
    .map((told) => told.ritual)
    .filter((other) => other.dayPart === given.dayPart);
  const ritual = { ...given, order: orderAfter(stack) };
  await createRecord(context, RITUAL, { id: act, fields: ritualFields(ritual) });
  return {
    output: { ritual, tone },
    undo: { type: 'set', records: [{ entity: RITUAL.name, id: act, set: { trashed: true } }] },
    topics: ['rituals'],
  };
};

/** Words that are met, or never praised, are put in no area unasked. */
const areaFor = async (text: PrivateText, tone: Tone): Promise<LifeArea | null> =>
  isMet(tone) || tone === 'unpraised' ? null : guessArea(text);
