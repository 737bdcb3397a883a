/** Token buckets by name. What is counted is held in memory alone, under hashed names, and the least used give way. */

import { createHash, randomBytes } from 'node:crypto';

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
}

interface Bucket {
  left: number;
  at: number;
}

const MOST_BUCKETS = 50_000;

/** `now` in milliseconds. */
export const createTokenBuckets = ({ perSecond, burst }: Rate, now: () => number): TokenBuckets => {
  const salt = randomBytes(16);
  const buckets = new Map<string, Bucket>();

  const bucketOf = (name: string): Bucket => {
    const key = createHash('sha256').update(salt).update(name).digest('base64');
    const there = buckets.get(key) ?? { left: burst, at: now() };
    const left = Math.min(burst, there.left + ((now() - there.at) / 1000) * perSecond);
    Object.assign(there, { left, at: now() });
    // To the end: the first is the one that was longest unused.
    buckets.delete(key);
    buckets.set(key, there);
    const [oldest] = buckets.size > MOST_BUCKETS ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return there;
  };

  return {
    take: (name, cost) => {
      const bucket = bucketOf(name);
      if (bucket.left < Math.min(cost, burst))
        return Math.ceil((Math.min(cost, burst) - bucket.left) / perSecond);
      bucket.left -= cost;
      return 0;
    },
    charge: (name, cost) => {
      bucketOf(name).left -= cost;
    },
  };
};
