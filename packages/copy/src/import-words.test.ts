/** What came in is named, and no kind that did not. */

import { expect, test } from 'vitest';
import { createCopy } from './copy.ts';
import { cameWords, foundWords } from './import-words.ts';
import type { ImportCounts } from './import-words.ts';

const NONE: ImportCounts = {
  ...{ wins: 0, checkIns: 0, restDays: 0, planEntries: 0, people: 0, challenges: 0, rituals: 0 },
  ...{ entries: 0, thoughts: 0, scaleResponses: 0, hasSettings: false },
};

test('two that belong together are one sentence, and one of them alone is named alone', async () => {
  const copy = await createCopy('en');
  const said = (counts: Partial<ImportCounts>): readonly string[] => cameWords(copy, { ...NONE, ...counts });
  expect(said({})).toEqual([]);
  expect(said({ wins: 2, checkIns: 1 })).toEqual(['2 wins and one note on a day came in.']);
  expect(said({ checkIns: 1 })).toEqual(['One note on a day came in.']);
  expect(said({ people: 1, restDays: 3, entries: 1 })).toEqual([
    '3 rest days came in.',
    'One person you trust came in.',
    'One page of your journal came in.',
  ]);
  expect(said({ planEntries: 2, people: 1, thoughts: 1, hasSettings: true })).toEqual([
    '2 lines of your plan and one person you trust came in.',
    'One thought came in.',
    'Your settings came in.',
  ]);
});

test('of what is not in a file nothing is said', async () => {
  const copy = await createCopy('en');
  expect(foundWords(copy, NONE)).toEqual([]);
  expect(foundWords(copy, { ...NONE, rituals: 1, hasSettings: true })).toEqual([
    'One ritual',
    'Your settings',
  ]);
});
