/** How We Feel's CSV, in its three headers: a word for the mood, tags, and what was written. Readings of the phone stay there. */

import { ok } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import { dayOf, parseNamedDate } from '../daylio-csv/written-date.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable, RowReader } from '../formats/csv-table.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';

const TAGS = ['tags (people)', 'tags (places)', 'tags (events)'];
const WRITTEN = ['notes', 'reflections', 'takeaways'];
const KNOWN = new Set(['date', 'locale', 'mood', 'mood key', 'mood keys', ...TAGS, ...WRITTEN]);

export const readHowWeFeel: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const measures = header.filter((name) => name !== '' && !KNOWN.has(name) && !/\bkeys?\b/.test(name));
  const finds = new Finds();
  for (const row of rows) {
    finds.row();
    finds.aside('measures', measures.filter((name) => cell(row, name) !== '').length);
    const [, year = '', day = '', time = ''] =
      /^(\d{4}) \S+ (\D+ \d{1,2}) (.+)$/.exec(cell(row, 'date')) ?? [];
    const parsed = dayOf(parseNamedDate(year, day), 'day-first');
    if (parsed.ok) {
      const minutes = parseTime(time);
      const when = minutes === null ? wholeDay(parsed.value) : around.at(parsed.value, minutes);
      const key = ['how-we-feel', parsed.value, minutes ?? -1];
      finds.moment({ ...when, line: row.line, key, word: cell(row, 'mood'), note: noteOf(row, cell) });
    } else finds.skip(row.line, parsed.error);
  }
  return ok(finds.reading(header.includes('locale') ? 'check-ins-2026' : 'check-ins'));
};

const noteOf = (row: CsvRow, cell: RowReader): string => {
  const tags = TAGS.map((name) => cell(row, name)).filter((text) => text !== '');
  const written = WRITTEN.map((name) => cell(row, name)).filter((text) => text !== '' && text !== '[]');
  return [...written, tags.join(' · ')].filter((text) => text !== '').join('\n');
};
