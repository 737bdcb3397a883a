/** Some devices of one person, their relay, and everything that was ever written. */

import { expect } from 'vitest';
import type { EntityId, Instant } from '@cairn/domain';
import type { Change, FieldValue, SetChange } from '../../change.ts';
import { foldChanges, recordKey } from '../../fold-changes.ts';
import { stampAfter, tick } from '../../hybrid-clock.ts';
import type { DeviceId } from '../../hybrid-clock.ts';
import { recordClocks } from '../../record-state.ts';
import { baseOf, purgeChange, setChange } from '../../set-change.ts';
import { goOn, letTroubleBe } from '../go-on.ts';
import type { SyncState } from '../replica.ts';
import { syncOnce } from '../sync-once.ts';
import type { SyncEnd } from '../sync-once.ts';
import type { SyncPorts } from '../sync-ports.ts';
import { chanceOf } from './chance.suite.ts';
import type { Chance } from './chance.suite.ts';
import { LyingRelay } from './lying-relay.suite.ts';
import { copyTables, MemoryReplica, PAGE, WORDING } from './memory-replica.suite.ts';
import type { Tables } from './memory-replica.suite.ts';
import { testSealer } from './test-sealer.suite.ts';
import { Crash, Turns } from './turns.suite.ts';

const START = 1_793_606_400_000;
const LATER_KIND = 'songbook';

export interface Write {
  readonly entity: string;
  readonly record: number;
  readonly field: string;
  readonly value: FieldValue;
}

export interface Device {
  readonly replica: MemoryReplica;
  readonly ports: SyncPorts;
  /** How far its wall clock is off. */
  offset: number;
  /** Steps until its process ends; `null`: it does not. */
  crashIn: number | null;
  /** One in so many requests or answers is lost; 0: none. */
  lossy: number;
  ends: SyncEnd[];
  /** Of earlier days. */
  readonly copies: Tables[];
}

export class World {
  readonly chance: Chance;
  readonly turns: Turns;
  readonly relay: LyingRelay;
  readonly devices: Device[] = [];
  readonly written: Change[] = [];
  fromChunks: number;
  words = 0;
  /** A device was brought back from an older copy. */
  broughtBack = false;
  now = START;

  constructor(seed: number, fromChunks = 4) {
    this.chance = chanceOf(seed);
    this.turns = new Turns(this.chance);
    this.relay = new LyingRelay(this.chance);
    this.fromChunks = fromChunks;
  }

  /** `older`: a version that does not know every kind of record. */
  addDevice(older = false): Device {
    const id = (this.devices.length + 1).toString(16).padStart(16, '0') as DeviceId;
    const device = {
      offset: 0,
      crashIn: null,
      lossy: 0,
      ends: [] as SyncEnd[],
      copies: [] as Tables[],
    } as unknown as {
      -readonly [K in keyof Device]: Device[K];
    };
    const now = (): Instant => (this.now + device.offset) as Instant;
    const step = (): void => this.step(device);
    const replica = new MemoryReplica({
      device: id,
      now,
      knows: (entity) => !older || entity !== LATER_KIND,
      step,
      gate: async () => {
        await this.turns.gate();
        step();
      },
      written: (changes) => this.written.push(...changes),
    });
    const relay = this.relay.portFor(id, {
      gate: replica.options.gate,
      lost: () => device.lossy > 0 && this.chance.oneIn(device.lossy),
    });
    device.replica = replica;
    device.ports = {
      replica,
      relay,
      sealer: testSealer(this.chance),
      now,
      random: (length) => this.chance.bytes(length),
    };
    this.devices.push(device);
    return device;
  }

  keepCopies(): void {
    for (const { copies, replica } of this.devices) copies.push(copyTables(replica.tables));
  }

  /** Where all that it wrote since is with the relay: nothing else of it is anywhere. */
  bringBack({ replica, copies }: Device, steps: number): void {
    const { outbox, pending, state } = replica.tables;
    const copy = copies.at(-steps);
    if (copy === undefined || outbox.length > 0 || pending.length > 0 || state === null) return;
    if ((JSON.parse(state) as SyncState).telling !== null) return;
    replica.tables = copyTables(copy);
    this.broughtBack = true;
  }

  private step(device: Device): void {
    if (device.crashIn === null) return;
    device.crashIn -= 1;
    if (device.crashIn > 0) return;
    device.crashIn = null;
    throw new Crash();
  }

  async sync(device: Device): Promise<void> {
    device.ends.push(await syncOnce(device.ports, this.fromChunks));
  }

  write(device: Device, { entity, record, field, value }: Write, batch: string | null = null): Promise<void> {
    return device.replica.act((tables) => {
      const id = idOf(record);
      const before = tables.records.get(recordKey({ entity, id }));
      if (tables.purged.has(recordKey({ entity, id }))) return [];
      const stamped = stampAfter(clockOf(device, tables), recordClocks(before));
      if (!stamped.ok) return [];
      tables.clock = stamped.value.last;
      const base = field === 'text' ? baseOf(before, ['text']) : null;
      return [setChange({ id, entity, hlc: stamped.value.stamp }, { [field]: value }, base)];
    }, batch);
  }

