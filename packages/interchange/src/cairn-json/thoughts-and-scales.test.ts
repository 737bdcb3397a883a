/** What joined Cairn's own export in release 0.6.0. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCairnJson } from './read-cairn-json.ts';

const v5 = readFileSync(new URL('./fixtures/v5-2026-11.json', import.meta.url));

test('opens the export of release 0.6.0 with thoughts, questionnaires and experiments, whole', () => {
  const read = readCairnJson(v5);
  if (!read.ok) throw new Error(read.error.type);
  const plan = read.value;
  expect(plan.variant).toBe('version-5');
  expect(plan.counts).toMatchObject({
    ...{ rows: 35, wins: 4, checkIns: 1, skipped: 0 },
    ...{ thoughts: 2, beliefs: 2, evidenceLinks: 2, scaleResponses: 2, experiments: 2 },
  });
  expect([plan.skipped, plan.notices]).toEqual([[], []]);
  expect(plan.wins[1]).toMatchObject({ moodBefore: 2, moodAfter: 4 });
  expect(plan.checkIns[0]).toMatchObject({ confidence: 0, sleepMinutes: 415 });
  const [thought, met] = plan.thoughts;
  expect(thought).toEqual({
    ...{ id: '80a2b3c4d5e6f708192a3b4c5d6e7f80', text: 'I never finish anything ☕' },
    ...{ localDay: '2026-11-26', at: 1795690000000, zone: 'Europe/Berlin' },
    ...{ answer: 'I carried one cup.\nIt is in the sink.', met: false, resting: false },
    ...{ trashed: false, importBatch: null },
  });
  expect(met).toMatchObject({ met: true, resting: true, answer: null, at: null });
  expect(plan.beliefs.map(({ thought: of, value }) => [of, value])).toEqual([
    [thought?.id, 85],
    [thought?.id, 0],
  ]);
  expect(plan.evidenceLinks[1]).toEqual({
    ...{ id: '85a2b3c4d5e6f708192a3b4c5d6e7f80', thought: thought?.id, win: plan.wins[2]?.id, gone: true },
  });
  expect(plan.scaleResponses.map(({ instrument, answers, total }) => [instrument, answers, total])).toEqual([
    ['who-5', [1, 0, 2, 1, 3], 28],
    ['phq-9', [1, 2, 3, 0, 1, 2, 3, 0, 1], 13],
  ]);
  expect(plan.experiments[0]).toMatchObject({ text: 'A walk before noon', seed: 4294967295, length: 20 });
});
