/** On well-formed tables our reader says what the widely used PapaParse says; on any text at all it comes to an end. */

import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 200), seed: 20261122 };

const aCell = fc.string({
  unit: fc.constantFrom('a', 'ż', '🙂', ',', '"', '\n', ' ', ';', '|'),
  maxLength: 8,
});

test('reads what another program wrote', () => {
  const table = fc.array(fc.array(aCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
      const filled = rows.map((row) => ['x', ...row]);
      const text = Papa.unparse(filled, { newline, quotes: true });
      expect(readCsv(text, ',').map((row) => row.cells)).toEqual(filled);
    }),
    runs,
  );
});

test('keeps every visible letter of any text, and numbers its rows upwards', () => {
  const visible = (text: string): string => text.replace(/[\s",]/g, '');
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' '), maxLength: 60 });
  fc.assert(
    fc.property(anyText, (text) => {
      const rows = readCsv(text, ',');
      expect(visible(rows.flatMap((row) => row.cells).join(''))).toBe(visible(text));
      const lines = rows.map((row) => row.line);
      expect(lines).toEqual([...lines].sort((one, other) => one - other));
    }),
    runs,
  );
});
