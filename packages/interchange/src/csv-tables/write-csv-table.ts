/** Writes one list of a record as a table, piece by piece. The first line names the columns; each record is a row. */

import type { CairnListName, CairnLists, Records } from '../cairn-json/cairn-file.ts';
import { rowText } from './cell.ts';
import type { CellValue } from './cell.ts';
import { INSTANTS, TABLES } from './tables.ts';

/** By this mark spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** UTF-16 units gathered before a piece is handed on. */
const PIECE_LENGTH = 65_536;

/** Pieces are joined as they come. An error of the source goes to the caller: what was written so far is no table. */
export async function* writeCsvTable<N extends CairnListName>(
  name: N,
  records: Records<CairnLists[N]>,
): AsyncGenerator<string, void, undefined> {
  const columns: readonly (keyof CairnLists[N] & string)[] = TABLES[name];
  let piece = BYTE_ORDER_MARK + rowText(columns);
  for await (const record of records) {
    piece += rowText(columns.map((column) => valueOf(column, record[column])));
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const valueOf = (column: string, value: unknown): CellValue => {
  if (typeof value === 'number' && INSTANTS.includes(column)) return new Date(value).toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(Number) : null;
};

/** "check-ins.csv": as the list is named in JSON, with hyphens. */
export const csvFileName = (name: CairnListName): string =>
  `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`;
