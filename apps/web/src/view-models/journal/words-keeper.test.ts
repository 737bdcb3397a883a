/** What is typed reaches the vault within a second, in order, and is said to be kept when it is. */

import { expect, test } from 'vitest';
import type { Result } from '@cairn/domain';
import type { ActRequest, IntentName, Intents, VaultDoor, VaultError } from '@cairn/vault';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aMovedClock } from '../fixtures/moved-clock.ts';
import { idsInOrder, settle, watch } from '../fixtures/hands.ts';
import { WordsKeeper } from './words-keeper.ts';

const hands = (vault: FakeVault = createFakeVault(), door: VaultDoor = vault) => {
  const clock = aMovedClock();
  const newActId = idsInOrder();
  const keeper = new WordsKeeper({ door: Promise.resolve(door), clock, newActId }, () => ({ prompt: null }));
  const type = (text: string) => keeper.typed(() => text);
  const kept = () => [...vault.journal.entries.values()].map(({ text }) => text as string);
  return { vault, clock, keeper, type, kept, state: watch(keeper) };
};

const named = (vault: FakeVault) => vault.acts.map(({ name }) => name);

test('a pause keeps it, and only then it is kept', async () => {
  const { clock, type, kept, state } = hands();
  type('It rained');
  await settle();
  expect([kept(), state().state]).toEqual([[], 'unkept']);
  clock.runs(350);
  expect(state().state).toBe('unkept');
  await settle();
  expect([kept(), state().state]).toEqual([['It rained'], 'kept']);
});

test('who writes on and on without a pause loses no more than the last second', async () => {
  const { clock, type, kept } = hands();
  let text = '';
  for (let key = 0; key < 100; key += 1) {
    text += String(key % 10);
    type(text);
    clock.runs(100);
    await settle();
    const behind = text.length - (kept()[0]?.length ?? 0);
    expect(behind).toBeLessThanOrEqual(8);
  }
});

test('the page begins once, and is written on after that', async () => {
  const { vault, clock, type, kept } = hands();
  for (const text of ['I', 'I sat', 'I sat up']) {
    type(text);
    clock.runs(400);
    await settle();
  }
  expect(named(vault)).toEqual(['keep-entry', 'write-entry', 'write-entry']);
  expect([kept(), vault.journal.wordings]).toEqual([['I sat up'], []]);
});

test('words that the vault has already are not written again', async () => {
  const { vault, clock, type, state } = hands();
  type('Tea');
  clock.runs(400);
  await settle();
  type('Tea');
  clock.runs(400);
  await settle();
  expect([named(vault), state().state]).toEqual([['keep-entry'], 'kept']);
});

test('nothing typed is no page; all words taken out leave the page as it was, and it says so', async () => {
  const { clock, type, kept, state } = hands();
  type('  ');
  clock.runs(400);
  await settle();
  expect([kept(), state()]).toMatchObject([[], { state: 'none', isBlank: false }]);
  type('Rain');
  clock.runs(400);
  await settle();
  type('');
  clock.runs(400);
  await settle();
  expect([kept(), state()]).toMatchObject([['Rain'], { state: 'none', isBlank: true }]);
  type('R');
  clock.runs(400);
  await settle();
  expect([kept(), state()]).toMatchObject([['R'], { state: 'kept', isBlank: false }]);
});

test('a device that is full: the words wait, are not said to be kept, and are tried again as one writes', async () => {
  const { vault, clock, type, kept, state, keeper } = hands();
  vault.failNext({ type: 'NoRoom' });
  type('Rain');
  clock.runs(400);
  await settle();
  expect(state()).toMatchObject({ state: 'unkept', trouble: { type: 'NoRoom' } });
  expect([kept(), keeper.isSettled]).toEqual([[], false]);
  type('Rain, and');
  clock.runs(400);
  await settle();
  expect(state()).toMatchObject({ state: 'kept', trouble: null });
  expect(kept()).toEqual(['Rain, and']);
});

test('a vault that is busy is asked again by itself', async () => {
  const { vault, clock, type, kept, state } = hands();
  vault.failNext({ type: 'Busy' });
  type('Rain');
  clock.runs(400);
  await settle();
  expect(kept()).toEqual([]);
  clock.runs(1_000);
  await settle();
  expect([kept(), state().state]).toEqual([['Rain'], 'kept']);
});

/** The vault does it, and its answer never comes. */
const withoutFirstAnswer = (vault: FakeVault): VaultDoor => {
  let isFirst = true;
  return {
    ask: (name, input) => vault.ask(name, input),
    onChange: (listener) => vault.onChange(listener),
    act: async <N extends IntentName>(
      request: ActRequest<N>,
    ): Promise<Result<Intents[N]['output'], VaultError>> => {
      const answer = await vault.act(request);
      if (!isFirst) return answer;
      isFirst = false;
      return { ok: false, error: { type: 'NoAnswer' } };
    },
  };
};

test('a page whose beginning got no answer begins once, and has the newest words', async () => {
  const vault = createFakeVault();
  const { clock, type, kept } = hands(vault, withoutFirstAnswer(vault));
  type('Rain');
  clock.runs(400);
  await settle();
  type('Rain, and then');
  clock.runs(1_000);
  await settle();
  expect(kept()).toEqual(['Rain, and then']);
});

test('when the page is left, what was typed goes at once', async () => {
  const { type, kept, keeper } = hands();
  type('half a sen');
  await keeper.flush();
  expect(kept()).toEqual(['half a sen']);
});

test('a page that goes away does not wait for an earlier write: its newest words are asked for behind it', async () => {
  const vault = createFakeVault();
  let wait = Promise.resolve();
  const { clock, keeper, type, kept } = hands(vault, {
    ask: (name, input) => vault.ask(name, input),
    onChange: (listener) => vault.onChange(listener),
    act: async (request) => {
      const done = await vault.act(request);
      await wait;
      return done;
    },
  });
  type('Rain');
  await keeper.flush();
  wait = new Promise(() => {});
  type('Rain, and');
  clock.runs(400);
  await settle();
  type('Rain, and then');
  keeper.leave();
  await settle();
  expect(kept()).toEqual(['Rain, and then']);
});

test('a long page is read when it is kept, and not at each key', async () => {
  const { clock, keeper } = hands();
  let reads = 0;
  for (let key = 0; key < 50; key += 1) {
    keeper.typed(() => `${(reads += 1)} words`);
    clock.runs(10);
  }
  clock.runs(400);
  await settle();
  expect(reads).toBeLessThanOrEqual(2);
});

test('a page opened again is written on in a sitting of its own, and its words of before stay', async () => {
  const first = hands();
  first.type('As it was');
  await first.keeper.flush();
  const [entry] = first.vault.journal.entries.values();
  const newActId = idsInOrder();
  for (let used = 0; used < 20; used += 1) newActId();
  const again = new WordsKeeper(
    { door: Promise.resolve(first.vault), clock: aMovedClock(), newActId },
    () => ({ prompt: null }),
  );
  if (entry !== undefined) again.adopt(entry);
  for (const text of ['As it is', 'As it is now']) {
    again.typed(() => text);
    await again.flush();
  }
  expect(first.kept()).toEqual(['As it is now']);
  expect(first.vault.journal.wordings.map(({ text }) => text)).toEqual(['As it was']);
});
