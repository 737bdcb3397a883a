/** Law: a diary in pieces is the same diary as the whole plan, whichever end of it is the newest. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anIdOf } from '../fixtures/an-id-of.ts';
import { readImport, readImportInPieces } from '../read-import.ts';
import { sourceOf } from '../source/import-source.ts';

const OPTIONS = { hashId: anIdOf, zone: 'Europe/Vienna' };

const HEAD = 'full_date,time,mood,activities,note';

const aDiary = (rows: readonly string[]) => sourceOf(new TextEncoder().encode([HEAD, ...rows].join('\n')));

const byId = (records: readonly { readonly id: string }[]) =>
  records.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** What both ways give, each as one thing to compare. */
const bothWays = async (rows: readonly string[]) => {
  const [whole, parts] = [
    await readImport(aDiary(rows), OPTIONS),
    await readImportInPieces(aDiary(rows), OPTIONS),
  ];
  if (!whole.ok || !parts.ok) return { whole, parts, pieces: [] };
  const pieces = [...(parts.value.pieces?.() ?? [])];
  const { wins, checkIns, ...told } = whole.value;
  return {
    whole: { told, wins: byId(wins), checkIns: byId(checkIns) },
    parts: {
      told: { ...parts.value.plan, wins: undefined, checkIns: undefined },
      wins: byId(pieces.flatMap((piece) => piece.wins)),
      checkIns: byId(pieces.flatMap((piece) => piece.checkIns)),
    },
    pieces,
  };
};

const day = (nth: number): string => new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10);

const aRow = fc
  .record({
    nth: fc.integer({ min: 0, max: 9 }),
    time: fc.constantFrom('', '9:05', '21:30', 'noonish'),
    mood: fc.constantFrom('good', 'bad', 'tak sobie', '545'),
    doing: fc.constantFrom('', 'walk', 'walk | rain', 'rain'),
    note: fc.constantFrom('', 'a quiet day', '"two, and\nmore"', 'x'.repeat(25_000)),
  })
  .map(({ nth, time, mood, doing, note }) => ({ nth, row: `${day(nth)},${time},${mood},${doing},${note}` }));

const anyRow = fc.oneof(
  { weight: 9, arbitrary: aRow },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ nth: 3, row: '2020-13-45,,good,,' }, { nth: 3, row: '2020-01-04' }),
  },
);

test('a diary in pieces is the same diary as the whole', async () => {
  const runs = Number(process.env['CAIRN_RUNS'] ?? 30);
  const rows = fc.array(anyRow, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(1, -1, 0), async (made, way) => {
      const lines = (way === 0 ? made : made.toSorted((a, b) => way * (a.nth - b.nth))).map(({ row }) => row);
      const { whole, parts } = await bothWays(lines);
      expect(parts).toEqual(whole);
    }),
    { numRuns: runs, seed: 8 },
  );
});

test('comes in lots, the oldest first, and again from the beginning', async () => {
  const rows = Array.from({ length: 901 }, (_, nth) => `${day(900 - nth)},9:05,good,walk,number ${nth}`);
  const { whole, parts, pieces } = await bothWays(rows);
  expect(parts).toEqual(whole);
  expect(pieces.length).toBe(8);
  const days = pieces.flatMap(({ checkIns }) => checkIns.map(({ localDay }) => localDay));
  expect(days).toEqual(days.toSorted());
});

test('tells how far a file that is held whole has become records', async () => {
  const rows = Array.from({ length: 200 }, (_, nth) => `${day(nth)},9:05,good,walk,number ${nth}`);
  const told: number[] = [];
  await readImport(aDiary(rows), { ...OPTIONS, onShare: (share) => told.push(share) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told[0]).toBeLessThan(0.1);
  expect(told.at(-1)).toBeGreaterThan(0.9);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});
