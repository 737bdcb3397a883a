/** Every format that is read, by what it lies in. Those that could be taken for another come first. */

import type { CsvHead, CsvTable } from './csv-table.ts';
import type { KnownFormat } from './known-formats.ts';
import type { ForeignTables } from '../import-format.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { fitsLoopCsv } from '../loop-habits/fits-loop.ts';

export const CSV_FORMATS: readonly KnownFormat<CsvHead, CsvTable>[] = [
  {
    format: 'loop-habits',
    fits: fitsLoopCsv,
    load: async () => (await import('../loop-habits/read-loop-csv.ts')).readLoopCsv,
  },
];

export const ZIP_FORMATS: readonly KnownFormat<readonly string[], ZipArchive>[] = [
  {
    format: 'loop-habits',
    fits: (names) =>
      ['Habits.csv', 'Checkmarks.csv'].every((end) => names.some((name) => isNamed(name, end))),
    load: async () => (await import('../loop-habits/read-loop-zip.ts')).readLoopZip,
  },
];

export const TABLE_FORMATS: readonly KnownFormat<ForeignTables['tables'], ForeignTables>[] = [
  {
    format: 'loop-habits',
    fits: (tables) =>
      hasTable(tables, 'Habits', 'name', 'freq_num') && hasTable(tables, 'Repetitions', 'habit', 'timestamp'),
    load: async () => (await import('../loop-habits/read-loop-db.ts')).readLoopDb,
  },
];

const isNamed = (name: string, end: string): boolean => name === end || name.endsWith(`/${end}`);

const hasTable = (tables: ForeignTables['tables'], table: string, ...columns: readonly string[]): boolean => {
  const found = tables.get(table)?.map((column) => column.toLowerCase()) ?? [];
  return columns.every((column) => found.includes(column));
};
