import { expect, test } from 'vitest';
import { TabHub } from './tab-hub.ts';
import type { BetweenTabs, ToPage, VaultCall } from './wire.ts';

const OPENING: VaultCall = { kind: 'opening', knowsVault: false };
const QUERY: VaultCall = { kind: 'ask', name: 'settings', input: {} };

interface Tab {
  readonly hub: TabHub;
  readonly page: ToPage[];
  /** Cuts the tab off, as closing it does. */
  close(): void;
}

/** Tabs on one channel and one clock. Messages arrive after the code that sent them has ended. */
const aBrowser = () => {
  let clock = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  const open = new Set<{ name: string; hub: TabHub }>();
  const aTab = (name: string): Tab => {
    const page: ToPage[] = [];
    const hub = new TabHub({
      tab: name,
      toPage: (message) => void page.push(message),
      toTabs: (message: BetweenTabs) => {
        for (const other of open)
          if (other !== self) queueMicrotask(() => open.has(other) && other.hub.fromTabs(message));
      },
      now: () => clock,
      wait: (work, ms) => {
        const timer = { at: clock + ms, work };
        timers.push(timer);
        return () => void (timers = timers.filter((one) => one !== timer));
      },
    });
    const self = { name, hub };
    open.add(self);
    return { hub, page, close: () => void open.delete(self) };
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    const until = clock + ms;
    for (;;) {
      const [next] = timers.toSorted((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      timers = timers.filter((one) => one !== next);
      clock = next.at;
      next.work();
      await settle();
    }
    clock = until;
  };
  return { aTab, settle, pass, timers: () => timers.length };
};

const answersOf = ({ page }: Tab): unknown[] =>
  page.filter((message) => message.kind === 'answer').map(({ answer }) => answer);

test('the tab that holds the vault answers its own page and the others', async () => {
  const { aTab, settle } = aBrowser();
  const [first, second] = [aTab('first'), aTab('second')];
  first.hub.lead(async (call) => call.kind);
  first.hub.fromPage({ id: 1, call: QUERY });
  second.hub.fromPage({ id: 1, call: OPENING });
  await settle();
  expect(answersOf(first)).toEqual([{ value: 'ask' }]);
  expect(answersOf(second)).toEqual([{ value: 'opening' }]);
});

test('a request made before anybody holds the vault waits for the first who does', async () => {
  const { aTab, settle } = aBrowser();
  const [first, second] = [aTab('first'), aTab('second')];
  second.hub.fromPage({ id: 7, call: QUERY });
  await settle();
  expect(answersOf(second)).toEqual([]);
  first.hub.lead(async () => 'found');
  await settle();
  expect(answersOf(second)).toEqual([{ value: 'found' }]);
});

test('a tab that closes in the middle of a request loses nobody an answer', async () => {
  const { aTab, settle } = aBrowser();
  const [leader, asking, heir] = [aTab('leader'), aTab('asking'), aTab('heir')];
  leader.hub.lead(() => new Promise(() => {}));
  asking.hub.fromPage({ id: 1, call: QUERY });
  await settle();
  leader.close();
  heir.hub.lead(async () => 'from the heir');
  await settle();
  expect(answersOf(asking)).toEqual([{ value: 'from the heir' }]);
});

test('the tab that takes over answers what its own page had asked', async () => {
  const { aTab, settle } = aBrowser();
  const [leader, heir] = [aTab('leader'), aTab('heir')];
  leader.hub.lead(() => new Promise(() => {}));
  heir.hub.fromPage({ id: 3, call: QUERY });
  await settle();
  leader.close();
  heir.hub.lead(async () => 'mine now');
  await settle();
  expect(answersOf(heir)).toEqual([{ value: 'mine now' }]);
});

test('a slow answer is waited for as long as the one who makes it is there, and is made once', async () => {
  const { aTab, pass, settle } = aBrowser();
  const [leader, asking] = [aTab('leader'), aTab('asking')];
  let served = 0;
  let finish: (value: string) => void = () => {};
  leader.hub.lead(() => {
    served += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  asking.hub.fromPage({ id: 1, call: QUERY });
  await pass(60_000);
  expect(answersOf(asking)).toEqual([]);
  finish('at last');
  await settle();
  expect([answersOf(asking), served]).toEqual([[{ value: 'at last' }], 1]);
});

test('where nobody answers, the page is told so and can ask again', async () => {
  const { aTab, pass } = aBrowser();
  const alone = aTab('alone');
  alone.hub.fromPage({ id: 1, call: QUERY });
  alone.hub.fromPage({ id: 2, call: OPENING });
  await pass(30_000);
  expect(answersOf(alone)).toEqual([
    { value: { ok: false, error: { type: 'NoAnswer' } } },
    { value: { type: 'trouble', code: 'no-answer' } },
  ]);
});

test('no timer runs where nothing is waited for: not before the first request, not in the tab that leads, not after the answer', async () => {
  const { aTab, pass, settle, timers } = aBrowser();
  const [leader, other] = [aTab('leader'), aTab('other')];
  expect(timers()).toBe(0);
  leader.hub.fromPage({ id: 1, call: OPENING });
  leader.hub.lead(async () => 'found');
  leader.hub.fromPage({ id: 2, call: QUERY });
  await settle();
  await pass(1_000);
  expect(timers()).toBe(0);
  other.hub.fromPage({ id: 1, call: QUERY });
  expect(timers()).toBe(1);
  other.hub.fromPage({ id: 2, call: QUERY });
  expect(timers()).toBe(1);
  await settle();
  expect(answersOf(other)).toEqual([{ value: 'found' }, { value: 'found' }]);
  await pass(1_000);
  expect(timers()).toBe(0);
});

test('a fault in the program reaches the page that asked, without the words in it', async () => {
  const { aTab, settle } = aBrowser();
  const [leader, asking] = [aTab('leader'), aTab('asking')];
  leader.hub.lead(async () => {
    throw new RangeError('the words "opened the window" do not fit');
  });
  asking.hub.fromPage({ id: 1, call: QUERY });
  await settle();
  expect(answersOf(asking)).toEqual([{ broken: 'RangeError' }]);
});

test('every tab hears of a change, and of everything when another takes over', async () => {
  const { aTab, settle } = aBrowser();
  const [leader, other] = [aTab('leader'), aTab('other')];
  leader.hub.lead(async () => null);
  await settle();
  const everything = expect.arrayContaining(['wins', 'drafts', 'people', 'paths', 'rituals', 'journal']);
  expect(other.page).toEqual([{ kind: 'changed', topics: everything }]);
  other.page.length = 0;
  leader.hub.changed(['wins']);
  await settle();
  expect(leader.page).toEqual([{ kind: 'changed', topics: ['wins'] }]);
  expect(other.page).toEqual([{ kind: 'changed', topics: ['wins'] }]);
});
