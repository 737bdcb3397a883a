/** Random histories of several devices, and how one is lived through. */

import fc from 'fast-check';
import { LIES, TAMPERINGS } from './lying-relay.suite.ts';
import type { Lie, Tampering } from './lying-relay.suite.ts';
import { PAGE } from './memory-replica.suite.ts';
import { nth } from './nth.suite.ts';
import { LATER_KIND, World } from './world.suite.ts';

/** What one device does beside the others, all at once. */
export type Deed =
  | {
      readonly do: 'write';
      readonly device: number;
      readonly what: number;
      readonly record: number;
      readonly imported: boolean;
    }
  | { readonly do: 'purge'; readonly device: number; readonly what: number; readonly record: number }
  | { readonly do: 'sync'; readonly device: number; readonly crashIn: number | null; readonly lossy: number };

export type Step =
  | { readonly type: 'together'; readonly deeds: readonly Deed[] }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'skew'; readonly device: number; readonly seconds: number }
  /** From a copy made so many steps ago. */
  | { readonly type: 'bring-back'; readonly device: number; readonly steps: number }
  | { readonly type: 'lies'; readonly lies: readonly Lie[] }
  | { readonly type: 'tamper'; readonly how: Tampering };

export interface History {
  readonly seed: number;
  readonly steps: readonly Step[];
}

export const DEVICES = 4;

/** Few of each, so that they meet. */
const FIELDS = [
  ['win', 'text'],
  ['win', 'note'],
  ['win', 'pleasure'],
  ['win', 'trashed'],
  [PAGE, 'text'],
  [PAGE, 'text'],
  [PAGE, 'resting'],
  [LATER_KIND, 'title'],
  [LATER_KIND, 'title'],
] as const;

const device = fc.nat(DEVICES - 1);
const what = fc.nat(FIELDS.length - 1);
const record = fc.integer({ min: 1, max: 3 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('write' as const), device, what, record, imported: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('purge' as const), device, what, record }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      device,
      crashIn: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 2 }),
      lossy: fc.constantFrom(0, 0, 0, 4),
    }),
  },
);

const together = fc.record({
  type: fc.constant('together' as const),
  deeds: fc.array(deed, { minLength: 1, maxLength: 6 }),
});
const wait = fc.record({
  type: fc.constant('wait' as const),
  seconds: fc.constantFrom(1, 70, 4000, 100_000),
});
const skew = fc.record({
  type: fc.constant('skew' as const),
  device,
  seconds: fc.constantFrom(-31_536_000, -900, 0, 300, 1200, 94_608_000),
});
const bringBack = fc.record({
  type: fc.constant('bring-back' as const),
  device,
  steps: fc.integer({ min: 2, max: 5 }),
});
const lies = fc.record({
  type: fc.constant('lies' as const),
  lies: fc.subarray([...LIES], { maxLength: 3 }),
});
const tamper = fc.record({ type: fc.constant('tamper' as const), how: fc.constantFrom(...TAMPERINGS) });

const historyOf = (step: fc.Arbitrary<Step>): fc.Arbitrary<History> =>
  fc.record({ seed: fc.integer(), steps: fc.array(step, { minLength: 1, maxLength: 14 }) });

/** The relay is what it says; devices crash, are brought back from older copies, answers are lost, clocks are wrong. */
export const honestHistory: fc.Arbitrary<History> = historyOf(
  fc.oneof(
    { weight: 6, arbitrary: together },
    { weight: 1, arbitrary: wait },
    { weight: 1, arbitrary: skew },
    { weight: 1, arbitrary: bringBack },
  ),
);

/** It also forgets, goes back in time and lies. */
export const tamperedHistory: fc.Arbitrary<History> = historyOf(
  fc.oneof(
    { weight: 6, arbitrary: together },
    { weight: 1, arbitrary: wait },
    { weight: 1, arbitrary: skew },
    { weight: 1, arbitrary: lies },
    { weight: 2, arbitrary: tamper },
  ),
);

export const live = async ({ seed, steps }: History): Promise<World> => {
  const world = new World(seed);
  for (let n = 1; n <= DEVICES; n += 1) world.addDevice(n === DEVICES);
  const copies = steps.some(({ type }) => type === 'bring-back');
  for (const step of steps) {
    if (copies) world.keepCopies();
    await liveStep(world, step);
  }
  return world;
};

const liveStep = async (world: World, step: Step): Promise<void> => {
  switch (step.type) {
    case 'together':
      return liveTogether(world, step.deeds);
    case 'wait':
      world.now += step.seconds * 1000;
      return;
    case 'skew':
      nth(world.devices, step.device).offset = step.seconds * 1000;
      return;
    case 'bring-back':
      return world.bringBack(nth(world.devices, step.device), step.steps);
    case 'lies':
      world.relay.lies = step.lies;
      return;
    case 'tamper':
      world.relay.tamper(step.how);
      return;
    default:
      return step satisfies never;
  }
};

/** One round of syncing at a time for a device, as the house holds it. */
const liveTogether = async (world: World, deeds: readonly Deed[]): Promise<void> => {
  const syncing = new Set<number>();
  const tasks = deeds.flatMap((one, index) => {
    if (one.do === 'sync') {
      if (syncing.has(one.device)) return [];
      syncing.add(one.device);
    }
    return [() => doOne(world, one, index)];
  });
  world.now += 1000;
  await world.turns.run(tasks);
};

const doOne = async (world: World, one: Deed, index: number): Promise<void> => {
  const acting = nth(world.devices, one.device);
  if (one.do === 'sync') {
    acting.crashIn = one.crashIn;
    acting.lossy = one.lossy;
    await world.sync(acting);
    acting.crashIn = null;
    return;
  }
  const [entity, field] = nth(FIELDS, one.what);
  if (one.do === 'purge') return world.purge(acting, entity, one.record);
  world.words += 1;
  const { words } = world;
  const value = field === 'trashed' || field === 'resting' ? words % 2 === 0 : `${index} ${words}`;
  const batch = one.imported ? 'an import' : null;
  await world.write(acting, { entity, record: one.record, field, value }, batch);
};
