/**
 * Bearable's CSV: one row for each reading; those of one moment are one check-in. Mood goes from one to five or from one to ten,
 * and the file does not say: where no number is above five, each is a word that the person places. Medicines and measures stay.
 */

import { isRating, ok } from '@cairn/domain';
import type { Rating } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import { parseNamedDate, parseNumericDate, dayOf } from '../daylio-csv/written-date.ts';
import type { WrittenDate } from '../daylio-csv/written-date.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable, RowReader } from '../formats/csv-table.ts';
import { Finds } from '../found/finds.ts';
import type { Read, When } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import type { Aside } from '../import-plan.ts';

const ASIDES: readonly (readonly [RegExp, Aside])[] = [
  [/^med/i, 'medicines'],
  [/supplement/i, 'medicines'],
  [/measure|health|weather|period|menstr|bowel|nutrition/i, 'measures'],
];

interface Group {
  readonly when: When;
  readonly line: number;
  readonly key: readonly (string | number)[];
  mood: string;
  readonly words: Set<string>;
}

export const readBearable: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const finds = new Finds();
  const groups = new Map<string, Group>();
  for (const row of rows) {
    finds.row();
    const date = dateIn(cell(row, 'date formatted') || cell(row, 'date'));
    const day = dayOf(date, 'day-first');
    const aside = ASIDES.find(([fits]) => fits.test(cell(row, 'category')))?.[1];
    if (aside !== undefined) finds.aside(aside);
    else if (!day.ok) finds.skip(row.line, day.error);
    else {
      const part = cell(row, 'time of day');
      const time = parseTime(part);
      const name = `${day.value} ${part}`;
      const when = time === null ? wholeDay(day.value) : around.at(day.value, time);
      const key = ['bearable', day.value, part];
      const group = groups.get(name) ?? { when, line: row.line, key, mood: '', words: new Set() };
      groups.set(name, group);
      addRow(group, row, cell);
    }
  }
  const isTen = [...groups.values()].some(({ mood }) => Number(mood) > 5);
  for (const { when, line, key, mood, words } of groups.values()) {
    const rating = isTen ? ratingIn(mood) : null;
    const note = [...words].join('\n');
    finds.moment({ ...when, line, key, word: rating === null ? mood : '', mood: rating, note });
  }
  return ok(finds.reading('csv'));
};

/** Words say more than a bare number: `Mood` as a detail is none. */
const addRow = (group: Group, row: CsvRow, cell: RowReader): void => {
  const [category, amount, detail] = [cell(row, 'category'), cell(row, 'rating/amount'), cell(row, 'detail')];
  const isMood = category.toLowerCase() === 'mood';
  if (isMood && group.mood === '') group.mood = amount;
  else if (isMood) group.words.add(`${category} ${amount}`.trim());
  const words = detail.toLowerCase() === category.toLowerCase() ? '' : detail;
  if (isMood) group.words.add(words);
  else group.words.add(`${words || category}${amount === '' ? '' : `: ${amount}`}`);
  group.words.add(cell(row, 'notes'));
  group.words.delete('');
};

/** `22nd Jan 2022`, or a date in numbers. */
const dateIn = (written: string): WrittenDate => {
  const [, day = '', year = ''] = /^(\d{1,2}\D+?)\s+(\d{4})$/.exec(written) ?? [];
  return year === '' ? parseNumericDate(written) : parseNamedDate(year, day);
};

const ratingIn = (written: string): Rating | null => {
  const rating = Number(written);
  return written !== '' && isRating(rating) ? rating : null;
};
