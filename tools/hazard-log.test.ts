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

/** Hazards of domain.md 7, and of harm by wins (5.5), by a word that their row has to have. */
const HAZARDS = [
  ...['number is wrong', 'out of date', 'after a gap discourage', 'worn out', 'claimed that is chance'],
  ...['seen by somebody else', 'is lost', 'question about self-harm in a scale', 'wrong day'],
  ...['scale is mistranslated', 'unsafe for this person', 'fasting, purging, weight', 'grief, guilt'],
  ...['brought up again', 'breath frightens', 'experiment touches', 'a child uses it', 'nobody reviewed'],
];

test.each(HAZARDS)('the hazard is there: %s', (hazard) => {
  expect(LOG.split('\n').filter((line) => /^\| H\d+ /.test(line) && line.includes(hazard))).toHaveLength(1);
});

test('what still needs a human is said in the log and on the page About', () => {
  const copy = readFileSync(join(ROOT, 'locales', 'en', 'copy.json'), 'utf8');
  for (const [inLog, onAbout] of [
    ['Every helpline', 'about.human.lines.more'],
    ["clinician's review", 'about.human.clinic.more'],
    ['lived through depression', 'about.human.lived.more'],
    ['test of Help with people', 'about.human.use.more'],
    ['Other languages', 'about.human.languages.more'],
    ['Eyes from outside', 'about.human.seal.more'],
  ] as const) {
    expect(LOG.slice(LOG.indexOf('## What still needs a human'))).toContain(inLog);
    expect(copy).toContain(`"${onAbout}"`);
  }
});

test('nothing is left to be named', () => {
  expect(LOG.split('\n').filter((line) => /to be named/i.test(line))).toEqual([]);
});
