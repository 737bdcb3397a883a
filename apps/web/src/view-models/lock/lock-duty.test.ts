import { expect, test } from 'vitest';
import type { LockAfter, Opening } from '@cairn/vault';
import { A_LOCK, aLockPlace, type FakeLock } from '../fixtures/fake-lock.ts';
import { createFakeVault } from '../fixtures/fake-door.ts';
import { idsInOrder, settle } from '../fixtures/hands.ts';
import { createLive, type Live } from '../live.ts';
import { Session } from '../session.ts';
import type { BetweenPages, LockAround } from './lock-around.ts';
import { LockDuty } from './lock-duty.ts';

interface Tab {
  readonly lock: FakeLock;
  readonly session: Session;
  readonly hiding: Live<boolean>;
  readonly said: BetweenPages[];
  readonly duty: LockDuty;
  /** Time passes, and what waited for it runs. */
  pass(ms: number): Promise<void>;
  touch(): void;
  look(isLookedAt: boolean): void;
  choose(isChoosing: boolean): void;
  /** Time passes and no timer runs, as while a phone sleeps. */
  sleep(ms: number): void;
  hear(message: BetweenPages): void;
}

const aTab = async (locksAfter: LockAfter | null, unkept = ''): Promise<Tab> => {
  const lock = aLockPlace(A_LOCK);
  const opening: Opening = {
    type: 'ready',
    storage: 'opfs',
    isNew: false,
    ...(locksAfter && { locksAfter }),
  };
  lock.found = { opening, door: createFakeVault() };
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  const clock = {
    now: () => new Date(now),
    after: (ms: number, run: () => void) => {
      const one = { at: now + ms, run };
      waiting.push(one);
      return () => void (waiting = waiting.filter((other) => other !== one));
    },
  };
  const nothing = (): void => {};
  const hearNothing: (message: BetweenPages) => void = nothing;
  const heard = { touch: nothing, look: nothing, hear: hearNothing };
  const said: BetweenPages[] = [];
  let [isLookedAt, isChoosing] = [true, false];
  const around: LockAround = {
    isLookedAt: () => isLookedAt,
    isChoosing: () => isChoosing,
    onLook: (listener) => (heard.look = listener),
    onTouch: (listener) => (heard.touch = listener),
    say: (message) => void said.push(message),
    onHear: (listener) => (heard.hear = listener),
    leave: () => void lock.log.push('leave'),
    unkept: () => unkept,
    together: (work) => work(),
    alone: () => Promise.resolve(),
  };
  const session = new Session({ vault: Promise.resolve(lock.found), newActId: idsInOrder() } as never);
  await settle();
  const hiding = createLive(false);
  const deps = { session, clock, hiding, platform: { lock }, newActId: idsInOrder() };
  const duty = new LockDuty(deps, around);
  lock.onEvent((event) => duty.heard(event));
  await settle();
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      waiting = waiting.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.run();
      await settle();
    }
    now = until;
    await settle();
  };
  return {
    ...{ lock, session, hiding, said, duty, pass },
    touch: () => heard.touch(),
    look: (looked) => {
      isLookedAt = looked;
      heard.look();
    },
    hear: (message) => heard.hear(message),
    choose: (chooses) => void (isChoosing = chooses),
    sleep: (ms) => void (now += ms),
  };
};

const MINUTE = 60_000;

test('the screen is blank at once, what is typed is saved, and only then the key goes and the page begins anew', async () => {
  const { duty, lock, session, pass, said } = await aTab(5);
  lock.settled = false;
  void duty.lock();
  await settle();
  expect(session.get()).toMatchObject({ phase: 'shut', ending: null });
  expect(said).toEqual(['locking']);
  await pass(1_000);
  expect(lock.log).toEqual(['leave']);
  lock.settled = true;
  await pass(1_000);
  expect(lock.log).toEqual(['leave', 'now', 'shut']);
});

