/** The most telling thing that a win's own record says of it. Pure; every reason is true of the record. */

import type { EvidenceCandidate, EvidenceReason, EvidenceWin } from './evidence.ts';

const MUCH_BETTER = 2;
export const EXPECTED_HARD = 6;
const GOOD = 7;
const OFTEN = 10;

const byExpectation = ({
  expectedPleasure,
  pleasure,
  expectedDifficulty,
}: EvidenceWin): EvidenceReason | null => {
  if (expectedPleasure !== null && pleasure !== null && pleasure - expectedPleasure >= MUCH_BETTER)
    return { type: 'better', expected: expectedPleasure, actual: pleasure };
  if (expectedDifficulty !== null && expectedDifficulty >= EXPECTED_HARD)
    return { type: 'expected-hard', difficulty: expectedDifficulty };
  return null;
};

const byRatings = ({ effort, mastery, pleasure }: EvidenceWin): EvidenceReason | null => {
  if (effort === 3) return { type: 'effort' };
  if (mastery !== null && mastery >= GOOD) return { type: 'mastery', mastery };
  if (pleasure !== null && pleasure >= GOOD) return { type: 'pleasure', pleasure };
  return null;
};

const byRecord = ({ isReturn, times }: EvidenceCandidate): EvidenceReason => {
  if (isReturn) return { type: 'return' };
  return { type: times >= OFTEN ? 'often' : 'kept' };
};

export const reasonOf = (candidate: EvidenceCandidate): EvidenceReason => {
  const { win, isFirst } = candidate;
  const expected = byExpectation(win);
  if (expected !== null) return expected;
  if (win.big) return { type: 'big' };
  if (isFirst) return { type: 'first' };
  return byRatings(win) ?? byRecord(candidate);
};
