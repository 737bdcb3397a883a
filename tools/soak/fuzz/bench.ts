/** What passes between the thread that tries inputs and the one that watches it. */

import { MOST_BYTES } from './mutate.ts';

/** How many inputs were begun; how long this one is; 1 while it is tried. */
const [BEGUN, LENGTH, IS_TRIED] = [0, 1, 2];
const HEAD = 16;

/** The input lies in memory of both: it is there even when the thread that tried it is gone. */
export const newBench = (): SharedArrayBuffer => new SharedArrayBuffer(HEAD + MOST_BYTES);

export interface Bench {
  begin(input: Uint8Array): void;
  end(): void;
  begun(): number;
  /** `null`: none is tried at the moment. */
  tried(): Uint8Array | null;
}

export const benchOn = (shared: SharedArrayBuffer): Bench => {
  const head = new Int32Array(shared, 0, HEAD / 4);
  const bytes = new Uint8Array(shared, HEAD);
  return {
    begin: (input) => {
      bytes.set(input);
      Atomics.store(head, LENGTH, input.length);
      Atomics.add(head, BEGUN, 1);
      Atomics.store(head, IS_TRIED, 1);
    },
    end: () => void Atomics.store(head, IS_TRIED, 0),
    begun: () => Atomics.load(head, BEGUN),
    tried: () => (Atomics.load(head, IS_TRIED) === 0 ? null : bytes.slice(0, Atomics.load(head, LENGTH))),
  };
};