test('words in a sheet that nobody kept are there again after it', async () => {
  const { duty, lock, pass } = await aTab(5, 'a note to myself');
  void duty.lock();
  await pass(3_000);
  const answer = await lock.found.door.ask('today', {});
  expect(answer.ok && answer.value.drafts['left-when-locked']).toBe('a note to myself');
  const again = new LockDuty(
    {
      ...{ clock: { now: () => new Date(0), after: () => () => {} }, hiding: createLive(false) },
      ...{ session: new Session({ vault: Promise.resolve(lock.found) } as never), platform: { lock } },
      newActId: idsInOrder(),
    },
    {
      ...{
        isLookedAt: () => true,
        isChoosing: () => false,
        onLook: () => {},
        onTouch: () => {},
        say: () => {},
        onHear: () => {},
      },
      ...{ leave: () => {}, unkept: () => '', together: (work) => work(), alone: () => Promise.resolve() },
    },
  );
  await settle();
  const seen: string[] = [];
  again.left.subscribe((words) => seen.push(words));
  expect(seen.at(-1)).toBe('a note to myself');
  await again.letLeftGo();
  expect(seen.at(-1)).toBe('');
});

test('untouched for so long, it locks; a touch here or in another tab counts', async () => {
  const { lock, pass, touch, hear } = await aTab(5);
  await pass(4 * MINUTE);
  touch();
  await pass(4 * MINUTE);
  hear('touched');
  await pass(4 * MINUTE);
  expect(lock.log).not.toContain('now');
  await pass(2 * MINUTE);
  expect(lock.log).toContain('shut');
});

test.each(['never', null] as const)('after %s: it does not lock by itself', async (after) => {
  const { lock, pass, look } = await aTab(after);
  look(false);
  await pass(24 * 60 * MINUTE);
  expect(lock.log).not.toContain('shut');
});

test('looked away from: blank at once, and locked; not where another tab of Cairn is looked at instead', async () => {
  const away = await aTab('hidden');
  away.look(false);
  await settle();
  expect(away.session.get().phase).toBe('shut');
  await away.pass(4_000);
  expect(away.lock.log).toContain('shut');
  const beside = await aTab('hidden');
  beside.look(false);
  beside.hear('looked-at');
  await beside.pass(4_000);
  expect(beside.lock.log).not.toContain('shut');
  expect(beside.session.get().phase).toBe('ready');
});

test('another tab locks: this one saves, and begins anew when it is told; also if that tab is gone by then', async () => {
  const told = await aTab(5);
  told.hear('locking');
  await told.pass(200);
  expect(told.session.get().phase).toBe('shut');
  told.lock.tell('locked');
  expect(told.lock.log).toEqual(['leave', 'shut']);
  const alone = await aTab(5);
  alone.hear('locking');
  await alone.pass(20_000);
  expect(alone.lock.log).toContain('now');
  expect(alone.lock.log.at(-1)).toBe('shut');
});

test('hiding Cairn locks it', async () => {
  const { hiding, lock, pass } = await aTab('never');
  hiding.set(true);
  await pass(4_000);
  expect(lock.log.at(-1)).toBe('shut');
});

test('opened in another tab, it is open here; a lock taken off there is off here', async () => {
  const { lock, session } = await aTab(5);
  session.shut();
  lock.tell('unlocked');
  await settle();
  expect(session.get().phase).toBe('ready');
  lock.found = { ...lock.found, opening: { type: 'ready', storage: 'opfs', isNew: false } };
  lock.tell('changed');
  await settle();
  expect(session.get().locksAfter).toBeNull();
});

test('a window to choose a file hides the page, and nobody looked away: it stays open for two minutes', async () => {
  const tab = await aTab('hidden');
  tab.choose(true);
  tab.look(false);
  await tab.pass(2 * MINUTE - 1);
  expect(tab.session.get().phase).toBe('ready');
  tab.look(true);
  tab.choose(false);
  await tab.pass(3 * MINUTE);
  expect(tab.session.get().phase).toBe('ready');
  tab.look(false);
  await tab.pass(10_000);
  expect(tab.lock.log).toContain('shut');
});

test('who goes away while the window is open finds it locked, also where the device slept meanwhile', async () => {
  const left = await aTab('hidden');
  left.choose(true);
  left.look(false);
  await left.pass(2 * MINUTE + 10_000);
  expect(left.lock.log).toContain('shut');
  const slept = await aTab('hidden');
  slept.choose(true);
  slept.look(false);
  slept.sleep(3 * MINUTE);
  slept.look(true);
  await slept.pass(10_000);
  expect(slept.lock.log).toContain('shut');
});
