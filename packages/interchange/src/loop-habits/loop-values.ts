/** What Loop writes for one day of one habit, in all its versions, and what it stands for. */

import { amountOf } from '../habits/habit-days.ts';
import type { HabitState } from '../habits/habit-days.ts';

export interface LoopHabit {
  readonly name: string;
  /** Amounts are kept as thousandths. */
  readonly isNumerical: boolean;
  readonly unit: string;
  /** For amounts of which less is meant; `null` for all others. */
  readonly atMost: number | null;
}

export interface LoopValue {
  readonly state: HabitState;
  readonly amount: string;
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['UNKNOWN', -1],
  ['NO', 0],
  ['YES_AUTO', 1],
  ['YES_MANUAL', 2],
  ['SKIP', 3],
]);

/** The number that stands for a cell; `null` for what Loop never wrote. */
export const loopNumber = (cell: string): number | null => {
  const text = cell.trim().replace(/^Entry\(timestamp=[^,]*, ?value=(-?\d+)\)$/, '$1');
  if (/^-?\d{1,12}$/.test(text)) return Number(text);
  return WORDS.get(text.toUpperCase()) ?? null;
};

const STATES: readonly HabitState[] = ['not-done', 'automatic', 'done', 'skip'];
const SKIP = 3;

export const loopValue = (habit: LoopHabit, value: number): LoopValue => {
  if (!habit.isNumerical || value === SKIP) return { state: STATES[value] ?? 'not-done', amount: '' };
  const isDone = habit.atMost === null ? value > 0 : value >= 0 && value / 1000 <= habit.atMost;
  return isDone
    ? { state: 'done', amount: amountOf(value / 1000, habit.unit) }
    : { state: 'not-done', amount: '' };
};

/** Where the file has no list of habits: no yes or no is larger than three. */
export const isNumericalColumn = (values: readonly (number | null)[]): boolean =>
  values.some((value) => value !== null && value > SKIP);
