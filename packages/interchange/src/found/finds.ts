/** Gathers what a reader finds, counts the rows, and knows what was not taken along. */

import type { Aside, ActivityUse, Notice, Skipped, SkipReason } from '../import-plan.ts';
import { createAsides } from './asides.ts';
import type { Asides } from './asides.ts';
import type { FoundColumns } from '../own-table/column-map.ts';
import type { Found, FoundDoing, FoundMoment, FoundPage, Key, Reading, When } from './found.ts';

type Placed = When & { readonly line?: number | null };

export interface Doing extends Placed {
  readonly name: string;
  readonly note?: string;
  readonly area?: FoundDoing['area'];
  readonly key?: Key;
  /** Absent: a thing of its own, and a win. */
  readonly guess?: ActivityUse;
}

export interface Moment extends Placed {
  readonly key: Key;
  readonly word?: string;
  readonly mood?: FoundMoment['mood'];
  readonly sleepMinutes?: number;
  readonly note?: string;
}

export interface Page extends Placed {
  readonly key: Key;
  readonly text: string;
}

const placeOf = ({ day, at, zone, line = null }: Placed): When & Pick<FoundPage, 'line'> => ({
  ...{ day, at, zone, line },
});

export class Finds {
  readonly asides: Asides = createAsides();
  readonly #found: Found[] = [];
  readonly #skipped: Skipped[] = [];
  readonly #openTasks: string[] = [];
  #rows = 0;

  get found(): readonly Found[] {
    return this.#found;
  }

  /** Rows that were looked at, whatever came of them. */
  row(count = 1): void {
    this.#rows += count;
  }

  doing({ name, note = '', area = null, key, guess, ...place }: Doing): void {
    const words = { name, note, area, key: key ?? null };
    const found = { ...words, guess: guess ?? 'win', comesAgain: guess !== undefined };
    this.#found.push({ kind: 'doing', ...placeOf(place), ...found });
  }

  moment({ key, word = '', mood = null, sleepMinutes, note = '', ...place }: Moment): void {
    const found = { key, word, mood, note, energy: null, sleepMinutes: sleepMinutes ?? null };
    this.#found.push({ kind: 'moment', ...placeOf(place), ...found });
  }

  rest(place: Placed): void {
    this.#found.push({ kind: 'rest', ...placeOf(place) });
  }

  page({ key, text, ...place }: Page): void {
    this.#found.push({ kind: 'page', ...placeOf(place), key, text });
  }

  skip(line: number | null, reason: SkipReason): void {
    this.#skipped.push({ line, reason });
  }

  /** A record that has no line of its own. */
  damaged(list: string, index: number): void {
    this.skip(null, { type: 'damaged-record', list, index });
  }

  aside(what: Aside, count?: number): void {
    this.asides.add(what, count);
  }

  /** Not done yet: it stays in the file, and its words are offered. */
  openTask(words: string): void {
    this.aside('open-tasks');
    this.offer(words);
  }

  offer(words: string): void {
    this.#openTasks.push(words);
  }

  reading(variant: string, more: MoreToTell = {}): Reading {
    return {
      ...{ variant, found: this.#found, rows: this.#rows, skipped: this.#skipped },
      notices: [...(more.notices ?? []), ...this.asides.notices()],
      asksDateOrder: more.asksDateOrder ?? false,
      columns: more.columns ?? null,
      openTasks: this.#openTasks,
    };
  }
}

export interface MoreToTell {
  readonly notices?: readonly Notice[];
  readonly asksDateOrder?: boolean;
  readonly columns?: FoundColumns;
}
