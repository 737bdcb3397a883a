/**
 * Google Fit's table of days: whatever a phone noticed by itself is no win, unless the person says so of a kind of movement.
 * Which columns there are differs from one person to the next; coordinates stay where they are.
 */

import { ok } from '@cairn/domain';
import { rowReader, tableOf } from '../formats/csv-table.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import { dayIn } from '../formats/written-day.ts';
import { memberNamed, textOf } from '../formats/zip-files.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import { plainCell } from '../text/cell-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

const MOVED = /^(.+) duration \(ms\)$/i;
const PLACE = /(latitude|longitude)/i;

export const readGoogleFit: Read<CsvTable> = async ({ header, first, rows }) => {
  const cell = rowReader(header);
  const names = first.cells.map(plainCell);
  const finds = new Finds();
  for (const row of rows) {
    finds.row();
    const day = dayIn(cell(row, 'date'));
    if (day === null) {
      finds.skip(row.line, { type: 'unreadable-date' });
      continue;
    }
    for (const [index, column] of header.entries()) {
      const written = plainCell(row.cells[index] ?? '');
      const [, movement = ''] = MOVED.exec(names[index] ?? '') ?? [];
      if (written === '' || column === 'date') continue;
      if (PLACE.test(column)) finds.aside('places');
      else if (movement === '') finds.aside('measures');
      else {
        const note = `${Math.round(Number(written) / 60_000)} min`;
        const key = ['google-fit', movement, day];
        finds.doing({
          ...wholeDay(day),
          line: row.line,
          name: movement,
          area: 'move',
          note,
          key,
          guess: 'tag',
        });
      }
    }
  }
  return ok(finds.reading('days'));
};

const DAYS = /(^|\/)Daily activity metrics\.csv$/i;

/** In a Takeout archive the table of days lies beside one for each day, which says the same once more. */
export const readGoogleFitZip: Read<ZipArchive> = async (archive, around) => {
  const member = memberNamed(archive, DAYS);
  const text = member === null ? ok('') : await textOf(archive, member);
  return text.ok ? readGoogleFit(tableOf(text.value), around) : text;
};