  purge(device: Device, entity: string, record: number): Promise<void> {
    return device.replica.act((tables) => {
      const id = idOf(record);
      if (!tables.records.has(recordKey({ entity, id }))) return [];
      const stamp = tick(clockOf(device, tables));
      if (!stamp.ok) return [];
      tables.clock = stamp.value;
      return [purgeChange({ id, entity, hlc: stamp.value })];
    });
  }

  /** Everybody is online and the relay honest, until nothing is left to do. The person asks on where a device stopped. */
  async settle(rounds = 12): Promise<void> {
    this.relay.becomeHonest();
    for (const device of this.devices) Object.assign(device, { crashIn: null, lossy: 0 });
    const usual = this.fromChunks;
    for (let round = 0; round < rounds; round += 1) {
      // So many small snapshots would be answered by receipts for ever.
      this.fromChunks = round < 1 ? usual : Infinity;
      this.now += 2 * 3_600_000;
      const before = this.devices.map(fingerprint).join();
      for (const device of this.devices) await this.turns.run([() => this.settleOne(device)]);
      if (round > 0 && before === this.devices.map(fingerprint).join()) break;
    }
    this.fromChunks = usual;
  }

  private async settleOne(device: Device): Promise<void> {
    await goOn(device.ports);
    await this.sync(device);
    for (const { kind, device: whose, ...rest } of device.replica.tables.troubles.values())
      if (kind === 'forgetful') await letTroubleBe(device.ports, { kind, device: whose, ...rest });
  }

  expectAllEqual(): void {
    for (const device of this.devices) this.expectEqual(device);
  }

  /** To what the fold of all changes says, once a later version has taken in what was parked. */
  expectEqual(device: Device): void {
    const { records, purged } = foldChanges(this.written);
    // Whether a wording of a removed page ever came is of no weight.
    const keys = (all: Iterable<string>): string[] =>
      [...all].filter((key) => !key.startsWith(WORDING)).toSorted();
    device.replica.takeInParked(() => true);
    const { tables } = device.replica;
    expect(sorted(tables.records)).toEqual(sorted(records));
    expect(keys(tables.purged.keys())).toEqual(keys(purged));
    expect(tables.outbox).toEqual([]);
    expect(tables.pending).toEqual([]);
  }

  /** Every wording that nobody wrote on from is there: as the text, or beside it. */
  expectNoWordingLost(tables: Tables): void {
    const texts = this.written.filter(
      (one): one is SetChange => one.kind === 'set' && one.entity === PAGE && Object.hasOwn(one.set, 'text'),
    );
    for (const text of texts) {
      if (tables.purged.has(recordKey(text)) || texts.some((later) => writtenOnFrom(later, text))) continue;
      const words = [...tables.records.values()]
        .filter(({ id, fields }) => id === text.id || fields['entry'] === text.id)
        .map(({ fields }) => fields['text']);
      expect(words).toContain(text.set['text']);
    }
  }

  /** Of the devices: nothing that was kept is nowhere. */
  expectNothingLost(): void {
    const { records } = foldChanges(this.written);
    for (const [key, state] of records) {
      const somewhere = this.devices.some(
        ({ replica }) => JSON.stringify(replica.tables.records.get(key)) === JSON.stringify(state),
      );
      if (!somewhere)
        expect(this.devices.map(({ replica }) => replica.tables.records.get(key))).toContainEqual(state);
    }
  }

  troubles(): string[] {
    return this.devices.flatMap(({ replica }) =>
      [...replica.tables.troubles.values()].map(({ kind }) => kind),
    );
  }

  openTroubles(): string[] {
    return this.devices.flatMap(({ replica }) =>
      [...replica.tables.troubles.values()].filter(({ open }) => open).map(({ kind }) => kind),
    );
  }

  snapshotOf(device: Device): Tables {
    return copyTables(device.replica.tables);
  }
}

const writtenOnFrom = (later: SetChange, text: SetChange): boolean =>
  later.id === text.id &&
  later.hlc !== text.hlc &&
  (later.base === text.hlc || (later.hlc > text.hlc && later.hlc.slice(16) === text.hlc.slice(16)));

const clockOf = (device: Device, tables: Tables) => ({
  last: tables.clock,
  now: device.replica.options.now(),
  device: device.replica.device,
});

export const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;

const sorted = <T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

const fingerprint = ({ replica, ends }: Device): string => {
  const { state, records, outbox, pending, quarantine } = replica.tables;
  const { telling, stopped } = state === null ? {} : (JSON.parse(state) as Record<string, unknown>);
  return JSON.stringify([
    telling,
    stopped,
    [...records],
    outbox.length,
    pending.length,
    quarantine.size,
    ends.at(-1),
  ]);
};

export { LATER_KIND };
