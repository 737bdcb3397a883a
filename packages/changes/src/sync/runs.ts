/**
 * Runs and counters: how a device knows that a chunk of another never came. Pure. Law: a counter that was taken in is never
 * taken in again; one that came late is.
 */

import type { DeviceId } from '../hybrid-clock.ts';
import type { Run } from './replica.ts';
import type { RunId } from './sync-ids.ts';

type Hole = Run['holes'][number];

export type Arrival =
  | { readonly type: 'had' }
  /** `gap`: there are counters before it that did not come. */
  | { readonly type: 'new'; readonly run: Run; readonly gap: boolean };

/** `order`: one more than the highest that its device has. */
export const newRun = (device: DeviceId, run: RunId, order: number): Run => ({
  device,
  run,
  order,
  last: 0,
  holes: [],
  toldEnd: 0,
  seen: 0,
});

/** `counter` is 1 or more. */
export const arrive = (run: Run, counter: number): Arrival => {
  if (counter > run.last) {
    const gap = counter > run.last + 1;
    const holes: readonly Hole[] = gap ? [...run.holes, [run.last + 1, counter - 1]] : run.holes;
    return { type: 'new', run: { ...run, last: counter, holes }, gap };
  }
  const hole = run.holes.find((one) => holds(one, counter));
  if (hole === undefined) return { type: 'had' };
  const holes = run.holes.flatMap((one) => (one === hole ? without(one, counter) : [one]));
  return { type: 'new', run: { ...run, holes }, gap: false };
};

/** A snapshot holds everything of this run up to `counter`. */
export const filledUpTo = (run: Run, counter: number): Run => ({
  ...run,
  last: Math.max(run.last, counter),
  holes: run.holes.flatMap(([from, to]): readonly Hole[] =>
    to <= counter ? [] : [[Math.max(from, counter + 1), to]],
  ),
});

/** Whether its device told its whole state in this run, and all of that came. */
export const isTold = ({ toldEnd, holes }: Run): boolean =>
  toldEnd > 0 && holes.every(([from]) => from > toldEnd);

/** The runs of one device with the holes closed that a later run, told to its end, has mended. */
export const mended = (runs: readonly Run[]): readonly Run[] => {
  const told = Math.max(0, ...runs.filter(isTold).map(({ order }) => order));
  return runs.map((run) => {
    if (run.holes.length === 0) return run;
    if (run.order < told) return { ...run, holes: [] };
    return run;
  });
};

const holds = ([from, to]: Hole, counter: number): boolean => from <= counter && counter <= to;

const without = ([from, to]: Hole, counter: number): readonly Hole[] => {
  const before: readonly Hole[] = counter > from ? [[from, counter - 1]] : [];
  return counter < to ? [...before, [counter + 1, to]] : before;
};
