/**
 * Hybrid logical clock: one stamp per change, built from wall time, a counter and the device.
 * Pure: the wall time is passed in. Law: a device's own stamps only ever rise, whatever its wall clock does, and no
 * stamp of another device can pull this clock more than {@link FURTHEST_AHEAD} past its wall time.
 */

import { err, ok } from '@cairn/domain';
import type { Instant, Result } from '@cairn/domain';

declare const hlc: unique symbol;
declare const deviceId: unique symbol;

/**
 * 32 lower-case hex digits: 12 of milliseconds since 1970 (48 bits), 4 of counter, 16 of device.
 * Stamps compare as plain text: `a < b` means a is older.
 */
export type Hlc = string & { readonly [hlc]: true };

/** 64 random bits as 16 lower-case hex digits; one per installation, never moved to another. */
export type DeviceId = string & { readonly [deviceId]: true };

export interface HlcParts {
  /** Milliseconds since 1970, 0 to 2^48 - 1. */
  readonly ms: number;
  /** 0 to 65,535. */
  readonly counter: number;
  readonly device: DeviceId;
}

/** What a device knows of time when it stamps or receives a change. */
export interface ClockReading {
  /** The clock's last state on this device; `null` before its first stamp. */
  readonly last: Hlc | null;
  /** The wall clock, right or wrong. Before 1970 counts as 1970, after 2^48 - 1 ms as that. */
  readonly now: Instant;
  readonly device: DeviceId;
}

/** No later stamp exists: the clock stands at the very end of its 48 bits, in the year 10889. */
export type ClockError = { readonly type: 'ClockExhausted' };

/** Milliseconds that a received stamp may run ahead of our wall clock and still pull our clock along: ten minutes. */
export const FURTHEST_AHEAD = 600_000;

const LAST_MS = 2 ** 48 - 1;
const LAST_COUNTER = 0xffff;
const LAST_DEVICE = 'f'.repeat(16) as DeviceId;

export const parseHlc = (value: unknown): Result<Hlc, { readonly type: 'NotAStamp' }> =>
  isHlc(value) ? ok(value) : err({ type: 'NotAStamp' });

export const parseDeviceId = (value: unknown): Result<DeviceId, { readonly type: 'NotADeviceId' }> =>
  isDeviceId(value) ? ok(value) : err({ type: 'NotADeviceId' });

export const hlcParts = (stamp: Hlc): HlcParts => ({
  ms: Number.parseInt(stamp.slice(0, 12), 16),
  counter: Number.parseInt(stamp.slice(12, 16), 16),
  device: stamp.slice(16) as DeviceId,
});

/** The next stamp of this device: later than `last` even when the wall clock ran back. Keep it as the new `last`. */
export const tick = (reading: ClockReading): Result<Hlc, ClockError> => {
  const floor = stampAt({ ms: wallMs(reading.now), counter: 0, device: reading.device });
  if (reading.last === null || reading.last < floor) return ok(floor);
  return next(reading.last, reading.device);
};

/**
 * The clock's state after seeing another device's stamp: the next {@link tick} is later than `remote`, unless `remote`
 * lies more than {@link FURTHEST_AHEAD} past our wall clock. Such a stamp leaves our clock alone; its change counts all
 * the same, and {@link stampAfter} gets past it.
 */
export const receive = (reading: ClockReading, remote: Hlc): Hlc => {
  const now = wallMs(reading.now);
  const seen = [stampAt({ ms: now, counter: 0, device: reading.device })];
  if (reading.last !== null) seen.push(reading.last);
  if (hlcParts(remote).ms <= now + FURTHEST_AHEAD) seen.push(remote);
  return stampAt({ ...hlcParts(newest(seen)), device: reading.device });
};

/** No stamp after this one moves the clock of a device whose wall shows `now`. */
export const furthestStamp = (now: Instant): Hlc =>
  stampAt({
    ms: Math.min(wallMs(now) + FURTHEST_AHEAD, LAST_MS),
    counter: LAST_COUNTER,
    device: LAST_DEVICE,
  });

export interface Stamped {
  /** For the change. */
  readonly stamp: Hlc;
  /** The clock's new state. Not always `stamp`: a wrong year in a record does not become our year. */
  readonly last: Hlc;
}

/**
 * The stamp of a local edit to a record whose clocks are `seen`: later than `last` and than every one of them, so that
 * a device with a wrong year cannot lock a field. Pass every clock of the record ({@link recordClocks}).
 */
export const stampAfter = (reading: ClockReading, seen: readonly Hlc[]): Result<Stamped, ClockError> => {
  const own = tick(reading);
  if (!own.ok) return own;
  if (seen.every((clock) => clock < own.value)) return ok({ stamp: own.value, last: own.value });
  const stamp = next(newest(seen), reading.device);
  if (!stamp.ok) return stamp;
  return ok({ stamp: stamp.value, last: receive({ ...reading, last: own.value }, stamp.value) });
};

export const isHlc = (value: unknown): value is Hlc =>
  typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

export const isDeviceId = (value: unknown): value is DeviceId =>
  typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);

const newest = (stamps: readonly Hlc[]): Hlc => stamps.reduce((a, b) => (a < b ? b : a));

const wallMs = (now: Instant): number => Math.min(Math.max(now, 0), LAST_MS);

const next = (stamp: Hlc, device: DeviceId): Result<Hlc, ClockError> => {
  const { ms, counter } = hlcParts(stamp);
  if (counter < LAST_COUNTER) return ok(stampAt({ ms, counter: counter + 1, device }));
  if (ms < LAST_MS) return ok(stampAt({ ms: ms + 1, counter: 0, device }));
  return err({ type: 'ClockExhausted' });
};

const stampAt = ({ ms, counter, device }: HlcParts): Hlc =>
  `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}${device}` as Hlc;
