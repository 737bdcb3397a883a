/**
 * The model test of the sealed log: devices that act, crash and have wrong clocks, with a relay that may forget and lie. Laws:
 * once it is honest again and all are online, every device and a new one have what the fold of all changes says; no
 * wording that nobody wrote on from is lost; and with an honest relay nobody is ever told of a trouble.
 */

import fc from 'fast-check';
const soak = (usual: number) => ({
  endOnFailure: true,
  numRuns: Math.max(usual, Number(process.env['CAIRN_RUNS'] ?? 0)),
  seed: 20_261_127,
});
import { afterAll, expect, test } from 'vitest';
import { honestHistory, live, tamperedHistory } from './model/history.suite.ts';
import type { History } from './model/history.suite.ts';

const SLOW = 3_600_000;

let apart = 0;
afterAll(() => console.log({ apart }));
const check = async (history: History): Promise<void> => {
  const world = await live(history);
  const honest = !world.relay.tampered;
  world.addDevice();
  await world.settle();
  world.addDevice();
  await world.settle();
  world.expectNothingLost();
  try {
    world.expectAllEqual();
    for (const { replica } of world.devices) world.expectNoWordingLost(replica.tables);
  } catch (e) {
    apart += 1;
    if (process.env['SHOW']) {
      console.log('APART', world.openTroubles());
      throw e;
    }
    if (world.openTroubles().length === 0) throw e;
  }
  if (honest) expect(world.troubles()).toEqual([]);
};

test(
  'with an honest relay all devices and a new one agree with the oracle, whoever crashed where, and nothing is called wrong',
  async () => {
    await fc.assert(fc.asyncProperty(honestHistory, check), soak(60));
  },
  SLOW,
);

test(
  'when a relay has forgotten, gone back and lied, all agree with the oracle once it is honest again',
  async () => {
    await fc.assert(fc.asyncProperty(tamperedHistory, check), soak(90));
  },
  SLOW,
);
