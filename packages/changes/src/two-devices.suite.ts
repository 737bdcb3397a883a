/** Two devices of one person, for stories told in order. Each keeps what it wrote and what reached it, as a store would. */

import type { EntityId, Instant } from '@cairn/domain';
import type { Change, Fields, FieldValue } from './change.ts';
import { recordKey } from './fold-changes.ts';
import { receive, stampAfter, tick } from './hybrid-clock.ts';
import type { ClockReading, DeviceId, Hlc } from './hybrid-clock.ts';
import { concurrentTexts, mergeChange } from './merge.ts';
import type { ConcurrentText } from './merge.ts';
import { recordClocks } from './record-state.ts';
import type { RecordState } from './record-state.ts';
import { baseOf, changedFields, purgeChange, setChange } from './set-change.ts';

export const LONG_TEXTS: ReadonlySet<string> = new Set(['text', 'note', 'why']);

/** 2026-11-02T08:00Z, a Monday. */
export const MONDAY_MORNING = 1_793_606_400_000 as Instant;

export const entityId = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;

export const deviceId = (n: number): DeviceId => n.toString(16).padStart(16, '0') as DeviceId;

export class Device {
  readonly records: Map<string, RecordState> = new Map();
  readonly purged: Set<string> = new Set();
  readonly written: Change[] = [];
  /** Other wordings of long texts, as "field: wording", oldest first. */
  readonly versions: string[] = [];
  /** Changes that were here before: a replayed log brings no old wording back as a version. */
  private readonly applied: Set<string> = new Set();
  last: Hlc | null = null;
  now: Instant = MONDAY_MORNING;
  readonly device: DeviceId;

  constructor(device: DeviceId) {
    this.device = device;
  }

  get clock(): ClockReading {
    return { last: this.last, now: this.now, device: this.device };
  }

  wait(minutes: number): void {
    this.now = (this.now + minutes * 60_000) as Instant;
  }

  record(id: EntityId, entity = 'win'): RecordState | undefined {
    return this.records.get(recordKey({ entity, id }));
  }

  reads(id: EntityId, field: string, entity = 'win'): FieldValue | undefined {
    return this.record(id, entity)?.fields[field];
  }

  /** Logs or edits: writes what differs, as one change. */
  write(id: EntityId, after: Fields, entity = 'win'): Change {
    const before = this.record(id, entity);
    const stamped = stampAfter(this.clock, recordClocks(before));
    if (!stamped.ok) throw new Error(stamped.error.type);
    this.last = stamped.value.last;
    const set = changedFields(before?.fields ?? null, after);
    const base = baseOf(
      before,
      Object.keys(set).filter((field) => LONG_TEXTS.has(field)),
    );
    return this.keep(setChange({ id, entity, hlc: stamped.value.stamp }, set, base));
  }

  purge(id: EntityId, entity = 'win'): Change {
    const stamp = tick(this.clock);
    if (!stamp.ok) throw new Error(stamp.error.type);
    this.last = stamp.value;
    return this.keep(purgeChange({ id, entity, hlc: stamp.value }));
  }

  receives(change: Change): void {
    this.last = receive(this.clock, change.hlc);
    this.apply(change);
  }

  private keep(change: Change): Change {
    this.written.push(change);
    this.apply(change);
    return change;
  }

  private apply(change: Change): void {
    const key = recordKey(change);
    const before = this.records.get(key);
    const again = this.applied.has(JSON.stringify(change));
    if (!again) this.versions.push(...concurrentTexts(before, change, LONG_TEXTS).map(versionOf));
    this.applied.add(JSON.stringify(change));
    const merged = mergeChange(before, this.purged.has(key), change);
    if (merged.type === 'changed') this.records.set(key, merged.state);
    if (merged.type !== 'purged') return;
    this.records.delete(key);
    this.purged.add(key);
  }
}

const versionOf = ({ field, other }: ConcurrentText): string => `${field}: ${String(other)}`;

export interface TwoDevices {
  readonly phone: Device;
  readonly laptop: Device;
  /** Both get everything the other ever wrote, in the order it was written: also what they had before. */
  readonly sync: () => void;
}

export const twoDevices = (): TwoDevices => {
  const phone = new Device(deviceId(1));
  const laptop = new Device(deviceId(2));
  const sync = (): void => {
    const [fromPhone, fromLaptop] = [[...phone.written], [...laptop.written]];
    for (const change of fromPhone) laptop.receives(change);
    for (const change of fromLaptop) phone.receives(change);
  };
  return { phone, laptop, sync };
};
