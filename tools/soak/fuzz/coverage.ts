/** Which blocks of our code, and of the libraries that parse for it, an input reached: V8's own count, in this thread. */

import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/** Ours, and what ours hands strange bytes to. */
const LOOKED_AT =
  /\/(packages|apps)\/[^?]*\.ts$|\/node_modules\/(cborg|fflate|age-encryption|valibot|hono|@noble|@scure|@hpke)\//;

export interface Coverage {
  /** The blocks that ran since the last call, each with the magnitude of how often: a number for each. */
  reached(): ReadonlySet<number>;
}

export const openCoverage = (): Coverage => {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known: KnownBlocks = new Map();
  return {
    reached: () => {
      const features = new Set<number>();
      // The session is of this thread: the answer is there before `post` returns.
      session.post('Profiler.takePreciseCoverage', (_, { result }) => {
        for (const script of result) if (LOOKED_AT.test(script.url)) addBlocks(features, script, known);
      });
      return features;
    },
  };
};

/** Of each function, by script and place: the blocks that were ever told, each by start and end. */
type KnownBlocks = Map<string, Map<number, readonly [number, number]>>;

/** V8 leaves a block out that ran as often as what is around it. So each known one has the count of the innermost that is told. */
const addBlocks = (
  features: Set<number>,
  { scriptId, functions }: Profiler.ScriptCoverage,
  known: KnownBlocks,
): void => {
  for (const { ranges } of functions) {
    const name = `${scriptId} ${ranges[0]?.startOffset} ${ranges[0]?.endOffset}`;
    const blocks = known.get(name) ?? new Map<number, readonly [number, number]>();
    known.set(name, blocks);
    for (const { startOffset, endOffset } of ranges)
      blocks.set(startOffset * 2 ** 20 + endOffset, [startOffset, endOffset]);
    for (const [start, end] of blocks.values()) {
      const around = ranges.findLast((range) => range.startOffset <= start && end <= range.endOffset);
      const count = around?.count ?? 0;
      if (count > 0) features.add(numberOf(Number(scriptId), [start, end, magnitude(count)]));
    }
  }
};

/** 1, 2, 4, 8 ... 128 times or more. */
const magnitude = (count: number): number => Math.min(7, Math.floor(Math.log2(count)));

/** Files here are shorter than a mebibyte, and there are fewer than a thousand. */
const numberOf = (script: number, [start, end, times]: readonly [number, number, number]): number =>
  ((script % 1_024) * 2 ** 20 + (start % 2 ** 20)) * 2 ** 23 + (((end - start) % 2 ** 20) * 8 + times);

/** Without how often: what a person would call a block. */
export const blockOf = (feature: number): number => Math.floor(feature / 8);
