/**
 * The model test of the sealed log: devices that act, crash, are brought back and have wrong clocks, with a relay that may forget and lie. Laws:
 * once it is honest again and all are online, every device and a new one have what the fold of all changes says, or say
 * which device's chunk they could not read; no wording that nobody wrote on from is lost, and nothing is nowhere; with an
 * honest relay nobody is ever told of a trouble.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { honestHistory, live, tamperedHistory } from './model/history.suite.ts';
import type { History } from './model/history.suite.ts';
import type { Device } from './model/world.suite.ts';
import type { TroubleKind } from './trouble.ts';

const SLOW = 3_600_000;

const runs = (usual: number): fc.Parameters<[History]> => ({
  numRuns: Math.max(usual, Number(process.env['CAIRN_RUNS'] ?? 0)),
  seed: Number(process.env['CAIRN_SEED'] ?? 20_261_127),
  // A mutant is to be caught, not understood.
  endOnFailure: process.env['CAIRN_UNSHRUNK'] === '1',
});

const says = ({ replica }: Device, kinds: readonly TroubleKind[]): boolean =>
  [...replica.tables.troubles.values()].some(({ kind, open }) => open && kinds.includes(kind));

const check = async (history: History): Promise<void> => {
  const world = await live(history);
  const honest = !world.relay.tampered;
  await world.settle();
  world.addDevice();
  await world.settle();
  world.expectNothingLost();
  for (const device of world.devices) {
    if (world.relay.corrupted && says(device, ['unreadable', 'gap'])) continue;
    world.expectEqual(device);
    world.expectNoWordingLost(device.replica.tables);
  }
  // Of a device that was brought back it is said that it was.
  const allowed = world.broughtBack ? ['copied'] : [];
  if (honest) expect(world.troubles().filter((kind) => !allowed.includes(kind))).toEqual([]);
};

test(
  'with an honest relay all devices and a new one agree with the oracle, whoever crashed or was brought back where, and nothing is called wrong',
  async () => {
    await fc.assert(fc.asyncProperty(honestHistory, check), runs(60));
  },
  SLOW,
);

test(
  'when a relay has forgotten, gone back and lied, all agree with the oracle once it is honest again',
  async () => {
    await fc.assert(fc.asyncProperty(tamperedHistory, check), runs(90));
  },
  SLOW,
);
