/** Places in a list that a person arranges: whole numbers, lower first; equal ones by id, the same on all devices. */

import type { FieldParser } from '../basics/fields.ts';
import { err, ok } from '../basics/result.ts';

interface Placed {
  readonly id: string;
  readonly order: number;
}

/** Absent is 0: the record comes first, and nothing is lost for want of a place. */
export const parseOrder: FieldParser<number> = (raw) => {
  if (raw === undefined || raw === null) return ok(0);
  return Number.isSafeInteger(raw) ? ok(Number(raw)) : err({ type: 'Unfit' });
};

export const byOrder = (a: Placed, b: Placed): number => {
  if (a.order !== b.order) return a.order - b.order;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** The place behind all of them: 0 for an empty list. */
export const orderAfter = (placed: readonly Placed[]): number =>
  placed.reduce((last, { order }) => Math.max(last, order + 1), 0);

/**
 * The list with one of them at place `to`, counted from 0 and kept within the list. Everybody's `order` is their place;
 * the others stay in the order they had. The list as it is when no such one is in it.
 */
export const movedTo = <T extends Placed>(placed: readonly T[], id: string, to: number): readonly T[] => {
  const sorted = placed.toSorted(byOrder);
  const moved = sorted.find((one) => one.id === id);
  if (moved === undefined) return sorted;
  const others = sorted.filter((one) => one !== moved);
  return others.toSpliced(Math.max(to, 0), 0, moved).map((one, order) => ({ ...one, order }));
};
