/** The judge of the population: finds nothing where nothing is wrong, and each thing that may be wrong. */

import type { EntityId } from '@cairn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import { aSeal, aSimDevice } from './device.ts';
import { drawn, rhythmAt } from './habits.ts';
import { isSound, judge } from './judge.ts';
import type { Person } from './population.ts';
import { createWire } from './wire.ts';

const home = aRelayHome();
let origin = '';

beforeAll(async () => {
  ({ origin } = await home.start());
});
afterAll(() => home.remove());

const aPersonWhoKept = async (count: number): Promise<Person> => {
  const owner = {
    ...{ origin, wire: createWire(), seal: await aSeal() },
    ...{ acknowledged: new Map<string, number>(), snapshotFrom: 4 },
  };
  const [phone, laptop] = [aSimDevice(owner), aSimDevice(owner)];
  const kept: EntityId[] = [];
  for (let at = 0; at < count; at += 1) {
    kept.push(await (at % 2 === 0 ? phone : laptop).keep(`a small thing ${at}`));
    await phone.round();
  }
  const devices = [phone, laptop].map((sim) => ({ sim, opened: 1, backAt: 0 }));
  return { zone: 0, owner, devices, kept };
};

test('where nothing is wrong nothing is found, below a snapshot too', async () => {
  const judged = await judge([await aPersonWhoKept(10), await aPersonWhoKept(3)]);
  expect(judged).toMatchObject({ vaults: 2, devices: 4, lost: 0, gaps: 0, doubles: 0, apart: 0, unread: 0 });
  expect(judged.snapshots).toBeGreaterThanOrEqual(1);
  expect(judged.acknowledged).toBeGreaterThanOrEqual(10);
  expect(isSound(judged)).toBe(true);
});

test('what was acknowledged and is not there is found, and what a device does not have', async () => {
  const person = await aPersonWhoKept(3);
  person.owner.acknowledged.set('ab'.repeat(16), 2);
  person.kept.push('cd'.repeat(16) as EntityId);
  const judged = await judge([person]);
  expect(judged).toMatchObject({ lost: 1, unread: 2, gaps: 0, doubles: 0, apart: 0 });
  expect(isSound(judged)).toBe(false);
});

test('a chunk that stands elsewhere than was told is lost to whoever looks for it there', async () => {
  const person = await aPersonWhoKept(3);
  const [first] = person.owner.acknowledged.keys();
  person.owner.acknowledged.set(first ?? '', 99);
  expect(await judge([person])).toMatchObject({ lost: 1 });
});

test('a day has its twenty-four hours, and shares are what they say', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => rhythmAt(hour + 0.5));
  expect(hours.reduce((sum, one) => sum + one, 0)).toBeCloseTo(24, 6);
  const shares = [
    ['rare', 1],
    ['usual', 3],
  ] as const;
  expect([0, 0.24, 0.26, 0.999].map((chance) => drawn(shares, chance))).toEqual([
    'rare',
    'rare',
    'usual',
    'usual',
  ]);
});
