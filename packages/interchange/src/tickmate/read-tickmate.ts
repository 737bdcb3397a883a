/** Tickmate's backup: each tick is done, on a day of its own clock; months count from nought. */

import { err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { numberIn, textIn } from '../formats/table-rows.ts';
import type { Around, Read, When } from '../found/found.ts';
import { HabitDays, wholeDay } from '../habits/habit-days.ts';
import type { ForeignRow, ForeignTables } from '../import-format.ts';

export const readTickmate: Read<ForeignTables> = async (database, around) => {
  const [tracks, ticks] = [await database.rows('tracks'), await database.rows('ticks')];
  if (tracks === null || ticks === null) return err({ type: 'BrokenDatabase' });
  const names = new Map(tracks.map((row) => [numberIn(row, '_id'), textIn(row, 'name')]));
  const days = new HabitDays();
  for (const [index, row] of ticks.entries()) {
    const name = names.get(numberIn(row, '_track_id'));
    const when = whenOf(row, around);
    if (name === undefined || when === null)
      days.skip(null, { type: 'damaged-record', list: 'ticks', index });
    else days.add({ ...when, line: null, name, state: 'done', amount: '', note: '' });
  }
  return ok(days.reading('backup'));
};

const whenOf = (row: ForeignRow, around: Around): When | null => {
  const day = dayOf(row);
  if (day === null || numberIn(row, 'has_time_info') !== 1) return day === null ? null : wholeDay(day);
  const minutes = (numberIn(row, 'hour') ?? -1) * 60 + (numberIn(row, 'minute') ?? 0);
  return minutes >= 0 && minutes < 1440 ? around.at(day, minutes) : wholeDay(day);
};

const dayOf = (row: ForeignRow): LocalDay | null => {
  const pad = (value: number | null, length: number): string => String(value ?? '').padStart(length, '0');
  const month = numberIn(row, 'month');
  const parts = [
    pad(numberIn(row, 'year'), 4),
    pad(month === null ? null : month + 1, 2),
    pad(numberIn(row, 'day'), 2),
  ];
  const parsed = parseLocalDay(parts.join('-'));
  return parsed.ok ? parsed.value : null;
};
