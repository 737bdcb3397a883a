/**
 * Daylio's backup: JSON in base64, in a zip or bare. Entries become what they become out of a CSV, with the same ids; the file
 * itself says which of five groups a mood belongs to. A mood without a word of its own has one of Daylio's five.
 */

import { daysBetween, parseLocalDay } from '@cairn/domain';
import type { LocalDay, Rating, Result } from '@cairn/domain';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { planOfEntries } from '../daylio-csv/plan-of-entries.ts';
import type { DaylioEntry } from '../daylio-csv/read-entries.ts';
import { listIn, numberOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { createAsides } from '../found/asides.ts';
import type { ImportError, ImportOptions } from '../import-format.ts';
import type { DaylioPlan, Skipped } from '../import-plan.ts';
import { noteText } from '../text/note-text.ts';

/** Errors: `UnknownZone`, `NoUsableRows`. */
export const readDaylioBackup = (
  value: JsonValue,
  options: ImportOptions,
): Result<DaylioPlan, ImportError> => {
  const file = objectIn(value);
  const moods = moodsIn(file);
  const tags = new Map(objectsIn(file['tags']).map((tag) => [numberOf(tag['id']), textOf(tag['name'])]));
  const asides = createAsides();
  const entries: DaylioEntry[] = [];
  const skipped: Skipped[] = [];
  const rows = listIn(file['dayEntries']);
  for (const [index, row] of rows.entries()) {
    const raw = objectIn(row);
    const localDay = dayOf(raw);
    const entry =
      localDay === null ? null : { localDay, ...wordsOf(raw, moods, tags), ...timeOf(raw), line: index + 1 };
    asides.add('pictures', listIn(raw['assets']).length);
    if (entry === null)
      skipped.push({ line: null, reason: { type: 'damaged-record', list: 'dayEntries', index } });
    else if (options.today !== undefined && daysBetween(options.today, entry.localDay) > 1)
      skipped.push({ line: null, reason: { type: 'future' } });
    else if (isEmpty(entry)) skipped.push({ line: null, reason: { type: 'nothing-in-it' } });
    else entries.push(entry);
  }
  const knownMoods = new Map([...moods.values()].map(({ word, rating }) => [word, rating]));
  const read = { entries, skipped, notices: asides.notices(), asksDateOrder: false };
  return planOfEntries(
    { ...read, format: 'daylio-backup', variant: 'backup', rows: rows.length, knownMoods },
    options,
  );
};

interface Mood {
  readonly word: string;
  readonly rating: Rating;
}

/** By group, from best to lowest: Daylio's words, and what they stand for. */
const GROUPS: readonly Mood[] = [
  { word: 'rad', rating: 9 },
  { word: 'good', rating: 7 },
  { word: 'meh', rating: 5 },
  { word: 'bad', rating: 3 },
  { word: 'awful', rating: 1 },
];

const moodsIn = (file: JsonObject): ReadonlyMap<number | null, Mood> =>
  new Map(
    objectsIn(file['customMoods']).flatMap((mood): [number | null, Mood][] => {
      const group = GROUPS[(numberOf(mood['mood_group_id']) ?? 0) - 1];
      const named = GROUPS[(numberOf(mood['predefined_name_id']) ?? 0) - 1] ?? group;
      if (group === undefined || named === undefined) return [];
      const own = textOf(mood['custom_name']);
      return [[numberOf(mood['id']), { word: own === '' ? named.word : own, rating: group.rating }]];
    }),
  );

const wordsOf = (
  raw: JsonObject,
  moods: ReadonlyMap<number | null, Mood>,
  tags: ReadonlyMap<number | null, string>,
): Pick<DaylioEntry, 'mood' | 'activities' | 'scales' | 'title' | 'note'> => ({
  mood: moods.get(numberOf(raw['mood']))?.word ?? '',
  activities: listIn(raw['tags'])
    .flatMap((id) => tags.get(numberOf(id)) ?? [])
    .filter((name) => name !== ''),
  scales: [],
  title: noteText(textOf(raw['note_title'])),
  note: noteText(textOf(raw['note'])),
});

const isEmpty = ({ mood, activities, title, note }: DaylioEntry): boolean =>
  activities.length === 0 && mood + title + note === '';

/** As the wall clock showed it; months count from nought. */
const dayOf = (raw: JsonObject): LocalDay | null => {
  const [year, month, day] = [numberOf(raw['year']), numberOf(raw['month']), numberOf(raw['day'])];
  if (year === null || month === null || day === null) return null;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  const parsed = parseLocalDay(`${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`);
  return parsed.ok ? parsed.value : null;
};

const timeOf = (raw: JsonObject): Pick<DaylioEntry, 'time'> => {
  const minutes = (numberOf(raw['hour']) ?? -1) * 60 + (numberOf(raw['minute']) ?? 0);
  return { time: Number.isInteger(minutes) && minutes >= 0 && minutes < 1440 ? minutes : null };
};
