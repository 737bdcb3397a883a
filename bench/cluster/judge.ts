/**
 * What is there in the end: every device reads and sends until it is in step, then what the relay has is read whole, below snapshots
 * too, and held against what it acknowledged.
 */

import { PULLED, toHex } from '@cairn/relay-api';
import type { PulledChunk } from '@cairn/relay-api';
import { doorOf } from './device.ts';
import type { Owner, SimDevice } from './device.ts';
import { wait } from './population.ts';
import type { Person } from './population.ts';

export interface Judged {
  readonly vaults: number;
  readonly devices: number;
  readonly acknowledged: number;
  /** Acknowledged, and not at the seq that was told. */
  readonly lost: number;
  readonly gaps: number;
  readonly doubles: number;
  /** Vaults whose devices do not have the same, by digest. */
  readonly apart: number;
  /** Kept things that a device of the person does not have. */
  readonly unread: number;
  /** Devices that did not come in step. */
  readonly late: number;
  readonly snapshots: number;
  /** Sealed bytes of the chunks. */
  readonly bytes: number;
}

const NOTHING: Judged = {
  ...{ vaults: 0, devices: 0, acknowledged: 0, lost: 0, gaps: 0, doubles: 0 },
  ...{ apart: 0, unread: 0, late: 0, snapshots: 0, bytes: 0 },
};

/** So many at once. */
const LANES = 8;
const MOST_ROUNDS = 30;

export const isSound = ({ lost, gaps, doubles, apart, unread, late }: Judged): boolean =>
  lost + gaps + doubles + apart + unread + late === 0;

export const judge = async (people: readonly Person[]): Promise<Judged> => {
  const left = people.values();
  let sum = NOTHING;
  const lane = async (): Promise<void> => {
    for (const person of left) {
      const one = await judgePerson(person);
      sum = added(sum, one);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return sum;
};

const added = (one: Judged, other: Judged): Judged =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => [name, Number(value) + other[name as keyof Judged]]),
  ) as unknown as Judged;

const judgePerson = async ({ owner, devices, kept }: Person): Promise<Judged> => {
  const sims = devices.map(({ sim }) => sim);
  // The first sends what the others read; what they answer, it reads.
  const late = [...(await inStep(sims)), ...(await inStep(sims))].filter((isThere) => !isThere).length;
  const digests = new Set(await Promise.all(sims.map((sim) => sim.digest())));
  const { chunks, hasSnapshot } = await wholeLog(owner);
  const seqById = new Map(chunks.map(([seq, id]) => [toHex(id), seq]));
  const acknowledged = [...owner.acknowledged];
  return {
    ...{ vaults: 1, devices: sims.length, acknowledged: acknowledged.length, late },
    lost: acknowledged.filter(([id, seq]) => seqById.get(id) !== seq).length,
    gaps: chunks.filter(([seq], at) => seq !== at + 1).length,
    doubles: chunks.length - seqById.size,
    apart: digests.size > 1 ? 1 : 0,
    unread: sims.reduce((sum, sim) => sum + kept.filter((record) => !sim.has(record)).length, 0),
    snapshots: hasSnapshot ? 1 : 0,
    bytes: chunks.reduce((sum, [, , , sealed]) => sum + sealed.length, 0),
  };
};

const inStep = async (sims: readonly SimDevice[]): Promise<readonly boolean[]> => {
  const there: boolean[] = [];
  for (const sim of sims) there.push(await comesInStep(sim));
  return there;
};

const comesInStep = async (sim: SimDevice): Promise<boolean> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const end = await sim.round();
    if (end.type === 'in-step' && sim.unsent() === 0) return true;
    await wait(Math.random() * 1_000);
  }
  return false;
};

const wholeLog = async (
  owner: Owner,
): Promise<{ readonly chunks: readonly PulledChunk[]; readonly hasSnapshot: boolean }> => {
  const door = doorOf(owner);
  const chunks: PulledChunk[] = [];
  let hasSnapshot = false;
  let why = '';
  for (let tries = 0; tries < MOST_ROUNDS;) {
    const asked = { query: { after: chunks.at(-1)?.[0] ?? 0, hidden: 1 } };
    const pulled = await door.ask('pull', PULLED, asked);
    if (!pulled.ok) {
      tries += 1;
      why = pulled.error.type;
      await wait(Math.random() * 1_000);
      continue;
    }
    hasSnapshot ||= pulled.value.snapshot !== null;
    if (pulled.value.chunks.length === 0) return { chunks, hasSnapshot };
    chunks.push(...pulled.value.chunks);
  }
  throw new Error(`a log could not be read: ${why}`);
};
