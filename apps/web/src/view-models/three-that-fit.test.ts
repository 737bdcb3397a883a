/** The three cards behind More: kept and put aside with one tap each, and "Kept" only after the vault has it. */

import { expect, test } from 'vitest';
import type { EntityId, SuggestionCard } from '@cairn/domain';
import { aClock, idsInOrder, saysKept, settle } from './fixtures/hands.ts';
import { aCard, createFakeVault, type FakeVault } from './fixtures/fake-door.ts';
import { standingOf, ThreeThatFit } from './three-that-fit.ts';
import { TodayModel } from './today.ts';

const opened = async (vault: FakeVault = createFakeVault()) => {
  const clock = aClock();
  const door = Promise.resolve(vault);
  const newActId = idsInOrder();
  const today = new TodayModel({ door, clock, newActId, after: saysKept });
  const three = new ThreeThatFit({
    ...{ door, clock, newActId },
    settle: (kept) => today.settle(kept),
    passed: () => today.passed(),
    standing: () => standingOf(today.get().suggestion),
  });
  await settle();
  // As the screen does once it is known what stands on Today.
  await three.refresh();
  const card = (place: number): SuggestionCard =>
    three.get().cards?.[place] ?? aCard({ slot: 'tiny', key: 'none' });
  const later = async (): Promise<void> => {
    clock.tick();
    await settle();
  };
  return { vault, today, three, card, later };
};

const keysOf = (three: ThreeThatFit): readonly string[] => three.get().cards?.map(({ key }) => key) ?? [];

test('keeps a card as a win of its area and activity, lets its stone land, and brings the next', async () => {
  const { vault, today, three, card, later } = await opened();
  const first = card(0);
  await three.keep(first);
  const [win] = vault.kept();
  expect(win).toMatchObject({ text: first.offered.text, area: first.area, activity: first.key });
  expect(today.get()).toMatchObject({ newest: win?.id, line: null });
  expect(three.get().done).toMatchObject({ key: 'today.kept.first', undo: win?.id });
  await later();
  expect(keysOf(three)).not.toContain(first.key);
  expect(keysOf(three)).toHaveLength(3);
});

test('says nothing and lets nothing land where the vault did not keep it', async () => {
  const { vault, today, three, card } = await opened();
  vault.failNext({ type: 'NoRoom' });
  await three.keep(card(1));
  expect(three.get()).toMatchObject({ trouble: { type: 'NoRoom' }, done: null });
  expect(today.get().newest).toBeNull();
  await three.keep(card(1));
  expect(three.get().trouble).toBeNull();
  expect(vault.kept()).toHaveLength(1);
});

test('two taps keep one win', async () => {
  const { vault, three, card } = await opened();
  const same = card(0);
  await Promise.all([three.keep(same), three.keep(same)]);
  await three.keep(same);
  expect(vault.kept()).toHaveLength(1);
});

test('puts a card aside without a win, and brings it back by undo as if nothing had been', async () => {
  const { vault, three, card, later } = await opened();
  const [key] = keysOf(three);
  await three.notToday(card(0));
  expect(three.get().done?.key).toBe('suggest.put-aside');
  await later();
  expect(keysOf(three)).not.toContain(key);
  expect(vault.kept()).toEqual([]);
  const act = three.get().done?.undo;
  const putAside = act === null || act === undefined ? {} : { act };
  await vault.act({ act: 'f'.repeat(32) as EntityId, name: 'undo', input: putAside });
  await later();
  expect(keysOf(three)[0]).toBe(key);
  await three.notToday(card(0));
  await later();
  expect(keysOf(three)).not.toContain(key);
});

test('does a step of a path and a ritual by their own acts', async () => {
  const [step, ritual] = ['a'.repeat(32) as EntityId, 'b'.repeat(32) as EntityId];
  const { vault, three } = await opened();
  await three.keep(aCard({ slot: 'familiar', key: `step:${step}`, source: { from: 'step', step } }));
  await three.keep(
    aCard({
      slot: 'corner',
      key: `ritual:${ritual}`,
      source: { from: 'ritual', ritual },
    }),
  );
  expect(vault.acts.map(({ name, input }) => [name, input])).toEqual([
    ['done-step', { id: step }],
    ['done-ritual', { id: ritual }],
  ]);
});

test('what stands on Today, or was passed by there, does not stand here a second time', async () => {
  const { today, three } = await opened();
  const before = today.get().suggestion?.activity;
  expect(keysOf(three)).toHaveLength(3);
  expect(keysOf(three)).not.toContain(before);
  await today.anotherSuggestion();
  await three.refresh();
  const now = today.get().suggestion?.activity;
  expect(now).not.toBe(before);
  expect(keysOf(three)).not.toContain(before);
  expect(keysOf(three)).not.toContain(now);
});

test('nothing is asked for before it is known what stands on Today', async () => {
  const door = Promise.resolve(createFakeVault());
  const three = new ThreeThatFit({
    ...{ door, clock: aClock(), newActId: idsInOrder(), settle: () => 'today.kept' },
    ...{ passed: () => [], standing: () => undefined },
  });
  await settle();
  expect(three.get().cards).toBeUndefined();
});
