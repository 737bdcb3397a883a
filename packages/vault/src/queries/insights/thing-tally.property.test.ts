/** What is told up of many wins in a few lists is what counting them one by one gives, however their days are cut. */

import * as fc from 'fast-check';
import { addDays, dayNumber, foldText, parseWin } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';
import { addTallies, NEVER, readWritten, tallyBefore, tallyBetween, writeTallies } from './thing-tally.ts';
import type { Tallies } from './thing-tally.ts';

const runs = { seed: 20_261_127, numRuns: Number(process.env['CAIRN_RUNS'] ?? 40) };

const FIRST = '2025-12-20' as LocalDay;
const DAYS = 30;
/** Alike but for case, accents or space; with what a list in JSON has to escape; longer than a kind of thing. */
const TEXTS = [
  'Café',
  'cafe',
  'CAFÉ',
  'a\nb',
  'say "hi"',
  'back\\slash',
  '🌊',
  'a  b',
  'a b',
  'x'.repeat(61),
];
const ACTIVITIES = ['walk.outside', 'tea.slowly', null, null];

const days = Array.from({ length: DAYS }, (_, at) => addDays(FIRST, at));

const wins: readonly Win[] = fc
  .sample(
    fc.record({
      localDay: fc.constantFrom(...days),
      text: fc.constantFrom(...TEXTS),
      activity: fc.constantFrom(...ACTIVITIES),
      resting: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
      trashed: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
      moodBefore: fc.option(fc.nat(10)),
      moodAfter: fc.option(fc.nat(10)),
    }),
    { seed: 7, numRuns: 300 },
  )
  .map((made, at) => {
    const parsed = parseWin({ id: `b${at.toString(16).padStart(31, '0')}`, ...made });
    if (!parsed.ok) throw new Error('a win that is none');
    return parsed.value;
  });

let vault: TestVault;
beforeAll(async () => {
  vault = await testVault('2026-05-06 10:00');
  await vault.does('import-records', {
    format: 'cairn-json',
    fileName: 'x',
    wins,
    checkIns: [],
    restDays: [],
  });
});
afterAll(() => vault.close());

/** A kind as a person sees it: a catalogue id, or words without their case, accents and spaces. */
const kindOf = ({ activity, text }: Win): string => activity ?? foldText(text).replace(/\s+/gu, ' ').trim();

const countedOneByOne = (from: number, to: number): readonly string[] => {
  const seen = wins.filter(
    (win) => !win.trashed && dayNumber(win.localDay) >= from && dayNumber(win.localDay) < to,
  );
  const kinds = new Map<string, { wins: number; rests: boolean; days: Set<number> }>();
  for (const win of seen) {
    if (win.text.length > 60) continue;
    const one = kinds.get(kindOf(win)) ?? { wins: 0, rests: false, days: new Set() };
    kinds.set(kindOf(win), one);
    one.wins += 1;
    one.rests ||= win.resting;
    one.days.add(dayNumber(win.localDay));
  }
  return [...kinds.values()].map(saidOf).toSorted();
};

interface Said {
  readonly wins: number;
  readonly rests: boolean;
  readonly days: Iterable<number>;
}

const saidOf = ({ wins: many, rests, days: on }: Said): string =>
  `${many} ${rests ? 'rests' : ''} ${[...on].toSorted((one, other) => one - other).join(',')}`;

const said = ({ things }: Tallies): readonly string[] => [...things.values()].map(saidOf).toSorted();

const aroundIn = (from: number, to: number): number =>
  wins.filter(({ localDay, trashed, moodBefore, moodAfter }) => {
    const day = dayNumber(localDay);
    return !trashed && day >= from && day < to && moodBefore !== null && moodAfter !== null;
  }).length;

test('told up in one, in two, and written down in between, it is what counting gives', async () => {
  const at = dayNumber(FIRST);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -1, max: DAYS + 1 }), async (cut) => {
      const before = await tallyBefore(vault.database, at + cut);
      const since = await tallyBetween(vault.database, { from: at + cut, to: NEVER });
      expect(said(before)).toEqual(countedOneByOne(-Infinity, at + cut));
      expect(said(since)).toEqual(countedOneByOne(at + cut, Infinity));
      const all = addTallies(readWritten(writeTallies(before)), since);
      expect(said(all)).toEqual(countedOneByOne(-Infinity, Infinity));
      expect(all.around).toHaveLength(aroundIn(-Infinity, Infinity));
      const whole = await tallyBefore(vault.database, NEVER);
      expect(new Set(all.around)).toEqual(new Set(whole.around));
      for (const [key, { newest }] of whole.things) expect(all.things.get(key)?.newest).toBe(newest);
    }),
    runs,
  );
});
