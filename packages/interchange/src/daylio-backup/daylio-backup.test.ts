/** A backup and a CSV of one diary are one diary. */

import { expect, test } from 'vitest';
import { readDaylioCsv, readImport, sourceOf } from '../index.ts';
import type { DaylioPlan } from '../index.ts';
import { asideOf, aZip, bytesOf, linesOf, OPTIONS } from '../fixtures/read-file.ts';

const BACKUP = {
  version: 15,
  customMoods: [
    { id: 1, custom_name: '', mood_group_id: 1, predefined_name_id: 1 },
    { id: 9, custom_name: 'wobbly', mood_group_id: 4, predefined_name_id: -1 },
  ],
  tags: [
    { id: 14, name: 'walk' },
    { id: 15, name: 'Rain' },
  ],
  dayEntries: [
    {
      ...{ minute: 40, hour: 21, day: 2, month: 2, year: 2026, mood: 9, tags: [15, 99] },
      note: 'in<br>bed',
      assets: [5],
    },
    { minute: 5, hour: 9, day: 1, month: 2, year: 2026, mood: 1, tags: [14], note: '', note_title: 'Out' },
    { minute: 5, hour: 9, day: 31, month: 1, year: 2026, mood: 1, tags: [] },
    { minute: 5, hour: 9, day: 1, month: 1, year: 2026, mood: 77, tags: [] },
  ],
};

const CSV = `full_date,date,weekday,time,mood,activities,note_title,note
2026-03-02,March 2,Monday,21:40,wobbly,Rain,,in<br>bed
2026-03-01,March 1,Sunday,9:05,rad,walk,Out,
`;

const wrapped = (value: unknown): string =>
  (
    Buffer.from(JSON.stringify(value))
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');

const planOf = async (bytes: Uint8Array): Promise<DaylioPlan> => {
  const plan = await readImport(sourceOf(bytes), OPTIONS);
  if (!plan.ok || plan.value.format !== 'daylio-backup') throw new Error('no backup');
  return plan.value;
};

test('entries with the mood of its group, what was done, and the words; what cannot be is named', async () => {
  const plan = await planOf(aZip({ 'backup.daylio': wrapped(BACKUP), 'assets/photos/1.jpg': 'x' }));
  expect(linesOf(plan)).toEqual([
    '2026-03-01 | walk',
    '2026-03-02 | mood | 3 | wobbly | in\nbed\nRain',
    '2026-03-01 | mood | 9 | rad | Out',
  ]);
  expect(plan.skipped.map(({ reason }) => reason.type)).toEqual(['damaged-record', 'nothing-in-it']);
  expect(asideOf(plan)).toEqual({ pictures: 1 });
});

test.each([
  ['bare, in base64', wrapped(BACKUP)],
  ['as JSON', JSON.stringify(BACKUP)],
])('%s', async (_, text) => {
  expect((await planOf(bytesOf(text))).counts).toMatchObject({ rows: 4, wins: 1, checkIns: 2 });
});

test('has the ids of the CSV of the same diary', async () => {
  const plan = await planOf(bytesOf(JSON.stringify(BACKUP)));
  const csv = readDaylioCsv(bytesOf(CSV), OPTIONS);
  const idsOf = ({ wins, checkIns }: DaylioPlan) => [...wins, ...checkIns].map(({ id }) => id);
  expect(csv.ok && idsOf(csv.value)).toEqual(idsOf(plan));
});
