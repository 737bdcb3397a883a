import type { Instant } from '@cairn/domain';
import { expect, test } from 'vitest';
import {
  furthestStamp,
  FURTHEST_AHEAD,
  hlcParts,
  parseDeviceId,
  parseHlc,
  receive,
  stampAfter,
  tick,
} from './hybrid-clock.ts';
import type { ClockReading, DeviceId, Hlc } from './hybrid-clock.ts';

const phone = '00000000000000aa' as DeviceId;
const laptop = '00000000000000bb' as DeviceId;

const at = (ms: number, counter = 0, device: DeviceId = phone): Hlc =>
  `${ms.toString(16).padStart(12, '0')}${counter.toString(16).padStart(4, '0')}${device}` as Hlc;

const reading = (last: Hlc | null, now: number): ClockReading => ({
  last,
  now: now as Instant,
  device: phone,
});

const LAST = 2 ** 48 - 1;

test('the first stamp is the wall time', () => {
  expect(tick(reading(null, 1_000))).toEqual({ ok: true, value: at(1_000) });
});

test('a wall clock that moved on resets the counter', () => {
  expect(tick(reading(at(1_000, 7), 1_001))).toEqual({ ok: true, value: at(1_001) });
});

test('two stamps in one millisecond differ by the counter', () => {
  expect(tick(reading(at(1_000), 1_000))).toEqual({ ok: true, value: at(1_000, 1) });
});

test('a wall clock set back does not take the stamps back', () => {
  expect(tick(reading(at(1_000, 3), 2))).toEqual({ ok: true, value: at(1_000, 4) });
});

test('a full counter moves the milliseconds on by one', () => {
  expect(tick(reading(at(1_000, 0xfffe), 1_000))).toEqual({ ok: true, value: at(1_000, 0xffff) });
  expect(tick(reading(at(1_000, 0xffff), 1_000))).toEqual({ ok: true, value: at(1_001) });
});

test('a time before 1970 counts as 1970', () => {
  expect(tick(reading(null, -5))).toEqual({ ok: true, value: at(0) });
});

test('a time past 48 bits counts as their last millisecond', () => {
  expect(tick(reading(null, 8.64e15))).toEqual({ ok: true, value: at(LAST) });
});

test('says so when no later stamp exists, and never throws', () => {
  expect(tick(reading(at(LAST, 0xfffe), 0))).toEqual({ ok: true, value: at(LAST, 0xffff) });
  expect(tick(reading(at(LAST, 0xffff), 0))).toEqual({ ok: false, error: { type: 'ClockExhausted' } });
  expect(tick(reading(at(LAST - 1, 0xffff), 0))).toEqual({ ok: true, value: at(LAST) });
});

test('a device whose id is new goes on after its last stamp', () => {
  expect(tick(reading(at(1_000, 3, laptop), 1_000))).toEqual({ ok: true, value: at(1_000, 4) });
});

test('after a newer stamp from elsewhere the next own one is later', () => {
  expect(receive(reading(at(1_000), 1_000), at(5_000, 9, laptop))).toBe(at(5_000, 9));
});

test('an older stamp from elsewhere changes nothing', () => {
  expect(receive(reading(at(5_000, 2), 1_000), at(4_000, 9, laptop))).toBe(at(5_000, 2));
});

test('the wall clock moves on while receiving, and a device without a clock gets one', () => {
  expect(receive(reading(at(1_000, 2), 9_000), at(4_000, 9, laptop))).toBe(at(9_000));
  expect(receive(reading(null, 9_000), at(4_000, 9, laptop))).toBe(at(9_000));
});

test('a stamp ten minutes ahead still counts as time; one more millisecond does not', () => {
  const edge = 1_000 + FURTHEST_AHEAD;
  expect(FURTHEST_AHEAD).toBe(10 * 60 * 1_000);
  expect(receive(reading(at(1_000), 1_000), at(edge, 3, laptop))).toBe(at(edge, 3));
  expect(receive(reading(at(1_000, 1), 1_000), at(edge + 1, 3, laptop))).toBe(at(1_000, 1));
});

test('an edit takes the next own stamp where that is the newest anyway', () => {
  const stamp = at(2_000);
  expect(stampAfter(reading(at(1_000), 2_000), [at(1_500, 0, laptop)])).toEqual({
    ok: true,
    value: { stamp, last: stamp },
  });
  expect(stampAfter(reading(at(1_000), 2_000), [])).toEqual({ ok: true, value: { stamp, last: stamp } });
});

test('an edit gets past a field from a wrong year, and that year stays out of the clock', () => {
  const wrongYear = at(9_000_000_000_000, 4, laptop);
  expect(stampAfter(reading(at(1_000), 2_000), [at(1_500), wrongYear, at(3)])).toEqual({
    ok: true,
    value: { stamp: at(9_000_000_000_000, 5), last: at(2_000) },
  });
});

test('an edit past a field that is a little ahead takes the clock along', () => {
  expect(stampAfter(reading(at(1_000), 2_000), [at(2_500, 4, laptop)])).toEqual({
    ok: true,
    value: { stamp: at(2_500, 5), last: at(2_500, 5) },
  });
});

test('a device that lost its clock does not give out a stamp a second time', () => {
  expect(stampAfter(reading(null, 2_000), [at(2_000)])).toEqual({
    ok: true,
    value: { stamp: at(2_000, 1), last: at(2_000, 1) },
  });
});

test('a clock that stands in the future itself moves on with every edit', () => {
  const ahead = reading(at(9_000_000_000_000, 1), 2_000);
  expect(stampAfter(ahead, [at(9_000_000_000_001, 0, laptop)])).toEqual({
    ok: true,
    value: { stamp: at(9_000_000_000_001, 1), last: at(9_000_000_000_000, 2) },
  });
});

test('an edit says so when the field stands at the end of time', () => {
  const exhausted = { ok: false, error: { type: 'ClockExhausted' } };
  expect(stampAfter(reading(at(1_000), 2_000), [at(LAST, 0xffff, laptop)])).toEqual(exhausted);
  expect(stampAfter(reading(at(LAST, 0xffff), 2_000), [])).toEqual(exhausted);
});

test('the furthest stamp moves the clock, and the next one does not', () => {
  const furthest = furthestStamp(2_000 as Instant);
  expect(furthest).toBe(at(602_000, 0xffff, 'f'.repeat(16) as DeviceId));
  expect(hlcParts(receive(reading(null, 2_000), furthest)).ms).toBe(602_000);
  expect(hlcParts(receive(reading(null, 2_000), at(602_001))).ms).toBe(2_000);
});

test('a stamp comes apart into what it was made of', () => {
  expect(hlcParts(at(1_793_606_400_000, 258, laptop))).toEqual({
    ms: 1_793_606_400_000,
    counter: 258,
    device: laptop,
  });
});

test('reads stamps and device ids, and nothing else', () => {
  expect(parseHlc(at(1))).toEqual({ ok: true, value: at(1) });
  expect(parseDeviceId(phone)).toEqual({ ok: true, value: phone });
  for (const odd of [null, 7, '', at(1).slice(1), `${at(1)}0`, at(1).toUpperCase(), `${at(1)}\n`, [at(1)]]) {
    expect(parseHlc(odd)).toEqual({ ok: false, error: { type: 'NotAStamp' } });
  }
  for (const odd of [null, 7, '', phone.slice(1), `${phone}0`, phone.toUpperCase(), `x${phone}`, [phone]]) {
    expect(parseDeviceId(odd)).toEqual({ ok: false, error: { type: 'NotADeviceId' } });
  }
});
