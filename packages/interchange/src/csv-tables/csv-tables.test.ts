/** Every list as a table: nothing of a record is left out, nothing in it computes, and all of it is found again. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName } from '../cairn-json/cairn-file.ts';
import { readCairnJson } from '../cairn-json/read-cairn-json.ts';
import { readCsv } from '../csv/read-csv.ts';
import { cellText, guarded, unguarded } from './cell.ts';
import { TABLES } from './tables.ts';
import { csvFileName, writeCsvTable } from './write-csv-table.ts';

const v5 = readFileSync(new URL('../cairn-json/fixtures/v5-2026-11.json', import.meta.url));

const plan = (() => {
  const read = readCairnJson(v5);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
})();

const tableOf = async (name: CairnListName): Promise<string> => {
  let text = '';
  for await (const piece of writeCsvTable(name, plan[name])) text += piece;
  return text;
};

test('has a column for each field of each list, once', () => {
  for (const name of CAIRN_LIST_NAMES) {
    const [record] = plan[name];
    expect([name, [...TABLES[name]].toSorted()]).toEqual([name, Object.keys(record ?? {}).toSorted()]);
    expect(new Set(TABLES[name]).size).toBe(TABLES[name].length);
  }
});

test('is read by another program cell by cell, with every record in it', async () => {
  for (const name of CAIRN_LIST_NAMES) {
    const text = await tableOf(name);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const read = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(read.errors).toEqual([]);
    const [header, ...rows] = read.data;
    expect(header).toEqual([...TABLES[name]]);
    expect(rows).toHaveLength(plan[name].length);
    for (const [at, record] of plan[name].entries()) {
      const cells = new Map((header ?? []).map((column, place) => [column, rows[at]?.[place]]));
      for (const [column, value] of Object.entries(record))
        expect([name, column, unguarded(cells.get(column) ?? '')]).toEqual([
          name,
          column,
          told(column, value),
        ]);
    }
  }
});

/** As the documentation says it. */
const told = (column: string, value: unknown): string => {
  if (value === null) return '';
  if (column === 'at') return new Date(Number(value)).toISOString();
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

test.for([
  '=1+1',
  '+49 30',
  '-5 °C',
  '@home',
  ' \t=SUM(A1)',
  '\tcmd',
  '\r=1',
  "'=1",
  "''@x",
  '＝1',
  '- milk\n- bread',
])('opens as words and not as a formula: %j', (words) => {
  expect(guarded(words)).toBe(`'${words}`);
  expect(unguarded(guarded(words))).toBe(words);
});

test('leaves alone what no spreadsheet computes, and numbers below zero', () => {
  for (const words of ["it's fine", "'tis", 'a=b', '5-6', '']) expect(guarded(words)).toBe(words);
  expect([cellText(-5), cellText(0), cellText(null), cellText(false)]).toEqual(['-5', '0', '', 'false']);
});

test('gives back all words through a file', () => {
  const some = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom("'", '=', '-', '"', ',', '\r', '\n', '\t', ' ', 'a'))
      .map((letters) => letters.join('')),
  );
  fc.assert(
    fc.property(some, (words) => {
      const [row] = readCsv(`x,${cellText(words)}\r\n`, ',');
      expect(unguarded(row?.cells[1] ?? '')).toBe(words);
      expect(/^[=+\-@\t\r]/.test(row?.cells[1] ?? '')).toBe(false);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 60), seed: 20261127 },
  );
});

test('names its files after the lists', () => {
  expect(['wins', 'checkIns', 'scaleResponses'].map((name) => csvFileName(name as CairnListName))).toEqual([
    ...['wins.csv', 'check-ins.csv', 'scale-responses.csv'],
  ]);
});
