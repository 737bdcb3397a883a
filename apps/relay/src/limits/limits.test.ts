import { expect, test } from 'vitest';
import { addressPrefix } from './address-prefix.ts';
import { createBodyBudget } from './body-budget.ts';
import { createSharedBuckets } from './shared-buckets.ts';
import { createTokenBuckets } from './token-buckets.ts';

test('what is used comes back with time, up to what may be saved', () => {
  let now = 0;
  const buckets = createTokenBuckets({ perSecond: 2, burst: 4 }, () => now);
  expect([1, 2, 3, 4].map(() => buckets.take('one', 1))).toEqual([0, 0, 0, 0]);
  expect(buckets.take('one', 1)).toBe(1);
  expect(buckets.take('other', 1)).toBe(0);
  now += 500;
  expect([buckets.take('one', 1), buckets.take('one', 3)]).toEqual([0, 2]);
  now += 3_600_000;
  expect([1, 2, 3, 4, 5].map(() => buckets.take('one', 1))).toEqual([0, 0, 0, 0, 1]);
});

test('what is more than could ever be saved waits for a full bucket', () => {
  let now = 0;
  const buckets = createTokenBuckets({ perSecond: 1, burst: 4 }, () => now);
  expect(buckets.take('one', 10)).toBe(0);
  expect(buckets.take('one', 1)).toBe(7);
  now += 10_000;
  expect(buckets.take('one', 10)).toBe(0);
});

test('what was found to cost more is owed', () => {
  let now = 0;
  const buckets = createTokenBuckets({ perSecond: 1, burst: 4 }, () => now);
  buckets.charge('one', 7);
  expect(buckets.take('one', 1)).toBe(4);
  now += 4_000;
  expect(buckets.take('one', 1)).toBe(0);
});

test('a name that was just used does not give way to many that are new', () => {
  const buckets = createTokenBuckets({ perSecond: 0.001, burst: 1 }, () => 0);
  buckets.take('busy', 1);
  for (let name = 0; name < 30_000; name += 1) buckets.take(`first ${name}`, 1);
  expect(buckets.take('busy', 1)).toBeGreaterThan(0);
  for (let name = 0; name < 30_000; name += 1) buckets.take(`second ${name}`, 1);
  expect(buckets.take('busy', 1)).toBeGreaterThan(0);
  expect(buckets.take('first 0', 1)).toBe(0);
});

/** Nodes that hear of each other when `hear` is called, and not before. */
const someNodes = (count: number, now: () => number) => {
  const told: (() => void)[] = [];
  const ears: ((from: number, name: string, cost: number) => void)[] = [];
  const nodes = Array.from({ length: count }, (_, node) =>
    createSharedBuckets({
      ...{ rates: { knocks: { perSecond: 1, burst: 100 } }, secret: Buffer.from('shared'), now },
      spending: {
        tell: (name, cost) => told.push(() => ears.forEach((ear) => ear(node, name, cost))),
        hear: (listener) =>
          ears.push((from, name, cost) => (from === node ? undefined : listener(name, cost))),
      },
    }),
  );
  return { nodes, told, hear: () => told.splice(0).forEach((tell) => tell()) };
};

test('what nodes gave out is taken from what the others have, so that many give as much as one', () => {
  let now = 0;
  const { nodes, hear } = someNodes(3, () => now);
  let given = 0;
  for (let second = 0; second < 1_000; second += 1) {
    for (const { knocks } of nodes)
      for (let asked = 0; asked < 40; asked += 1) if (knocks.take('a flood', 1) === 0) given += 1;
    hear();
    now += 1_000;
  }
  // A full bucket and what came back; what was given before anybody had heard is owed.
  expect(given).toBeGreaterThanOrEqual(900);
  expect(given).toBeLessThanOrEqual(100 + 1_000 + 3 * 5);
  expect(nodes[0]?.knocks.take('next door', 1)).toBe(0);
});

test('whoever asks for little is not told of, and no name is told', () => {
  const { nodes, told } = someNodes(2, () => 0);
  for (let asked = 0; asked < 4; asked += 1) nodes[0]?.knocks.take('203.0.113', 1);
  expect(told).toHaveLength(0);
  nodes[0]?.knocks.take('203.0.113', 1);
  expect(told).toHaveLength(1);
  const names: string[] = [];
  const own = createSharedBuckets({
    ...{ rates: { knocks: { perSecond: 1, burst: 1 } }, secret: Buffer.from('s'), now: () => 0 },
    spending: { tell: (name) => names.push(name), hear: () => {} },
  });
  own.knocks.take('203.0.113', 1);
  expect(names).toEqual([expect.stringMatching(/^knocks [\w+/]{22}$/)]);
});

const prefix = (remote: string | undefined, forwarded?: string, trustedProxies = 0): string =>
  addressPrefix({ remote, forwarded, trustedProxies });

test('neighbours count as one: /24 and /56', () => {
  expect(prefix('203.0.113.7')).toBe('203.0.113');
  expect(prefix('::ffff:203.0.113.200')).toBe('203.0.113');
  expect(prefix('2001:db8:1:22ff::1')).toBe(prefix('2001:0db8:0001:2200:aaaa:bbbb:cccc:dddd'));
  expect(prefix('2001:db8:1:22ff::1')).toBe('2001:0db8:0001:22');
  expect(prefix('2001:db8:1:2300::1')).not.toBe(prefix('2001:db8:1:22ff::1'));
  expect(prefix('fe80::1%eth0')).toBe('fe80:0000:0000:00');
  expect(prefix('::1')).toBe('0000:0000:0000:00');
  for (const none of [undefined, '', 'localhost', '1.2.3']) expect(prefix(none)).toBe('unknown');
});

test('a header counts where a proxy is trusted, from its end, and nowhere else', () => {
  const claimed = '198.51.100.1, 192.0.2.9, 203.0.113.7';
  expect(prefix('10.0.0.1', claimed)).toBe('10.0.0');
  expect(prefix('10.0.0.1', claimed, 1)).toBe('203.0.113');
  expect(prefix('10.0.0.1', claimed, 2)).toBe('192.0.2');
  expect(prefix('10.0.0.1', claimed, 9)).toBe('10.0.0');
  expect(prefix('10.0.0.1', undefined, 1)).toBe('10.0.0');
});

test('bodies under way have so much room, and give it back', () => {
  const budget = createBodyBudget(10, 10);
  const asked = [budget.reserve('a', 6), budget.reserve('b', 5), budget.reserve('c', 4)];
  expect(asked).toEqual([true, false, true]);
  budget.release('a', 6);
  expect(budget.reserve('b', 5)).toBe(true);
});

test('bodies of one sender leave room for others', () => {
  const budget = createBodyBudget(10, 6);
  expect([budget.reserve('a', 4), budget.reserve('a', 3), budget.reserve('a', 2)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(budget.reserve('b', 4)).toBe(true);
  budget.release('a', 4);
  expect([budget.reserve('a', 5), budget.reserve('a', 4)]).toEqual([false, true]);
});
