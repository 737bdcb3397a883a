/** A note is read for those who asked, after a pause, once an entry and once in a day, and stands in no way of typing. */

import { expect, test } from 'vitest';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aClock, settle, watch, type HeldClock } from '../fixtures/hands.ts';
import { NoteCheck, type NoteMemory } from './note-check.ts';

const HARD = 'I want to die';

const open = (
  isOn = true,
  memory: NoteMemory = { metAt: null },
): {
  readonly check: NoteCheck;
  readonly isMet: () => boolean;
  readonly clock: HeldClock;
  readonly vault: FakeVault;
  readonly asked: string[];
  readonly memory: NoteMemory;
} => {
  const vault = createFakeVault();
  vault.settings = { ...vault.settings, journalCheck: true };
  const asked: string[] = [];
  const ask: FakeVault['ask'] = (name, input) => {
    asked.push(name);
    return FakeVault_ask(name, input);
  };
  const FakeVault_ask = vault.ask.bind(vault);
  vault.ask = ask;
  const clock = aClock();
  const check = new NoteCheck({ door: Promise.resolve(vault), clock, isOn: () => isOn, memory });
  return { check, isMet: watch(check), clock, vault, asked, memory };
};

test('after a pause the line is there; while one types it is not', async () => {
  const { check, isMet, clock } = open();
  check.typed(HARD);
  await settle();
  expect(isMet()).toBe(false);
  clock.tick();
  await settle();
  expect(isMet()).toBe(true);
});

test('who did not ask for it is never read', async () => {
  const { check, isMet, clock, asked } = open(false);
  check.typed(HARD);
  clock.tick();
  await settle();
  expect([isMet(), asked]).toEqual([false, []]);
});

test('what was typed on before the answer came is not answered', async () => {
  const { check, isMet, clock } = open();
  check.typed(HARD);
  clock.tick();
  check.typed(`${HARD} of laughter`);
  await settle();
  expect(isMet()).toBe(false);
});

test('once an entry, and once in a day over all entries', async () => {
  const first = open();
  first.check.typed(HARD);
  first.clock.tick();
  await settle();
  first.check.dismiss();
  first.check.typed(HARD);
  first.clock.tick();
  await settle();
  expect(first.isMet()).toBe(false);
  const next = open(true, first.memory);
  next.check.typed(HARD);
  next.clock.tick();
  await settle();
  expect([next.isMet(), next.asked]).toEqual([false, []]);
  const later = open(true, { metAt: Date.parse('2026-11-21T09:59:59Z') });
  later.check.typed(HARD);
  later.clock.tick();
  await settle();
  expect(later.isMet()).toBe(true);
});

test('it asks, and keeps nothing', async () => {
  const { check, clock, vault } = open();
  check.typed(HARD);
  clock.tick();
  await settle();
  expect(vault.acts).toEqual([]);
});
