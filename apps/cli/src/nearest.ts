/** The known word that a mistyped one is nearest to: at most two letters added, left out, changed or swapped. */

export const nearest = (word: string, known: readonly string[]): string | null => {
  const ranked = known
    .map((each) => ({ each, distance: distanceBetween(word.toLowerCase(), each) }))
    .filter(({ each, distance }) => distance <= Math.min(2, each.length - 2))
    .sort((one, other) => one.distance - other.distance);
  return ranked[0]?.each ?? null;
};

/** Damerau-Levenshtein with neighbours swapped once; enough for words of one breath. */
const distanceBetween = (one: string, other: string): number => {
  if (one.length > 32) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const best = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(swapped ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
};
