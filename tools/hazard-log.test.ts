import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const LOG = readFileSync(join(ROOT, 'docs', 'safety', 'hazard-log.md'), 'utf8');

const NAMED = [...LOG.matchAll(/^(\d+)\. `([^`]+)` › (.+)$/gm)].map(([, number, path, title]) => ({
  number: Number(number),
  path: path ?? '',
  title: title ?? '',
}));

const HELD = [...LOG.matchAll(/^\| H\d+ .*\| ([^|]+)\|$/gm)].map(([, held]) => held?.trim() ?? '');

/** The numbers that a cell names: `1–3, 5; screen: to be named` names four. */
const numbersOf = (cell: string): readonly number[] =>
  [...cell.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, first, last]) => {
    const from = Number(first);
    return Array.from({ length: Number(last ?? first) - from + 1 }, (_, at) => from + at);
  });

test('every test that the hazard log names is there, by its title', () => {
  const gone = NAMED.filter(({ path, title }) => {
    const file = join(ROOT, path);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(title);
  });
  expect(gone).toEqual([]);
  expect(NAMED.map(({ number }) => number)).toEqual(NAMED.map((_, at) => at + 1));
});

test('every hazard says what holds it, and every test named holds one', () => {
  expect(HELD.length).toBeGreaterThanOrEqual(25);
  expect(HELD.filter((cell) => cell === '')).toEqual([]);
  const used = new Set(HELD.flatMap(numbersOf));
  expect([...used].filter((number) => number < 1 || number > NAMED.length)).toEqual([]);
  expect(NAMED.filter(({ number }) => !used.has(number))).toEqual([]);
});
