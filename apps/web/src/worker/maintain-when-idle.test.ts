import { expect, test } from 'vitest';
import type { OpenVault, Topic } from '@cairn/vault';
import { maintainWhenIdle } from './maintain-when-idle.ts';

/** A vault with so many steps to do, and a wait that ends when the test says so. */
const setUp = (stepsToDo: number, isFull = false) => {
  const waiting: { work: () => void; ms: number; isOff: boolean }[] = [];
  let tell: (topics: readonly Topic[]) => void = () => {};
  let leave = (): void => {};
  let steps = 0;
  const vault: Pick<OpenVault, 'onChange' | 'onLeft' | 'maintain'> = {
    onChange: (listener) => {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    onLeft: (listener) => {
      leave = listener;
      return () => {
        leave = () => {};
      };
    },
    maintain: async () => {
      steps += 1;
      return isFull
        ? { ok: false, error: { type: 'NoRoom' } }
        : { ok: true, value: { more: steps < stepsToDo } };
    },
  };
  const stop = maintainWhenIdle(vault, (work, ms) => {
    const one = { work, ms, isOff: false };
    waiting.push(one);
    return () => {
      one.isOff = true;
    };
  });
  /** Time passes: what waits is done, in turn. */
  const passes = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      if (!one.isOff) one.work();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return {
    stop,
    passes,
    waiting,
    tell: (topics: readonly Topic[]) => tell(topics),
    leave: () => leave(),
    steps: () => steps,
  };
};

test('after wins it goes on, step by step, until nothing is left', async () => {
  const { tell, passes, steps } = setUp(4);
  tell(['wins']);
  expect(steps()).toBe(0);
  await passes();
  expect(steps()).toBe(4);
  await passes();
  expect(steps()).toBe(4);
});

test('what an answer leaves to be kept is kept in a quiet moment, and not once it is over', async () => {
  const { leave, passes, steps, stop } = setUp(1);
  await passes();
  leave();
  expect(steps()).toBe(1);
  await passes();
  expect(steps()).toBe(2);
  stop();
  leave();
  await passes();
  expect(steps()).toBe(2);
});

test('a pause in writing is followed by it, as a win is', async () => {
  const { tell, passes, steps } = setUp(2);
  tell(['journal']);
  await passes();
  expect(steps()).toBe(2);
});

test('a start leaves something to do; what changes no day of the past starts nothing', async () => {
  const { tell, passes, steps } = setUp(1);
  await passes();
  expect(steps()).toBe(1);
  tell(['settings', 'drafts', 'plan']);
  await passes();
  expect(steps()).toBe(1);
});

test('one win after the other starts it once, after the last', async () => {
  const { tell, waiting } = setUp(1);
  for (let i = 0; i < 5; i += 1) tell(['wins']);
  expect(waiting.filter(({ isOff }) => !isOff)).toHaveLength(1);
});

test('a full disk ends it without a word, and the next win starts it again', async () => {
  const { tell, passes, steps } = setUp(4, true);
  tell(['wins']);
  await passes();
  expect(steps()).toBe(1);
  tell(['wins']);
  await passes();
  expect(steps()).toBe(2);
});

test('once stopped, it touches the vault no more', async () => {
  const { tell, passes, stop, steps } = setUp(4);
  tell(['wins']);
  stop();
  tell(['wins']);
  await passes();
  expect(steps()).toBe(0);
});
