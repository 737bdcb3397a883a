/**
 * Track & Graph's CSV: a feature, a moment, a value, a label and a note. What a feature stands for only the person knows: a name
 * that says that something was done is taken for a win, all others stay as words. Older files have the label in the value.
 */

import { ok } from '@cairn/domain';
import { doingAreaOf } from '../daylio-csv/tally-activities.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import { millisecondsOf } from '../formats/json-parts.ts';
import { dayIn } from '../formats/written-day.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read, When } from '../found/found.ts';

export const readTrackAndGraph: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const finds = new Finds();
  for (const row of rows) {
    finds.row();
    const when = whenOf(cell(row, 'timestamp'), around);
    if (when === null) {
      finds.skip(row.line, { type: 'unreadable-date' });
      continue;
    }
    const name = cell(row, 'featurename');
    const area = doingAreaOf(name);
    const words = [...valueIn(cell(row, 'value')), cell(row, 'label'), cell(row, 'note')];
    const note = words.filter((text) => text !== '').join(' · ');
    const guess = area === null ? 'tag' : 'win';
    finds.doing({ ...when, line: row.line, name, area, note, guess });
  }
  return ok(finds.reading(header.includes('label') ? 'csv' : 'csv-without-label'));
};

/** The wall clock of the phone, as it is written before the offset. */
const whenOf = (written: string, around: Around): When | null => {
  const at = millisecondsOf(written);
  const day = dayIn(written);
  const when = at === null ? null : around.moment(at);
  if (day === null || when === null) return null;
  return parseTime(written.slice(11, 16)) === null ? null : { ...when, day };
};

/** `1.0` says no more than that it was; `3:Label` is a number and a word. */
const valueIn = (value: string): readonly string[] => {
  const [, number = '', label = ''] = /^(-?[\d.]+):(\D.*)$/.exec(value) ?? [];
  if (label !== '') return [label, plain(number)];
  return [plain(value)];
};

const plain = (value: string): string => (/^1(\.0+)?$/.test(value) ? '' : value.replace(/\.0+$/, ''));
