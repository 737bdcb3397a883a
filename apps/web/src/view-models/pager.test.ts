import { ok } from '@cairn/domain';
import type { Cursor, Topic, VaultDoor } from '@cairn/vault';
import { expect, test } from 'vitest';
import { Pager } from './pager.ts';

interface Numbers {
  readonly items: readonly number[];
  readonly next: Cursor | null;
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A record of ten numbers that answers when it is told to, three at a time. */
const aRecord = () => {
  let ring = (_topics: readonly Topic[]): void => {};
  const waiting: (() => void)[] = [];
  const unasked = (): never => {
    throw new Error('The pager asks by what it is given');
  };
  const door: VaultDoor = {
    ...{ act: unasked, ask: unasked },
    onChange: (listener) => {
      ring = listener;
      return () => undefined;
    },
  };
  let first = 0;
  const shown: (readonly number[])[] = [];
  const pager = new Pager<Numbers>(Promise.resolve(door), {
    topics: ['wins'],
    ask: (_door, after) => {
      const from = Number(after ?? first);
      const next = from + 3 < 10 ? String(from + 3) : null;
      const items = [from, from + 1, from + 2].filter((number) => number < 10);
      return new Promise((resolve) => waiting.push(() => resolve(ok({ items, next }))));
    },
    sizeOf: ({ items }) => items.length,
    show: (pages) => shown.push(pages.flatMap(({ items }) => items)),
    troubled: () => undefined,
  });
  return {
    ...{ pager, shown, waiting },
    changes: (topic: Topic, from: number): void => {
      first = from;
      ring([topic]);
    },
    answers: async (): Promise<void> => {
      for (await settle(); waiting.length > 0; await settle()) waiting.shift()?.();
    },
  };
};

test('after a change it asks again as far as one had gone, and no further', async () => {
  const { pager, shown, changes, answers } = aRecord();
  await answers();
  void pager.older();
  await answers();
  expect(shown.at(-1)).toEqual([0, 1, 2, 3, 4, 5]);
  changes('journal', 1);
  await answers();
  expect(shown).toHaveLength(2);
  changes('wins', 1);
  await answers();
  expect(shown.at(-1)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what was asked before a new question comes to nothing', async () => {
  const { pager, shown, changes, answers, waiting } = aRecord();
  await answers();
  void pager.older();
  await settle();
  changes('wins', 5);
  await settle();
  // The newer answer is there first.
  waiting.pop()?.();
  await answers();
  expect(shown.at(-1)).toEqual([5, 6, 7]);
  pager.stop();
  void pager.again();
  await settle();
  pager.stop();
  await answers();
  expect(shown).toHaveLength(2);
});
