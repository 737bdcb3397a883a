/**
 * Token buckets by name. What is counted is held in memory alone, under hashed names, and the least used give way. Of many nodes each decides
 * by itself, and tells the others what it gave out: what they hear is taken from theirs, which may owe.
 */

import { createHmac, randomBytes } from 'node:crypto';

export interface Rate {
  /** How much is given back each second. */
  readonly perSecond: number;
  /** How much there is at most. */
  readonly burst: number;
}

export interface TokenBuckets {
  /** Takes `cost`; where there is not enough, takes nothing and gives the seconds until there is. 0: taken. */
  take(name: string, cost: number): number;
  /** Takes what was known only afterwards; the bucket may owe. */
  charge(name: string, cost: number): void;
  /** Another node gave this out; `key` as that one told it. */
  gaveElsewhere(key: string, cost: number): void;
}

export interface BetweenNodes {
  /** The same at each node, so that a name has the same key there; whoever lacks it learns no name from a key. */
  readonly secret: Uint8Array;
  /** Told when a twentieth of a full bucket was given out, and not for less. */
  readonly gave: (key: string, cost: number) => void;
}

interface Bucket {
  left: number;
  at: number;
  /** Given out here, and not told yet. */
  untold: number;
}

const MOST_BUCKETS = 50_000;
/** In a full bucket. */
const TELLINGS = 20;
/** 132 bits. */
const KEY_LETTERS = 22;

const alone = (): BetweenNodes => ({ secret: randomBytes(32), gave: () => {} });

/** `now` in milliseconds. */
export const createTokenBuckets = (
  { perSecond, burst }: Rate,
  now: () => number,
  { secret, gave }: BetweenNodes = alone(),
): TokenBuckets => {
  const buckets = new Map<string, Bucket>();
  const keyOf = (name: string): string =>
    createHmac('sha256', secret).update(name).digest('base64').slice(0, KEY_LETTERS);

  const bucketOf = (key: string): Bucket => {
    const there = buckets.get(key) ?? { left: burst, at: now(), untold: 0 };
    const left = Math.min(burst, there.left + ((now() - there.at) / 1000) * perSecond);
    Object.assign(there, { left, at: now() });
    // To the end: the first is the one that was longest unused.
    buckets.delete(key);
    buckets.set(key, there);
    const [oldest] = buckets.size > MOST_BUCKETS ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return there;
  };

  const give = (key: string, bucket: Bucket, cost: number): void => {
    bucket.left -= cost;
    bucket.untold += cost;
    if (bucket.untold < burst / TELLINGS) return;
    gave(key, bucket.untold);
    bucket.untold = 0;
  };

  return {
    take: (name, cost) => {
      const key = keyOf(name);
      const bucket = bucketOf(key);
      if (bucket.left < Math.min(cost, burst))
        return Math.ceil((Math.min(cost, burst) - bucket.left) / perSecond);
      give(key, bucket, cost);
      return 0;
    },
    charge: (name, cost) => {
      const key = keyOf(name);
      give(key, bucketOf(key), cost);
    },
    gaveElsewhere: (key, cost) => {
      bucketOf(key).left -= cost;
    },
  };
};
