/** Of wins in the same words, the one that tells the most. Pure. */

import { foldText } from '../basics/fold-text.ts';
import type { EvidenceCandidate, EvidenceReason } from './evidence.ts';
import { reasonOf } from './reason-of.ts';

/** The most telling first, as {@link reasonOf} asks. */
const ORDER: readonly EvidenceReason['type'][] = [
  ...(['better', 'expected-hard', 'big', 'first', 'effort', 'mastery', 'pleasure', 'return'] as const),
  ...(['often', 'kept'] as const),
];

const rankOf = (candidate: EvidenceCandidate): number => ORDER.indexOf(reasonOf(candidate).type);

const tellsMore = (one: EvidenceCandidate, other: EvidenceCandidate): boolean =>
  rankOf(one) - rankOf(other) < 0 || (rankOf(one) === rankOf(other) && one.win.localDay > other.win.localDay);

/** `Called Jo!` and `called  jo` are the same words. */
const wordsOf = ({ win }: EvidenceCandidate): string => {
  const folded = foldText(win.text);
  return folded.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? folded.trim();
};

/** Without those in the words of one that is not to be found: the same words on another day say the same again. */
export const withoutWordsOf = (
  candidates: readonly EvidenceCandidate[],
  not: ReadonlySet<string>,
): readonly EvidenceCandidate[] => {
  const passed = new Set(candidates.filter(({ win }) => not.has(win.id)).map(wordsOf));
  return candidates.filter((candidate) => !passed.has(wordsOf(candidate)));
};

/** Each words once: by the most telling reason, of equal ones the newest. */
export const oneOfEachWords = (candidates: readonly EvidenceCandidate[]): readonly EvidenceCandidate[] => {
  const told = new Map<string, EvidenceCandidate>();
  for (const candidate of candidates) {
    const words = wordsOf(candidate);
    const other = told.get(words);
    if (other === undefined || tellsMore(candidate, other)) told.set(words, candidate);
  }
  return [...told.values()];
};
