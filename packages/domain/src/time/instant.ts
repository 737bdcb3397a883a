/** A point in time as whole milliseconds since 1970-01-01T00:00Z; negative before. Always passed in: the domain has no clock. */

declare const instant: unique symbol;

export type Instant = number & { readonly [instant]: true };

/** ±100 million days around 1970, the range of an ECMAScript time value. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 8.64e15;
