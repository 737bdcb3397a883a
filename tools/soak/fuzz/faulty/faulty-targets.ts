/** Parsers that are not well, for the test that fuzzing finds such. */

import { cborFault } from './packages/cbor-fault.ts';
import type { Target } from '../target.ts';

const BYTES = [0xd9, 0x41, 0xf7, 0x62, 0x11, 0x99].map((byte) => Uint8Array.of(byte));

const kept: number[][] = [];

export const allTargets = async (): Promise<readonly Target[]> => [
  { name: 'throws', seeds: [new Uint8Array(6)], words: BYTES, run: cborFault },
  {
    name: 'hangs',
    seeds: [Uint8Array.of(1)],
    words: [],
    run: (bytes) => {
      while (bytes.length > 2);
    },
  },
  {
    name: 'fills the memory',
    seeds: [Uint8Array.of(1)],
    words: [],
    run: (bytes) => {
      if (bytes.length > 2) for (;;) kept.push(Array.from({ length: 100_000 }, (_, nth) => nth));
    },
  },
  {
    name: 'is well',
    seeds: [Uint8Array.of(1)],
    words: [],
    run: (bytes) => bytes.length,
  },
];
