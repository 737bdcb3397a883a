/** Changes what is kept about a ritual. Only what was named is written. In another part of day it comes last. */

import { orderAfter } from '@cairn/domain';
import type { Ritual } from '@cairn/domain';
import type { IntentHandler, ReadContext } from '../../context.ts';
import type { KeepRitual } from '../../door/path-intents.ts';
import { idOf, textOf } from '../../inputs.ts';
import { readRituals } from '../../queries/read-rituals.ts';
import { ritualFields } from '../../records/ritual-record.ts';
import { isMet } from '../../tone-of-words.ts';
import { changeRitual, existingRitual } from './change-ritual.ts';
import { ritualIn, toneOfRitual } from './ritual-inputs.ts';

const EDITABLE: readonly (keyof KeepRitual)[] = [
  'kind',
  'text',
  'anchor',
  'area',
  'dayPart',
  'minutes',
  'energy',
  'remindAt',
  'remindDays',
  'line',
  'activity',
];

export const editRitual: IntentHandler<'edit-ritual'> = async (context, input) => {
  const kept = await existingRitual(context.database, idOf(input.id));
  if (input.set.text !== undefined) textOf(input.set.text);
  const given = EDITABLE.filter((field) => input.set[field] !== undefined);
  const edited = ritualIn({
    ...kept,
    ...Object.fromEntries(given.map((field) => [field, input.set[field]])),
  });
  const tone = await toneOfRitual(input.set);
  const fields = ritualFields({ ...edited, order: await orderFor(context, kept, edited) });
  const named = [...given, 'sortOrder', ...(isMet(tone) ? ['resting'] : [])];
  const { output, ...rest } = await changeRitual(
    context,
    kept.id,
    Object.fromEntries(named.map((field) => [field, field === 'resting' ? true : (fields[field] ?? null)])),
  );
  return { ...rest, output: { ...output, tone } };
};

const orderFor = async (
  { database, today }: ReadContext,
  kept: Ritual,
  { dayPart }: Ritual,
): Promise<number> => {
  if (kept.dayPart === dayPart) return kept.order;
  const stack = (await readRituals(database, today)).map(({ ritual }) => ritual);
  return orderAfter(stack.filter((other) => other.dayPart === dayPart));
};
