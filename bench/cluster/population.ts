/**
 * People as a relay meets them: each in a time zone, with one device or several that are opened by the rhythm of a day, some away for
 * months. A day of theirs passes in a minute or two; what a device waits for is as long as in earnest. Everybody lives in this process.
 */

import type { EntityId } from '@cairn/domain';
import { aSeal, aSimDevice } from './device.ts';
import type { Owner, SimDevice } from './device.ts';
import { AWAY, CUT_OFF, drawn, EDITED, HABITS, KEPT, rhythmAt, ZONES } from './habits.ts';
import { visit } from './visit.ts';
import type { Wire } from './wire.ts';

export interface Living {
  readonly origin: string;
  readonly wire: Wire;
  readonly people: number;
  readonly seconds: number;
  /** Of one day, in seconds. */
  readonly day: number;
  readonly snapshotFrom: number;
}

export interface PersonsDevice {
  readonly sim: SimDevice;
  /** How often it is opened in a day. */
  readonly opened: number;
  /** Of the whole run, from 0 to 1: it is away until then. */
  readonly backAt: number;
}

export interface Person {
  readonly zone: number;
  readonly owner: Owner;
  readonly devices: readonly PersonsDevice[];
  /** Records of what was kept. */
  readonly kept: EntityId[];
}

export interface Lived {
  readonly people: readonly Person[];
  /** How often the app was opened. */
  readonly visits: number;
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const WORDS =
  'took a short walk · opened the window · wrote back to a friend · washed one cup · sat in the sun ';

const someWords = (): string => WORDS.repeat(3).slice(0, 20 + Math.floor(Math.random() ** 2 * 230));

export const aPerson = async ({ origin, wire, snapshotFrom }: Living): Promise<Person> => {
  const owner = { origin, wire, seal: await aSeal(), acknowledged: new Map<string, number>(), snapshotFrom };
  const devices = HABITS.filter(({ share }) => Math.random() < share).map(({ opened }, at) => ({
    ...{ sim: aSimDevice(owner), opened },
    backAt: at > 0 && Math.random() < AWAY / 0.38 ? 0.75 : 0,
  }));
  return { zone: drawn(ZONES, Math.random()), owner, devices, kept: [] };
};

/** They begin one after the other in the first tenth of the time, and each device goes on by itself. */
export const live = async (living: Living): Promise<Lived> => {
  const began = performance.now();
  const passed = (): number => (performance.now() - began) / 1000;
  const people: Person[] = [];
  for (let at = 0; at < living.people; at += 1) people.push(await aPerson(living));
  let visits = 0;
  const lives = people.flatMap((person) =>
    person.devices.map((device) =>
      spend({ person, device, living, passed, opened: () => void (visits += 1) }),
    ),
  );
  await Promise.all(lives);
  return { people, visits };
};

interface Life {
  readonly person: Person;
  readonly device: PersonsDevice;
  readonly living: Living;
  /** In seconds since the run began. */
  readonly passed: () => number;
  readonly opened: () => void;
}

const spend = async ({ person, device, living, passed, opened }: Life): Promise<void> => {
  const { seconds, day } = living;
  await wait(Math.random() * seconds * 100);
  await wait(Math.max(0, device.backAt * seconds - passed()) * 1000);
  while (passed() < seconds) {
    const hour = ((passed() / day) * 24 + person.zone + 24) % 24;
    const mean = day / (device.opened * rhythmAt(hour));
    // Looked at again each hour of theirs: what is likely changes meanwhile.
    const pause = mean * -Math.log(1 - Math.random());
    await wait(Math.min(pause, day / 24) * 1000);
    if (pause > day / 24) continue;
    opened();
    await once(person, device.sim);
  }
};

/** The app is opened, looked at for a while, written in perhaps, and put away; now and then it is taken away at once. */
const once = async (person: Person, device: SimDevice): Promise<void> => {
  const visiting = await visit(device);
  const things = drawn(
    KEPT.map((share, count) => [count, share] as const),
    Math.random(),
  );
  for (let thing = 0; thing < things; thing += 1) {
    await wait(300 + Math.random() * 2_500);
    person.kept.push(await device.keep(someWords()));
    const old = person.kept[Math.floor(Math.random() * person.kept.length)];
    if (Math.random() < EDITED && old !== undefined && device.has(old)) await device.edit(old, someWords());
  }
  await wait(Math.random() * 4_000);
  if (Math.random() >= CUT_OFF) {
    await visiting.look(false);
    await wait(1_500);
  }
  visiting.end();
};
