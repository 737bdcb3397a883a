/** The card of heavy days stands where the person is when it comes, and further up when it was there before. */

import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import type { Today } from '@cairn/vault';
import { createHeavyPlace } from './heavy-place.ts';

const day = '2026-05-03' as LocalDay;
const aDay = (heavyDays: boolean, isReturnDay = false) => ({ day, heavyDays, isReturnDay }) as Today;
const above = { above: day, beside: null };
const beside = { above: null, beside: day };
const nowhere = { above: null, beside: null };

test('it comes beside the mood that was tapped under More, and goes further up when More is folded', () => {
  const place = createHeavyPlace();
  expect(place(aDay(false), true)).toEqual(nowhere);
  expect(place(aDay(true), true)).toEqual(beside);
  expect(place(aDay(true), false)).toEqual(above);
});

test('it stands further up when it was there at first, whatever is opened afterwards', () => {
  const place = createHeavyPlace();
  expect(place(null, true)).toEqual(nowhere);
  expect(place(aDay(true), true)).toEqual(above);
  expect(place(aDay(true), false)).toEqual(above);
});

test('whoever comes back is offered nothing, nor is anybody in gentle mode', () => {
  const place = createHeavyPlace();
  expect(place(aDay(true, true), false)).toEqual(nowhere);
  expect(place(null, false)).toEqual(nowhere);
});
