/** What a measurement gives: figures, each with its bar where it has one, and what they are to be compared with. */

export const BUDGETS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'HOUR',
  'IMPORTS',
  'SUGGESTIONS',
  'PEER',
] as const;

export type BudgetName = (typeof BUDGETS)[number];

export type Unit = 'ms' | 'kB' | 'MB' | '%' | 'points' | '/s' | 'KiB' | '×' | 'bytes' | 'µs';

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** The budget's bar; `null` for a figure that is told and not judged. */
  readonly bar: number | null;
  /** The bar is the least that it may be; else it is the most. */
  readonly isFloor?: boolean;
}

/** The same work, timed in the same run on the same machine: what makes two machines comparable. */
export interface Reference {
  readonly name: string;
  readonly ms: number;
}

export interface Measured {
  readonly budget: BudgetName;
  readonly what: string;
  readonly figures: readonly Figure[];
  /** `null` where time is not what is measured. */
  readonly reference: Reference | null;
  /** Lines for the reader: how it was measured, what was found on the way. */
  readonly notes: readonly string[];
  /** Each case or file behind the figures, for the table beneath; empty where there is nothing to add. */
  readonly details: readonly Detail[];
}

/** One row: a name and numbers by column, in the unit that the column names. */
export interface Detail {
  readonly name: string;
  readonly columns: Readonly<Record<string, number>>;
}

export const isOver = ({ value, bar, isFloor = false }: Figure): boolean =>
  bar !== null && !(isFloor ? value >= bar : value <= bar);
