import { expect, test } from 'vitest';
import type { Completion } from '@cairn/vault';
import { Completer, ideasFrom, moveActive, type CompleterState } from './completer.ts';
import { aWin, createFakeVault } from './fixtures/fake-door.ts';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

const open = async (): Promise<{ readonly ideas: Completer; readonly state: () => CompleterState }> => {
  const vault = createFakeVault([
    aWin({ id: '1'.repeat(32), text: 'Made the bed' }),
    aWin({ id: '2'.repeat(32), text: 'Made tea' }),
  ]);
  const ideas = new Completer(Promise.resolve(vault), {
    now: () => new Date(0),
    after: (_, run) => (run(), () => {}),
  });
  let seen: CompleterState = { options: [], open: false, active: -1 };
  ideas.subscribe((state) => (seen = state));
  ideas.typed('Ma');
  await settle();
  return { ideas, state: () => seen };
};

test('offers own words, and marks none until an arrow does', async () => {
  const { state } = await open();
  expect(state()).toMatchObject({ open: true, active: -1 });
  expect(state().options.map((option) => option.text)).toEqual(['Made the bed', 'Made tea']);
});

test('arrows go round, through the words as typed', async () => {
  const { ideas, state } = await open();
  const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
    ideas.key(key);
    return state().active;
  });
  expect(seen).toEqual([0, 1, -1, 1]);
  expect(moveActive(-1, 0, 1)).toBe(-1);
});

test('Escape closes the list, and is left to the page when there is none', async () => {
  const { ideas, state } = await open();
  expect(ideas.key('Escape')).toBe(true);
  expect(state().open).toBe(false);
  expect(ideas.key('Escape')).toBe(false);
  expect(ideas.key('ArrowDown')).toBe(false);
});

test('an answer that comes after the list was closed opens nothing', async () => {
  const { ideas, state } = await open();
  ideas.typed('Mad');
  ideas.close();
  await settle();
  expect(state().open).toBe(false);
});

test('an answer that comes after an arrow does not take the mark away', async () => {
  const { ideas, state } = await open();
  ideas.typed('Made t');
  ideas.key('ArrowDown');
  await settle();
  expect(state().active).toBe(0);
  expect(state().options.map((option) => option.text)).toEqual(['Made the bed', 'Made tea']);
});

test('of the catalogue three ideas stand there, and of one’s own words as many as there is room for', () => {
  const options = (from: 'own' | 'catalogue', count: number): Completion[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ text: `${from} ${at}`, from, area: null, activity: null },
    }));
  const textsOf = (found: readonly Completion[]): readonly string[] =>
    ideasFrom(found, 'catalogue 1').map(({ text }) => text);
  expect(textsOf(options('catalogue', 6))).toEqual(['catalogue 0', 'catalogue 2', 'catalogue 3']);
  expect(textsOf([...options('own', 2), ...options('catalogue', 4)])).toHaveLength(5);
  expect(textsOf([...options('own', 5), ...options('catalogue', 4)])).toHaveLength(6);
});
