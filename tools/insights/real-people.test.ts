/** What is said of a real person's days, against the file itself read anew; and what the same days say when shuffled. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCopy } from '@cairn/copy';
import { expect, test } from 'vitest';
import { readPerson, shuffle } from './on-real-people.ts';
import { daylioPeople, esmPeople, mpathPeople, MOOD_WORDS, REAL_FOLDER } from './real-people.ts';

const SHUFFLES = 200;
/** One in ten, and three standard errors of so many copies. */
const MOST = 0.1 + 3 * Math.sqrt((0.1 * 0.9) / SHUFFLES);

const copy = async () => {
  const words = await createCopy('en');
  await Promise.all((['insights', 'rest'] as const).map((part) => words.load(part)));
  return words;
};

interface PlainDay {
  readonly moods: number[];
  readonly did: Set<string>;
}

/** One line of the file after the other, by a date and a name and nothing else of ours. */
const plainDays = (path: string): ReadonlyMap<string, PlainDay> => {
  const days = new Map<string, PlainDay>();
  const moods = new Map(Object.entries(MOOD_WORDS));
  for (const line of readFileSync(path, 'utf8').replaceAll('\uFEFF', '').split(/\r?\n/).slice(1)) {
    const [date = '', , , , mood = '', activities = ''] = line.split(',');
    if (date === '') continue;
    const day = days.get(date) ?? { moods: [], did: new Set<string>() };
    const known = moods.get(mood.trim().toLowerCase()) ?? COMMON[mood.trim().toLowerCase()];
    if (known !== undefined) day.moods.push(known);
    for (const one of activities.split('|')) day.did.add(one.trim());
    days.set(date, day);
  }
  return days;
};

/** What our reader takes these words for by itself. */
const COMMON: Readonly<Record<string, number>> = {
  'over the moon': 9,
  rad: 9,
  good: 7,
  meh: 5,
  bad: 3,
  awful: 1,
};

const [daylio] = daylioPeople(REAL_FOLDER);

test.skipIf(daylio !== undefined)(`real people: ${REAL_FOLDER} is absent; made-up ones stand in`, () => {
  process.stderr.write(`real people: ${REAL_FOLDER} is absent; insights were not read on real records\n`);
  expect(existsSync(REAL_FOLDER)).toBe(false);
});

test.runIf(daylio)('three years of Daylio: every mean and every count is that of the file', async () => {
  if (daylio === undefined) return;
  const { told } = await readPerson(await copy(), daylio);
  const plain = plainDays(join(REAL_FOLDER, 'daylio-csv', 'TulsiMundada__Daylio_Abid.csv'));
  const days = [...plain.values()].filter(({ moods }) => moods.length > 0);
  expect(told.moodDays).toBe(days.length);
  const all = [...told.patterns, ...told.unclear, ...told.worthALook];
  expect(all.length).toBeGreaterThan(0);
  const mean = (moods: readonly number[]) => moods.reduce((sum, mood) => sum + mood, 0) / moods.length;
  for (const { kind, with: there, without } of all.filter((one) => one.kind.text !== null)) {
    const [has, not] = [true, false].map((wanted) =>
      days.filter(({ did }) => did.has(kind.text ?? '') === wanted).map(({ moods }) => mean(moods)),
    ) as [number[], number[]];
    expect([there.days, without.days], kind.text ?? '').toEqual([has.length, not.length]);
    expect(there.mean).toBeCloseTo(mean(has), 9);
    expect(without.mean).toBeCloseTo(mean(not), 9);
  }
});

const people = [
  ...daylioPeople(REAL_FOLDER),
  ...esmPeople(REAL_FOLDER),
  ...mpathPeople(REAL_FOLDER).slice(0, 8),
];

test.for(people.map((person) => [person.name, person] as const))(
  '%s: told whole, and shuffled it claims no more than stated',
  { timeout: 300_000 },
  async ([, person]) => {
    const read = await readPerson(await copy(), person);
    expect(read.sentences.length).toBeGreaterThan(0);
    expect(read.sentences.join('\n')).not.toMatch(/insights\.|NaN|undefined|null/);
    if (read.told.moodDays < 42) expect(read.told.lookedAt).toBe(0);
    if (read.told.lookedAt === 0) return;
    const { byThemselves, inRolls } = shuffle(read, SHUFFLES);
    expect(byThemselves / SHUFFLES).toBeLessThanOrEqual(MOST);
    expect(inRolls / SHUFFLES).toBeLessThanOrEqual(MOST);
  },
);
