/**
 * TickTick's CSV, whose header comes after some lines of its own: what is completed or archived is done, at the time it says,
 * on the day of the zone that it names. Times without an offset are UTC, as the first line says.
 */

import { err, ok } from '@cairn/domain';
import type { CsvRow } from '../csv/read-csv.ts';
import { rowReader } from '../formats/csv-table.ts';
import type { CsvTable, RowReader } from '../formats/csv-table.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read, When } from '../found/found.ts';
import { nameKey } from '../text/cell-text.ts';
import { isTickTickHeader } from './fits-ticktick.ts';

const OPEN = '0';
const DONE = new Set(['1', '2']);

export const readTickTick: Read<CsvTable> = async ({ first, rows }, around) => {
  const all = [first, ...rows];
  const place = all.findIndex(isTickTickHeader);
  const header = all[place];
  if (header === undefined) return err({ type: 'UnknownFormat', looksLike: 'other-csv' });
  const cell = rowReader(header.cells.map(nameKey));
  const finds = new Finds();
  for (const row of all.slice(place + 1)) {
    finds.row();
    const status = cell(row, 'status');
    if (status === OPEN) finds.openTask(cell(row, 'title'));
    else if (DONE.has(status)) addDone(finds, row, { cell, around });
    else finds.aside('not-done');
  }
  return ok(finds.reading('csv'));
};

const addDone = (
  finds: Finds,
  row: CsvRow,
  { cell, around }: { readonly cell: RowReader; readonly around: Around },
): void => {
  const when = momentIn(cell(row, 'completed time') || cell(row, 'due date'), cell(row, 'timezone'), around);
  const note = cell(row, 'content');
  if (when === null) finds.skip(row.line, { type: 'no-date' });
  else finds.doing({ ...when, line: row.line, name: cell(row, 'title'), note });
};

/** `2018-12-11T20:12:14+0000` or `2026-02-25 16:45:30`. */
const momentIn = (written: string, zone: string, around: Around): When | null => {
  const [, day = '', time = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?([+-]\d\d:?\d\d|Z)?$/.exec(written) ?? [];
  const at = Date.parse(
    `${day}T${time}${offset === '' ? 'Z' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`,
  );
  return Number.isNaN(at) ? null : around.moment(at, zone === '' ? undefined : zone);
};
