import { expect, test } from 'vitest';
import { checkLadders, checkLadderWords } from '../check/check-ladders.ts';
import { findingLine } from '../check/finding.ts';
import { WORDINGS } from '../check/wording.ts';
import { LADDER_WORDS, ladderNamed, LADDERS, ladders } from './ladders.ts';

test('every ladder keeps every rule, and its words belong to its shape', () => {
  const found = [
    ...checkLadderWords({ rows: LADDERS, words: LADDER_WORDS.en }),
    ...checkLadders({ ladders: ladders('en'), wording: WORDINGS.en }),
  ];
  expect(found.map(findingLine)).toEqual([]);
});

test('a ladder is found by its id, in any language', () => {
  expect(ladderNamed('care.shower', 'de')?.rungs[0]?.id).toBe('care.shower.face');
  expect(ladderNamed('care.none', 'en')).toBeNull();
});
