/**
 * The buckets of a relay, by what they count. Of many nodes each decides by itself and tells the others: a budget holds for all of them
 * together, up to what they give out before they have heard.
 */

import type { Rate, TokenBuckets } from './token-buckets.ts';
import { createTokenBuckets } from './token-buckets.ts';

/** A telling that is lost lets a budget be that much larger. */
export interface Spending {
  tell(name: string, cost: number): void;
  /** Whenever another node told. */
  hear(listener: (name: string, cost: number) => void): void;
}

export interface SharedBuckets<Kind extends string> {
  readonly rates: Readonly<Record<Kind, Rate>>;
  /** The same at every node. */
  readonly secret: Uint8Array;
  readonly spending: Spending;
  /** In milliseconds. */
  readonly now: () => number;
}

export const createSharedBuckets = <Kind extends string>({
  rates,
  secret,
  spending,
  now,
}: SharedBuckets<Kind>): Readonly<Record<Kind, TokenBuckets>> => {
  const made = (Object.entries(rates) as [Kind, Rate][]).map(([kind, rate]): [Kind, TokenBuckets] => [
    kind,
    createTokenBuckets(rate, now, { secret, gave: (key, cost) => spending.tell(`${kind} ${key}`, cost) }),
  ]);
  const byKind = new Map<string, TokenBuckets>(made);
  spending.hear((name, cost) => {
    const [kind = '', key] = name.split(' ');
    if (key !== undefined) byKind.get(kind)?.gaveElsewhere(key, cost);
  });
  return Object.fromEntries(made) as Record<Kind, TokenBuckets>;
};
