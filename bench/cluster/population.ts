/**
 * People as a relay sees them: each in a time zone, with a phone and a laptop; most of what they keep is kept in the morning and the
 * evening. A day of theirs passes in a minute or two. Whatever was acknowledged is remembered, and looked for in the end.
 */

import { createHash } from 'node:crypto';
import { toHex } from '@cairn/relay-api';
import type { PulledChunk } from '@cairn/relay-api';
import { aChunk, aDevice } from '../../apps/relay/src/testing/a-device.ts';
import type { Device } from '../../apps/relay/src/testing/a-device.ts';

export interface Living {
  readonly origin: string;
  readonly people: number;
  readonly seconds: number;
  /** In seconds. */
  readonly day: number;
  /** Chunks of one person in a day. */
  readonly perDay: number;
}

export interface Lived {
  readonly acknowledged: number;
  /** Requests that were asked once more. */
  readonly repeated: number;
  readonly lost: number;
  readonly gaps: number;
  readonly doubles: number;
  /** Vaults whose two devices do not have the same. */
  readonly apart: number;
  /** Of each push, with what it waited, in milliseconds. */
  readonly times: readonly number[];
}

/** By the hour of a person's own day: how likely something is kept. Sums to 24. */
const RHYTHM = [
  ...[0.3, 0.15, 0.1, 0.1, 0.15, 0.3, 0.7, 1.2, 1.5, 1.3, 1.1, 1],
  ...[1.1, 1.1, 1, 1, 1.1, 1.2, 1.5, 1.9, 2.2, 2.1, 1.3, 0.6],
];

interface Person {
  readonly zone: number;
  readonly devices: readonly [Device, Device];
  readonly acknowledged: Map<string, number>;
}

interface Tally {
  repeated: number;
  readonly times: number[];
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until it is answered, with pauses that grow, by chance: as devices do. */
const until = async <T>(job: () => Promise<T>, tally: Tally): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await job();
    } catch (fault) {
      if (tries > 60) throw fault;
    }
    tally.repeated += 1;
    await wait(Math.random() * Math.min(2_000, 50 * 2 ** tries));
  }
};

const born = async (origin: string, tally: Tally): Promise<Person> => {
  const seed = crypto.getRandomValues(new Uint8Array(32));
  const devices = [aDevice(origin, { seed }), aDevice(origin, { seed })] as const;
  for (const device of devices) await until(() => device.register(), tally);
  return { zone: Math.floor(Math.random() * 24), devices, acknowledged: new Map() };
};

export const live = async (living: Living): Promise<Lived> => {
  const tally: Tally = { repeated: 0, times: [] };
  const people: Person[] = [];
  for (let at = 0; at < living.people; at += 1) people.push(await born(living.origin, tally));
  const began = performance.now();
  await Promise.all(people.map((person) => spend(person, { living, tally, began })));
  return judged(people, tally);
};

const spend = async (
  person: Person,
  { living, tally, began }: { readonly living: Living; readonly tally: Tally; readonly began: number },
): Promise<void> => {
  const mean = living.day / living.perDay;
  for (;;) {
    const passed = (performance.now() - began) / 1000;
    if (passed >= living.seconds) return;
    const hour = Math.floor(((passed / living.day) * 24 + person.zone) % 24);
    await wait((1000 * mean * -Math.log(1 - Math.random())) / (RHYTHM[hour] ?? 1));
    const device = person.devices[Math.random() < 0.7 ? 0 : 1];
    const chunk = aChunk(200 + Math.floor(Math.random() * 800));
    const started = performance.now();
    const { seqs } = await until(() => asked(device, () => device.push(chunk)), tally);
    tally.times.push(performance.now() - started);
    person.acknowledged.set(toHex(chunk[0]), seqs[0] ?? 0);
  }
};

/** A session that ended is begun anew. */
const asked = async <T>(device: Device, job: () => Promise<T>): Promise<T> => {
  try {
    return await job();
  } catch (fault) {
    if (!(fault instanceof Error) || !fault.message.startsWith('401')) throw fault;
  }
  await device.begin();
  return job();
};

const allOf = async (device: Device, tally: Tally): Promise<readonly PulledChunk[]> => {
  const all: PulledChunk[] = [];
  for (;;) {
    const after = all.at(-1)?.[0] ?? 0;
    const { chunks } = await until(() => asked(device, () => device.pull(`after=${after}`)), tally);
    if (chunks.length === 0) return all;
    all.push(...chunks);
  }
};

const digestOf = (chunks: readonly PulledChunk[]): string => {
  const hash = createHash('sha256');
  for (const [seq, id, , sealed] of chunks) hash.update(`${seq} ${toHex(id)}`).update(sealed);
  return hash.digest('hex');
};

const judged = async (people: readonly Person[], tally: Tally): Promise<Lived> => {
  const sums = { acknowledged: 0, lost: 0, gaps: 0, doubles: 0, apart: 0 };
  for (const { devices, acknowledged } of people) {
    const [one, other] = [await allOf(devices[0], tally), await allOf(devices[1], tally)];
    const seqById = new Map(one.map(([seq, id]) => [toHex(id), seq]));
    sums.acknowledged += acknowledged.size;
    sums.lost += [...acknowledged].filter(([id, seq]) => seqById.get(id) !== seq).length;
    sums.gaps += one.filter(([seq], at) => seq !== at + 1).length;
    sums.doubles += one.length - seqById.size;
    if (digestOf(one) !== digestOf(other)) sums.apart += 1;
  }
  return { ...sums, repeated: tally.repeated, times: tally.times };
};
