/** Words as they were meant, where a few slips of the finger lead there: letters too many, too few, wrong or swapped. Pure. */

interface Rows {
  readonly one: string;
  readonly other: string;
  /** For the letters before the row, and for those before these. */
  readonly above: readonly number[];
  readonly before: readonly number[];
}

const FAR = Number.POSITIVE_INFINITY;

const nextRow = ({ one, other, above, before }: Rows, row: number): readonly number[] => {
  const here = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const changed = one[row - 1] === other[column - 1] ? 0 : 1;
    const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    here.push(
      Math.min(
        (above[column] ?? FAR) + 1,
        (here[column - 1] ?? FAR) + 1,
        (above[column - 1] ?? FAR) + changed,
        swapped ? (before[column - 2] ?? FAR) + 1 : FAR,
      ),
    );
  }
  return here;
};

/**
 * How many slips lead from one word to the other (Damerau 1964, Levenshtein 1966; neighbours swapped count one), or
 * `most + 1` where it takes more. `slipsBetween('laundery', 'laundry', 2)` is 1.
 */
export const slipsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const here = nextRow({ one, other, above, before }, row);
    if (Math.min(...here) > most) return most + 1;
    [before, above] = [above, here];
  }
  return Math.min(most + 1, above[other.length] ?? FAR);
};

/** Shorter words are too much like each other. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;

const slipsAllowed = (length: number): number => {
  if (length < ONE_SLIP) return 0;
  return length < TWO_SLIPS ? 1 : 2;
};

/** The word of a list that was meant: the one that takes the fewest slips, then the first. `null`: none is near. */
export const meantWord = (written: string, known: Iterable<string>): string | null => {
  let least = slipsAllowed(written.length) + 1;
  let meant: string | null = null;
  for (const word of known) {
    if (least <= 1) break;
    if (word.length < ONE_SLIP - 1) continue;
    const slips = slipsBetween(written, word, least - 1);
    if (slips >= least) continue;
    least = slips;
    meant = word;
  }
  return meant;
};
