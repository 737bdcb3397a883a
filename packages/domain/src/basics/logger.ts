/**
 * The port for technical notes about what the program did. It takes event words written in the source, ids and counts;
 * a plain string or `PrivateText` does not fit its type, so that what a person writes cannot reach a log.
 */

import type { EntityId } from './ids.ts';

/** `S` if it was spelled out in the source; `never` for `string`, branded strings and template patterns. */
export type LiteralWord<S> = S extends string ? ({} extends Record<S, unknown> ? never : S) : never;

/** A count, a yes or no, an id, or a word spelled out in the source (such as an error's `type`). */
export type LogValue<V> = V extends number | boolean | EntityId ? V : LiteralWord<V>;

/** Keys are words of the source too: a key that was worked out at run time does not fit. */
export type LogDetails<D> = string extends keyof D ? never : { readonly [K in keyof D]: LogValue<D[K]> };

/** `log('vault-opened', { wins: 312 })` fits; `log(win.text)` and `log('kept', { text: win.text })` do not. */
export type Logger = <const E extends string, const D extends object = Record<never, never>>(
  event: E & LiteralWord<E>,
  details?: D & LogDetails<D>,
) => void;

/** What a writer receives. It adds the time, the place and the shape. */
export interface LogLine {
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A logger over any writer: a console, a ring of the last lines, a test's array. Absent details are `{}`. */
export const createLogger =
  (write: (line: LogLine) => void): Logger =>
  (event, details) =>
    write({ event, details: { ...details } });
