import { expect, test } from 'vitest';
import { checkLadderCoverage, checkLadders, checkLadderWords } from '../check/check-ladders.ts';
import { findingLine } from '../check/finding.ts';
import { WORDINGS } from '../check/wording.ts';
import { toneOfText } from '../support/tone-of-text.ts';
import { ladderIds } from './fixtures/ladder-ids.ts';
import { LADDER_WORDS, LADDERS, ladders } from './ladders.ts';

const all = ladders();
const rungs = all.flatMap((ladder) => ladder.rungs);

test('every ladder keeps every rule, and its words belong to its shape', () => {
  const found = [
    ...checkLadderWords({ rows: LADDERS, words: LADDER_WORDS.en }),
    ...checkLadders({ ladders: all, wording: WORDINGS.en }),
    ...checkLadderCoverage(all),
  ];
  expect(found.map(findingLine)).toEqual([]);
});

test('no ladder that was ever there is gone', () => {
  const ids = all.map(({ id }) => id);
  expect(ladderIds.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !ladderIds.includes(id))).toEqual([]);
});

test('nothing that Cairn offers as a step reads to the check on words as a cry for help', () => {
  const met = rungs.filter(({ text }) =>
    ['danger', 'wish', 'unpraised'].includes(toneOfText(text, 'en') ?? ''),
  );
  expect(met.map(({ id }) => id)).toEqual([]);
});

test('no ladder is known by words that are met with Help and no ladder', () => {
  const met = all.flatMap(({ id, aliases, said }) =>
    [...aliases, ...said]
      .filter((text) => ['danger', 'wish'].includes(toneOfText(text, 'en') ?? ''))
      .map((text) => `${id}: ${text}`),
  );
  expect(met).toEqual([]);
});

/** "Put my keys where I can see it" is no English; "a pair of gloves" is one thing. */
const isOneThing = (thing: string): boolean => /(?:[^s]|ss)$/u.test(thing.split(' of ')[0] ?? '');

test('what a hand touches first is one thing, so that every way to make a step smaller is English', () => {
  const things = new Set(rungs.map(({ handles }) => handles.thing));
  expect([...things].filter((thing) => !isOneThing(thing))).toEqual([]);
});

test('no step is made smaller by holding a blade, a medicine or another thing that harms', () => {
  const harms =
    /\b(?:razor|blade|knife|scissors|pill|pills|tablet|tablets|medicine|cleaner|bleach|lighter|match|rope|cord|cable|belt)\b/u;
  expect(rungs.filter(({ handles }) => harms.test(handles.thing)).map(({ id }) => id)).toEqual([]);
});
