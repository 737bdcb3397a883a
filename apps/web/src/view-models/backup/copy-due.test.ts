import type { LocalDay, Rating } from '@cairn/domain';
import { expect, test } from 'vitest';
import { isCopyDue } from './copy-due.ts';
import type { DueSettings, DueToday } from './copy-due.ts';

const day = (text: string): LocalDay => text as LocalDay;

const today: DueToday = {
  day: day('2026-11-22'),
  howItIs: { mood: null, energy: null },
  ...{ isRest: false, isReturnDay: false, heavyDays: false, isTesting: false },
  picture: { firstDay: day('2026-10-01') },
};
const settings: DueSettings = { backupRemindAfter: 30, backedUpOn: '', gentleMode: false };

test('a copy is offered 30 days after the last one, and not a day before', () => {
  expect(isCopyDue(today, { ...settings, backedUpOn: day('2026-10-24') }, null)).toBe(false);
  expect(isCopyDue(today, { ...settings, backedUpOn: day('2026-10-23') }, null)).toBe(true);
});

test('who never made one is asked some weeks after the first stone, and nobody who keeps nothing', () => {
  expect(isCopyDue(today, settings, null)).toBe(true);
  expect(isCopyDue({ ...today, picture: { firstDay: day('2026-11-01') } }, settings, null)).toBe(false);
  expect(isCopyDue({ ...today, picture: { firstDay: null } }, settings, null)).toBe(false);
});

test('"Not now" is two quiet weeks, and never is never', () => {
  expect(isCopyDue(today, settings, day('2026-11-09'))).toBe(false);
  expect(isCopyDue(today, settings, day('2026-11-08'))).toBe(true);
  expect(isCopyDue(today, { ...settings, backupRemindAfter: 0 }, null)).toBe(false);
});

test.each([
  { what: 'a heavy mood', on: { ...today, howItIs: { mood: 1 as Rating, energy: null } }, gentleMode: false },
  { what: 'rest', on: { ...today, isRest: true }, gentleMode: false },
  { what: 'coming back', on: { ...today, isReturnDay: true }, gentleMode: false },
  { what: 'heavy days', on: { ...today, heavyDays: true }, gentleMode: false },
  { what: 'gentle mode', on: today, gentleMode: true },
])('nothing is asked on a day of $what', ({ on, gentleMode }) => {
  expect(isCopyDue(on, { ...settings, gentleMode }, null)).toBe(false);
});
