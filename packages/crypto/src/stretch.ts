/**
 * Argon2id (RFC 9106), by `hash-wasm`, which is loaded when somebody locks or unlocks: makes guessing a passphrase slow. What it
 * costs is found out on the device once, and kept beside what it opens. Law: never below 19 MiB and two passes (OWASP, 2024).
 */

import type { Passphrase, Pin } from './passphrase.ts';
import type { Bytes } from './random.ts';

export interface StretchCost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
}

/** What {@link stretch} makes: 32 bytes, as good as what was typed and no better. */
export type Stretched = Bytes & { readonly [made]: 'Stretched' };

declare const made: unique symbol;

export const SALT_LENGTH = 16;

const MIB = 1_024;

export const LOWEST_COST: StretchCost = { memory: 19 * MIB, passes: 2 };

/** More than any step below: a file that asks for more was not written by us. */
const HIGHEST_COST: StretchCost = { memory: 256 * MIB, passes: 64 };

export const isPossibleCost = ({ memory, passes }: StretchCost): boolean =>
  memory >= LOWEST_COST.memory &&
  memory <= HIGHEST_COST.memory &&
  passes >= LOWEST_COST.passes &&
  passes <= HIGHEST_COST.passes;

/** 64 MiB is what the browser of a small phone still gives; from there on more passes. */
const STEPS: readonly StretchCost[] = [
  LOWEST_COST,
  { memory: 32 * MIB, passes: 3 },
  { memory: 64 * MIB, passes: 3 },
  { memory: 64 * MIB, passes: 4 },
  { memory: 64 * MIB, passes: 6 },
  { memory: 64 * MIB, passes: 8 },
  { memory: 64 * MIB, passes: 12 },
];

/** The quickest counts: something else that runs meanwhile makes no lock weak for good. */
const MEASURED = 3;

/** Milliseconds that somebody waits without wondering. */
const LONGEST_WAIT = 800;

/**
 * The highest cost that this device bears within 0.8 seconds; the lowest there is when it bears none. `now` is in
 * milliseconds. A device that needs 50 ms for 19 MiB twice -> 64 MiB, 8 passes, some 0.7 seconds.
 */
export const calibrate = async (now: () => number): Promise<StretchCost> => {
  const again = { secret: 'a stone' as Passphrase, cost: LOWEST_COST, salt: new Uint8Array(SALT_LENGTH) };
  // The first time compiles.
  await stretch(again);
  const times: number[] = [];
  for (let time = 0; time < MEASURED; time += 1) {
    const before = now();
    await stretch(again);
    times.push(now() - before);
  }
  const each = Math.min(...times) / workOf(LOWEST_COST);
  return STEPS.findLast((step) => workOf(step) * each <= LONGEST_WAIT) ?? LOWEST_COST;
};

const workOf = ({ memory, passes }: StretchCost): number => memory * passes;

export interface Stretching {
  readonly secret: Passphrase | Pin;
  readonly cost: StretchCost;
  /** 16 random bytes. */
  readonly salt: Uint8Array;
}

/** Throws a `RangeError` for a cost or a salt that is none: that is a bug. */
export const stretch = async ({ secret, cost, salt }: Stretching): Promise<Stretched> => {
  if (!isPossibleCost(cost) || salt.length !== SALT_LENGTH) throw new RangeError('Not a cost or a salt');
  const { argon2id } = await import('hash-wasm');
  const hashed = await argon2id({
    password: secret,
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return Uint8Array.from(hashed) as Stretched;
};
