/**
 * How soon a PIN may be tried again. Pure. Laws: nothing is ever erased by trying; no wait is longer than a quarter of an hour,
 * whatever the clock does; the recovery words open at any time. A passphrase needs none of this: each try costs enough.
 */

export interface Tries {
  /** In a row, since it last opened. */
  readonly wrong: number;
  /** When the last of them was; milliseconds since 1970. */
  readonly at: number;
}

export const NO_TRIES: Tries = { wrong: 0, at: 0 };

/** Kept before the answer is told, so that ending the program in the middle wins no try. */
export const afterWrongTry = ({ wrong }: Tries, now: number): Tries => ({ wrong: wrong + 1, at: now });

/** Typing slips are free. */
const FREE = 5;
const SECOND = 1_000;
/** After the fifth, the sixth, and so on. The last one stays. */
const WAITS: readonly number[] = [30 * SECOND, 60 * SECOND, 120 * SECOND, 300 * SECOND, 900 * SECOND];

/**
 * Milliseconds until the next try; 0: now. Five slips within a minute -> 30 seconds. A clock that was put back does not make it
 * longer.
 */
export const waitBeforeTry = ({ wrong, at }: Tries, now: number): number => {
  if (wrong < FREE) return 0;
  const wait = WAITS[Math.min(wrong - FREE, WAITS.length - 1)] ?? 0;
  return now < at ? wait : Math.max(0, at + wait - now);
};

/** Reads tries back from where they lay. What cannot be read is none: a damaged file locks nobody out. */
export const parseTries = (value: unknown): Tries => {
  if (typeof value !== 'object' || value === null) return NO_TRIES;
  const { wrong, at } = value as Partial<Record<keyof Tries, unknown>>;
  return isCount(wrong) && isCount(at) ? { wrong, at } : NO_TRIES;
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
