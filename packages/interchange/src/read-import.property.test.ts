/** Laws: any bytes at all end in a plan or an error; a plan holds only whole records, each id once, and accounts for every row. */

import { readFileSync } from 'node:fs';
import { parseCheckIn, parseWin } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detect, readCairnJson, readDaylioCsv, readImport, sourceOf } from './index.ts';
import type { DaylioPlan, ImportPlan } from './index.ts';
import { anIdOf } from './fixtures/an-id-of.ts';
import { nameKey } from './text/cell-text.ts';

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 200), seed: 20261122 };

const options = { hashId: anIdOf, zone: 'Europe/Berlin' };

const FIXTURES = [
  './daylio-csv/fixtures/scales-2025.csv',
  './daylio-csv/fixtures/note-title-2021.csv',
  './daylio-csv/fixtures/year-2017-polish.csv',
  './cairn-json/fixtures/v1-2026-11.json',
].map((path) => new Uint8Array(readFileSync(new URL(path, import.meta.url))));

const aHarm = fc.record({ at: fc.nat(4000), bytes: fc.uint8Array({ maxLength: 4 }), gap: fc.nat(40) });

const aHarmedFile = fc
  .tuple(fc.constantFrom(...FIXTURES), fc.array(aHarm, { maxLength: 4 }))
  .map(([file, harms]) =>
    harms.reduce((bytes, { at, bytes: put, gap }) => {
      const from = at % bytes.length;
      return new Uint8Array([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + gap), 10]);
    }, file),
  );

const isWhole = (plan: ImportPlan): void => {
  for (const win of plan.wins) expect(parseWin(win)).toEqual({ ok: true, value: win });
  for (const checkIn of plan.checkIns) expect(parseCheckIn(checkIn)).toEqual({ ok: true, value: checkIn });
  const ids = [...plan.wins, ...plan.checkIns].map((record) => record.id);
  if (plan.format === 'daylio-csv') expect(new Set(ids).size).toBe(ids.length);
};

test('never throws, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), aHarmedFile), async (bytes) => {
      detect(bytes);
      const plans = [readDaylioCsv(bytes, options), readCairnJson(bytes)];
      for (const plan of [...plans, await readImport(sourceOf(bytes), options)])
        if (plan.ok) isWhole(plan.value);
    }),
    runs,
  );
});

const aName = fc.constantFrom('walk', 'Rain', 'łódka', '🙂', 'x #0', '540', 'dishes / sink', '  ', '');
const aRow = fc.record({
  day: fc.constantFrom('2024-03-01', '2024-03-02', '2024-02-30', '', 'soon'),
  time: fc.constantFrom('9:00', '', '9:00 PM', 'noon'),
  mood: aName,
  activities: fc.array(aName, { maxLength: 3 }),
  note: fc.constantFrom('', 'quiet', 'two<br>lines'),
});

const anExport = fc.array(aRow, { minLength: 1, maxLength: 12 });

const bytesOf = (
  rows: readonly { day: string; time: string; mood: string; activities: string[]; note: string }[],
) =>
  new TextEncoder().encode(
    [
      'full_date,time,mood,activities,note',
      ...rows.map((row) => [row.day, row.time, row.mood, row.activities.join(' | '), row.note].join(',')),
    ].join('\n'),
  );

const planOf = (bytes: Uint8Array): DaylioPlan | null => {
  const plan = readDaylioCsv(bytes, options);
  return plan.ok ? plan.value : null;
};

test('accounts for every row, gives every id once, and loses no word', () => {
  fc.assert(
    fc.property(anExport, (rows) => {
      const plan = planOf(bytesOf(rows));
      if (plan === null) return;
      isWhole(plan);
      expect(plan.counts.rows).toBe(plan.checkIns.length + plan.skipped.length);
      const kept = rows.filter((row) => row.day.startsWith('2024-03'));
      const words = nameKey(
        [
          ...plan.checkIns.flatMap((each) => [each.moodWord, each.note]),
          ...plan.wins.map((win) => win.text),
        ].join(' '),
      );
      for (const word of kept.flatMap((row) => [row.mood, ...row.activities])) {
        expect(words).toContain(nameKey(word));
      }
    }),
    runs,
  );
});

test('adds nothing when a later export holds all that an earlier one held', () => {
  fc.assert(
    fc.property(anExport, anExport, (older, newer) => {
      const early = older.map((row) => ({ ...row, day: '2024-01-05' }));
      const late = newer.map((row) => ({ ...row, day: '2024-02-06' }));
      const idsOf = (rows: typeof early): readonly string[] => {
        const plan = planOf(bytesOf(rows));
        return plan === null ? [] : [...plan.wins, ...plan.checkIns].map((record) => record.id);
      };
      const all = new Set(idsOf([...late, ...early]));
      expect(idsOf(early).filter((id) => !all.has(id))).toEqual([]);
      expect(new Set(idsOf([...late, ...early]))).toEqual(all);
    }),
    runs,
  );
});
