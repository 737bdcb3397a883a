/**
 * A device of the population: the client's own code from the wire up (sessions, sealing, rounds of sync) over a record in memory.
 * What the relay acknowledged is remembered beside it.
 */

import type { EntityId, Instant } from '@cairn/domain';
import { recordClocks, recordKey, setChange, stampAfter } from '@cairn/changes';
import type { DeviceId, Fields } from '@cairn/changes';
import { createDigest, syncOnce } from '@cairn/changes/sync';
import type { RelayPort, SyncEnd, SyncPorts } from '@cairn/changes/sync';
import type { Fetch } from '@cairn/vault';
import { MemoryReplica } from '../../packages/changes/src/sync/model/memory-replica.suite.ts';
import { createHttpRelay } from '../../packages/vault/src/sync/http-relay.ts';
import { vaultSealOf } from '../../packages/vault/src/sync/log-sealer.ts';
import type { VaultSeal } from '../../packages/vault/src/sync/log-sealer.ts';
import { openRelayDoor } from '../../packages/vault/src/sync/relay-door.ts';
import type { RelayDoor } from '../../packages/vault/src/sync/relay-door.ts';
import type { Wire } from './wire.ts';

export interface Owner {
  readonly origin: string;
  readonly wire: Wire;
  /** Of the person's vault. */
  readonly seal: VaultSeal;
  /** What was acknowledged, by chunk: all devices of one person write here. */
  readonly acknowledged: Map<string, number>;
  /** From how many chunks a device makes a snapshot. */
  readonly snapshotFrom: number;
}

/** Something was kept here, or came from another device. */
export type Told = (of: 'wins' | 'sync') => void;

export interface SimDevice {
  readonly owner: Owner;
  readonly listeners: Set<Told>;
  /** Keeps a small win; gives the name of its record. */
  keep(text: string): Promise<EntityId>;
  /** Gives a kept one other words. */
  edit(record: EntityId, text: string): Promise<void>;
  /** A round over a session of its own, or over a door. */
  round(over?: RelayDoor): Promise<SyncEnd>;
  readTo(): Promise<number>;
  has(record: EntityId): boolean;
  digest(): Promise<string>;
  /** How much it has that no relay has. */
  unsent(): number;
}

const now = (): Instant => Date.now() as Instant;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const hexOf = (length: number): string => Buffer.from(random(length)).toString('hex');

export const aSeal = (): Promise<VaultSeal> => vaultSealOf(random(32) as never);

export const doorOf = ({ origin, wire, seal }: Owner, fetch: Fetch = wire.fetch): RelayDoor =>
  openRelayDoor({ origin, invite: null, fetch, key: seal.key });

export const aSimDevice = (owner: Owner): SimDevice => {
  const replica = new MemoryReplica({
    ...{ device: hexOf(8) as DeviceId, now, knows: () => true },
    ...{ gate: async () => {}, step: () => {}, written: () => {} },
  });
  const listeners = new Set<Told>();
  const tell: Told = (of) => listeners.forEach((listener) => listener(of));
  const written = async (id: EntityId, set: Fields): Promise<void> => {
    await write(replica, id, set);
    tell('wins');
  };
  const own = new Set<string>();
  const ownDoor = doorOf(owner);
  const ports = (door: RelayDoor): SyncPorts => ({
    ...{ replica, now, random, sealer: owner.seal.sealer },
    relay: noting(createHttpRelay(door), { own, acknowledged: owner.acknowledged, tell }),
  });
  return {
    ...{ owner, listeners },
    keep: async (text) => {
      const id = hexOf(16) as EntityId;
      const day = new Date().toISOString().slice(0, 10);
      await written(id, { text, day, loggedAt: now(), zone: 'Europe/Berlin', mastery: 5, pleasure: 4 });
      return id;
    },
    edit: (record, text) => written(record, { text }),
    round: (door = ownDoor) => syncOnce(ports(door), owner.snapshotFrom),
    readTo: () => replica.change(async (kept) => (await kept.state())?.cursor.seq ?? 0),
    has: (id) => replica.tables.records.has(recordKey({ entity: 'win', id })),
    digest: () => digestOf(replica),
    unsent: () => replica.tables.outbox.length + replica.tables.pending.length,
  };
};

const write = (replica: MemoryReplica, id: EntityId, set: Fields): Promise<void> =>
  replica.act((tables) => {
    const head = { entity: 'win', id };
    const clocks = recordClocks(tables.records.get(recordKey(head)));
    const stamped = stampAfter({ last: tables.clock, now: now(), device: replica.device }, clocks);
    if (!stamped.ok) throw new Error('the clock has come to its end');
    tables.clock = stamped.value.last;
    return [setChange({ ...head, hlc: stamped.value.stamp }, set)];
  });

interface Noted {
  /** Chunks of this device. */
  readonly own: Set<string>;
  readonly acknowledged: Map<string, number>;
  readonly tell: Told;
}

const noting = (relay: RelayPort, { own, acknowledged, tell }: Noted): RelayPort => ({
  ...relay,
  pull: async (asked) => {
    const answer = await relay.pull(asked);
    if (answer.ok && answer.value.chunks.some(({ chunk }) => !own.has(chunk))) tell('sync');
    return answer;
  },
  push: async (chunks) => {
    for (const { chunk } of chunks) own.add(chunk);
    const answer = await relay.push(chunks);
    if (answer.ok)
      for (const [at, { chunk }] of chunks.entries()) acknowledged.set(chunk, answer.value.seqs[at] ?? 0);
    return answer;
  },
});

const digestOf = (replica: MemoryReplica): Promise<string> =>
  replica.change(async (kept) => {
    const digest = createDigest();
    for (const one of await kept.held({ after: null, upTo: null, most: Number.MAX_SAFE_INTEGER }))
      digest.add(one);
    return digest.end();
  });
