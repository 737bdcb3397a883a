/**
 * One day of one habit, as every habit tracker has it, to what Cairn keeps. Laws: done by hand is a win; let be is rest; not
 * done with a note keeps the note; what an app ticked by itself is no win; an amount is told beside the win.
 */

import { Finds } from '../found/finds.ts';
import type { MoreToTell } from '../found/finds.ts';
import type { Reading, When } from '../found/found.ts';
import type { Aside, SkipReason } from '../import-plan.ts';
import { nameKey, plainCell } from '../text/cell-text.ts';

export type HabitState = 'done' | 'automatic' | 'skip' | 'not-done';

export interface HabitDay extends When {
  readonly line: number | null;
  readonly name: string;
  readonly state: HabitState;
  /** Beside a done one, such as `5 km`; empty for none. */
  readonly amount: string;
  readonly note: string;
}

export class HabitDays {
  readonly #finds: Finds = new Finds();

  add({ day, at, zone, line, ...habit }: HabitDay): void {
    this.#finds.row();
    const [name, note] = [plainCell(habit.name), plainCell(habit.note)];
    const place = { day, at, zone, line };
    if (habit.state === 'done') {
      const words = [habit.amount, note].filter((text) => text !== '').join('\n');
      this.#finds.doing({ ...place, name, note: words, guess: 'win' });
      return;
    }
    if (habit.state === 'skip') this.#finds.rest(place);
    else this.#finds.aside(habit.state);
    if (note === '') return;
    this.#finds.moment({ ...place, note: `${name}: ${note}`, key: ['habit-note', nameKey(name), day] });
  }

  /** Rows that are not looked into. */
  putAside(what: Aside, count: number): void {
    this.#finds.row(count);
    this.#finds.aside(what, count);
  }

  /** What is no row. */
  aside(what: Aside): void {
    this.#finds.aside(what);
  }

  skip(line: number | null, reason: SkipReason): void {
    this.#finds.row();
    this.#finds.skip(line, reason);
  }

  reading(variant: string, more?: MoreToTell): Reading {
    return this.#finds.reading(variant, more);
  }
}

/** A day of which the file says no more. */
export const wholeDay = (day: When['day']): When => ({ day, at: null, zone: null });

/** `(2.5, 'km')` is `2.5 km`; no more digits than anyone measures. */
export const amountOf = (value: number, unit: string): string =>
  `${Number(value.toFixed(3))} ${plainCell(unit)}`.trim();
