/** What differs between what was noted and what the fields say now, and nothing else. */

import { expect, test } from 'vitest';
import type { CheckIn, EntityId, LocalDay, PrivateText } from '@cairn/domain';
import { changesOf, saidIn } from './change-noted.ts';

const NOTED: CheckIn = {
  ...{ id: 'a'.repeat(32) as EntityId, localDay: '2026-05-03' as LocalDay, at: null, zone: null },
  ...{ mood: 2, energy: 1, confidence: 0, sleepMinutes: 390, moodWord: null },
  ...{ note: 'grey' as PrivateText, trashed: false, importBatch: null },
};

test('nothing differs until something is changed', () => {
  expect(changesOf(saidIn(NOTED), saidIn(NOTED))).toEqual({});
});

test('a part that differs is told, and one that was emptied is taken back', () => {
  const before = saidIn(NOTED);
  expect(changesOf(before, { ...before, mood: '0', note: 'grey, then sun' })).toEqual({
    ...{ mood: 0, note: 'grey, then sun' },
  });
  expect(changesOf(before, { mood: '', energy: '', confidence: '', sleepMinutes: '', note: ' ' })).toEqual({
    ...{ mood: null, energy: null, confidence: null, sleepMinutes: null, note: null },
  });
});
