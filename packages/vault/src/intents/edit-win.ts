/** Changes what is kept about a win. Only what differs is written, so that an edit elsewhere is not overruled. */

import type { FieldValue, Fields } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { LocalDay, Tone } from '@cairn/domain';
import type { IntentHandler } from '../context.ts';
import type { WinEdit } from '../door/intents.ts';
import { areaOf, dayOf, effortOf, flagOf, idOf, noteOf, ratingOf, textOf } from '../inputs.ts';
import { isMet, toneOfWords } from '../tone-of-words.ts';
import { changeWin } from './change-win.ts';

export const editWin: IntentHandler<'edit-win'> = async (context, input) => {
  const fields = fieldsOf(input.set, context.today);
  const tone = await toneOfEdit(input.set);
  const changed = await changeWin(
    context,
    idOf(input.id),
    isMet(tone) ? { ...fields, resting: true } : fields,
  );
  return { ...changed, output: { ...changed.output, tone } };
};

/** A note is a journal: no edit of one is answered, and nothing about the win changes with it (domain.md 5.3). */
export const toneOfEdit = async ({ text }: WinEdit): Promise<Tone> =>
  text === undefined ? 'ordinary' : toneOfWords(textOf(text));

const fieldsOf = (set: WinEdit, today: LocalDay): Fields => {
  const fields: Record<string, FieldValue> = {};
  if (set.on !== undefined) fields['day'] = dayNumber(dayOf(set.on, today));
  for (const [field, read] of Object.entries(READERS)) {
    const raw = set[field as keyof typeof READERS];
    if (raw !== undefined) fields[field] = read(raw);
  }
  return fields;
};

const READERS: { readonly [K in Exclude<keyof WinEdit, 'on'>]-?: (raw: unknown) => FieldValue } = {
  text: textOf,
  area: areaOf,
  effort: effortOf,
  pleasure: (raw) => ratingOf(raw, 'pleasure'),
  mastery: (raw) => ratingOf(raw, 'mastery'),
  moodBefore: (raw) => ratingOf(raw, 'moodBefore'),
  moodAfter: (raw) => ratingOf(raw, 'moodAfter'),
  note: noteOf,
  big: (raw) => flagOf(raw, 'big'),
};
