/** The table reader against RFC 4180 and against what people's hands and spreadsheets do to tables. */

import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const cellsOf = (text: string): readonly (readonly string[])[] => readCsv(text, ',').map((row) => row.cells);

test('reads quoted fields with commas, doubled quotes and line ends', () => {
  expect(cellsOf('a,"b, c","d ""e""","f\ng"\n1,2,3,4')).toEqual([
    ['a', 'b, c', 'd "e"', 'f\ng'],
    ['1', '2', '3', '4'],
  ]);
});

test('counts lines whatever ends them, also inside quotes', () => {
  const rows = readCsv('a,b\r\n"one\r\ntwo",c\n\nd,e\rf,g', ',');
  expect(rows.map((row) => row.line)).toEqual([1, 2, 5, 6]);
  expect(rows.map((row) => row.cells[0])).toEqual(['a', 'one\r\ntwo', 'd', 'f']);
});

test('allows spaces around quotes', () => {
  expect(cellsOf('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
});

test('lets a stray quote harm its own field only', () => {
  expect(cellsOf('1,say "hi" now,2\n3,"never closed,4\n5,"closed",6')).toEqual([
    ['1', 'say "hi" now', '2'],
    ['3', '"never closed', '4'],
    ['5', 'closed', '6'],
  ]);
});

test('keeps an empty last field and leaves out rows of nothing', () => {
  expect(cellsOf('a,\n , ,\n,b')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});
