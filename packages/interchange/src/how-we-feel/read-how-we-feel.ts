/** How We Feel's CSV, in its three headers: a word for the mood, tags, and what was written. Readings of the phone stay there. */

import { ok } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import { dayOf, parseNamedDate } from '../daylio-csv/written-date.ts';
import { parseTime } from '../daylio-csv/written-time.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable, RowReader } from '../formats/csv-table.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import type { Notice } from '../import-plan.ts';
import { wholeDay } from '../habits/habit-days.ts';

const TAGS = ['tags (people)', 'tags (places)', 'tags (events)'];
const WRITTEN = ['notes', 'reflections', 'takeaways'];
const KNOWN = new Set(['date', 'locale', 'mood', 'mood key', 'mood keys', ...TAGS, ...WRITTEN]);

export const readHowWeFeel: Read<CsvTable> = async ({ header, rows }, around) => {
  const cell = rowReader(header);
  const measures = header.filter((name) => name !== '' && !KNOWN.has(name) && !/\bkeys?\b/.test(name));
  const finds = new Finds();
  const joined: number[] = [];
  for (const written of rows) {
    const row = fitted(written, header.length);
    if (row !== written) joined.push(row.line);
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
  const notices: readonly Notice[] = joined.length === 0 ? [] : [{ type: 'rows-joined', lines: joined }];
  return ok(finds.reading(header.includes('locale') ? 'check-ins-2026' : 'check-ins', { notices }));
};

/**
 * Words with a comma are not always quoted, and make a row too long. A cell that begins with a space goes on the one before it; what
 * is too much even so is the end of what was written last.
 */
const fitted = (row: CsvRow, width: number): CsvRow => {
  const cells = [...row.cells];
  while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
  if (cells.length <= width) return row;
  for (let at = cells.length - 1; at > 0 && cells.length > width; at -= 1) {
    const [before = '', cell = ''] = [cells[at - 1], cells[at]];
    if (/^\s+\S/.test(cell) && before !== '') cells.splice(at - 1, 2, `${before},${cell}`);
  }
  return { ...row, cells: [...cells.slice(0, width - 1), cells.slice(width - 1).join(',')] };
};

const noteOf = (row: CsvRow, cell: RowReader): string => {
  const tags = TAGS.map((name) => cell(row, name)).filter((text) => text !== '');
  const written = WRITTEN.map((name) => cell(row, name)).filter((text) => text !== '' && text !== '[]');
  return [...written, tags.join(' · ')].filter((text) => text !== '').join('\n');
};
