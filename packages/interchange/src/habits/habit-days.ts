/**
 * One day of one habit, as every habit tracker has it, to what Cairn keeps. Laws: done by hand is a win; let be is rest; not
 * done with a note keeps the note; what an app ticked by itself is no win; an amount is told beside the win.
 */

import { createAsides } from '../found/asides.ts';
import type { Asides } from '../found/asides.ts';
import type { Found, Reading, When } from '../found/found.ts';
import type { Aside, Notice, Skipped, SkipReason } from '../import-plan.ts';
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
  readonly asides: Asides = createAsides();
  readonly #found: Found[] = [];
  readonly #skipped: Skipped[] = [];
  #rows = 0;

  add(day: HabitDay): void {
    this.#rows += 1;
    const note = plainCell(day.note);
    const { day: localDay, at, zone, line } = day;
    const when = { day: localDay, at, zone, line };
    if (day.state === 'done') {
      const words = [day.amount, note].filter((text) => text !== '').join('\n');
      const name = plainCell(day.name);
      const doing = { kind: 'doing', name, area: null, note: words, comesAgain: true, key: null } as const;
      this.#found.push({ ...when, ...doing });
      return;
    }
    if (day.state === 'skip') this.#found.push({ ...when, kind: 'rest' });
    else this.asides.add(day.state);
    if (note === '') return;
    this.#found.push({
      ...{ ...when, kind: 'moment', word: '', mood: null, energy: null, sleepMinutes: null },
      note: `${plainCell(day.name)}: ${note}`,
      key: ['habit-note', nameKey(day.name), localDay],
    });
  }

  /** Rows that are not looked into. */
  putAside(what: Aside, count: number): void {
    this.#rows += count;
    this.asides.add(what, count);
  }

  skip(line: number | null, reason: SkipReason): void {
    this.#rows += 1;
    this.#skipped.push({ line, reason });
  }

  reading(
    variant: string,
    more: { readonly notices?: readonly Notice[]; readonly asksDateOrder?: boolean } = {},
  ): Reading {
    return {
      variant,
      found: this.#found,
      rows: this.#rows,
      skipped: this.#skipped,
      notices: [...(more.notices ?? []), ...this.asides.notices()],
      asksDateOrder: more.asksDateOrder ?? false,
    };
  }
}

/** A day of which the file says no more. */
export const wholeDay = (day: When['day']): When => ({ day, at: null, zone: null });

/** `(2.5, 'km')` is `2.5 km`; no more digits than anyone measures. */
export const amountOf = (value: number, unit: string): string =>
  `${Number(value.toFixed(3))} ${plainCell(unit)}`.trim();
