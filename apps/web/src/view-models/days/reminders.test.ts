/** Reminders: quiet when they are to be, one notice a day at the most, and silence for whoever does not answer. */

import { expect, test } from 'vitest';
import type { EntityId, LocalDay } from '@cairn/domain';
import type { Attention, Notice } from '../../platform/app-platform.ts';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { aRitual } from '../fixtures/fake-rituals.ts';
import { idsInOrder, settle } from '../fixtures/hands.ts';
import { moodTaps, readAskAt } from './ask-how.ts';
import {
  answered,
  asksHow,
  dueNow,
  isQuiet,
  mayNotify,
  minutesToNext,
  NO_NOTICES,
  notified,
  readMemory,
  settled,
} from './due.ts';
import type { Moment, NoticeMemory } from './due.ts';
import { RemindersModel } from './reminders.ts';

const MINUTE = 60_000;
const day = (text: string): LocalDay => text as LocalDay;
const at = (minutes: number): Moment => ({ date: day('2026-11-23'), day: day('2026-11-23'), minutes });
const QUIET = { quietFrom: 1320, quietTo: 480 };

const view = (part: Parameters<typeof aRitual>[0], doneToday = false) => ({
  ritual: aRitual(part),
  ...{ timesDone: 0, rooted: 0, doneToday },
});
const CURTAINS = { id: '1'.repeat(32), text: 'Open the curtains', remindAt: 540 };

test('it is due from its time on for three hours, on its days, until it is done or put aside', () => {
  const source = { rituals: [view(CURTAINS)], quiet: QUIET, aside: [] };
  const times = [539, 540, 719, 720].map((minutes) => dueNow(source, at(minutes)).length);
  expect(times).toEqual([0, 1, 1, 0]);
  expect(dueNow({ ...source, aside: [CURTAINS.id] }, at(600))).toEqual([]);
  expect(dueNow({ ...source, rituals: [view(CURTAINS, true)] }, at(600))).toEqual([]);
  expect(dueNow({ ...source, rituals: [view({ ...CURTAINS, resting: true })] }, at(600))).toEqual([]);
  expect(dueNow({ ...source, rituals: [view({ ...CURTAINS, remindDays: 2 })] }, at(600))).toEqual([]);
});

test('quiet hours may lie over midnight; getting up is shown in them to who looks', () => {
  expect([1319, 1320, 0, 479, 480].map((minutes) => isQuiet(QUIET, minutes))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect([700, 800].map((minutes) => isQuiet({ quietFrom: 720, quietTo: 840 }, minutes))).toEqual([
    false,
    true,
  ]);
  expect(isQuiet({ quietFrom: 480, quietTo: 480 }, 480)).toBe(false);
  const early = { ...CURTAINS, remindAt: 400 };
  const due = (kind: 'wake' | 'ritual') =>
    dueNow({ rituals: [view({ ...early, kind })], quiet: QUIET, aside: [] }, at(410));
  expect([due('wake').length, due('ritual').length]).toEqual([1, 0]);
});

test('the next look is at the next edge, and at midnight at the latest', () => {
  const source = { rituals: [view(CURTAINS)], quiet: QUIET, aside: [] };
  expect([0, 480, 540, 720, 1320].map((minutes) => minutesToNext(source, at(minutes)))).toEqual([
    480, 60, 180, 600, 120,
  ]);
});

test('after three notices that nobody answered they sleep, until the person wakes them', () => {
  let memory: NoticeMemory = NO_NOTICES;
  const shown: string[] = [];
  for (let date = 1; date <= 12; date += 1) {
    // Coming back wakes nothing by itself.
    if (date === 8) memory = answered(memory);
    if (date === 10) memory = { ...memory, asleep: false };
    const today = day(`2026-12-${String(date).padStart(2, '0')}`);
    memory = settled(memory, today);
    if (!mayNotify(memory, today, '')) continue;
    shown.push(today.slice(8));
    memory = notified(memory, today);
  }
  expect(shown).toEqual(['01', '02', '03', '10', '11', '12']);
});

test('whoever answers is told again the day after; never twice on one day', () => {
  const open = notified(NO_NOTICES, day('2026-12-01'));
  const memory = settled(answered({ ...open, unanswered: 2 }), day('2026-12-02'));
  expect(mayNotify(memory, day('2026-12-02'), '')).toBe(true);
  expect(mayNotify(memory, day('2026-12-02'), day('2026-12-02'))).toBe(false);
});

test('a memory is read back; what is not understood is forgotten', () => {
  const memory = {
    ...notified(NO_NOTICES, day('2026-12-01')),
    unanswered: 2,
    aside: ['x'],
    asideOn: day('2026-12-01'),
  };
  expect(readMemory(JSON.stringify(memory))).toEqual(memory);
  for (const other of ['', '[]', 'null', '{"open":3,"unanswered":9,"aside":"x"}'])
    expect(readMemory(other)).toEqual(NO_NOTICES);
});

const hands = (vault: FakeVault = createFakeVault()) => {
  // A Monday, by the clock on this wall.
  let now = new Date(2026, 10, 23, 8, 30).getTime();
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  const notices: Notice[] = [];
  const closed: string[] = [];
  const attention: Attention = {
    ...{ canKeepScreenOn: false, keepScreenOn: async () => () => {}, softSound: () => {} },
    notices: {
      permission: () => 'granted',
      room: () => 2,
      ask: async () => true,
      show: async (notice) => void notices.push(notice),
      close: async (tag) => void closed.push(tag),
    },
  };
  const state = { isLookedAt: false };
  const mood = (rating: number): string => `mood ${rating}`;
  const model = () =>
    new RemindersModel({
      ...{ door: Promise.resolve(vault), newActId: idsInOrder(), settings: () => vault.settings },
      ...{ attention: () => Promise.resolve(attention), isLookedAt: () => state.isLookedAt },
      promptedOn: async (value) => void (vault.settings = { ...vault.settings, promptedOn: value }),
      words: { title: 'Cairn', did: 'I did this', waits: 'It waits.', mood },
      clock: {
        now: () => new Date(now),
        after: (ms, run) => {
          const one = { at: now + ms, run };
          waiting.add(one);
          return () => void waiting.delete(one);
        },
      },
    });
  const pass = async (minutes: number): Promise<void> => {
    const until = now + minutes * MINUTE;
    for (;;) {
      const [next] = [...waiting].filter((one) => one.at <= until).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      waiting.delete(next);
      now = Math.max(now, next.at);
      next.run();
      await settle();
    }
    now = until;
  };
  return { vault, model, pass, notices, closed, state, waits: () => waiting.size };
};

const withCurtains = (): FakeVault => {
  const vault = createFakeVault();
  const ritual = aRitual(CURTAINS);
  vault.rituals.kept.set(ritual.id, ritual);
  vault.drafts.set('notices', '1');
  return vault;
};

test('at its time a line stands on the page, and one neutral notice outside of it', async () => {
  const { model, pass, notices, waits } = hands(withCurtains());
  const reminders = model();
  await settle();
  expect([reminders.get().due, waits()]).toEqual([null, 1]);
  await pass(31);
  expect(reminders.get().due?.ritual.text).toBe('Open the curtains');
  expect(notices).toHaveLength(1);
  expect(JSON.stringify(notices)).not.toContain('curtains');
  expect(notices[0]).toMatchObject({ title: 'Cairn', taps: [{ keeps: { ritual: CURTAINS.id } }] });
  await pass(600);
  expect([notices.length, reminders.get().due]).toEqual([1, null]);
  reminders.stop();
  expect(waits()).toBe(0);
});

test('nobody is notified who looks, who did not allow it, or who was told today on another device', async () => {
  const looking = hands(withCurtains());
  looking.state.isLookedAt = true;
  looking.model();
  await settle();
  await looking.pass(60);
  const vault = withCurtains();
  vault.drafts.delete('notices');
  const notAllowed = hands(vault);
  notAllowed.model();
  await settle();
  await notAllowed.pass(60);
  const told = withCurtains();
  told.settings = { ...told.settings, promptedOn: day('2026-11-23') };
  const elsewhere = hands(told);
  elsewhere.model();
  await settle();
  await elsewhere.pass(60);
  expect([looking.notices, notAllowed.notices, elsewhere.notices]).toEqual([[], [], []]);
});

test('not now: nothing more is said of it on this date, also after a new start', async () => {
  const { vault, model, pass } = hands(withCurtains());
  const reminders = model();
  await settle();
  await pass(31);
  const ritual = reminders.get().due?.ritual;
  if (ritual === undefined) throw new Error('it is due');
  await reminders.aside(ritual.id);
  expect(reminders.get().due).toBeNull();
  const again = model();
  await settle();
  expect(again.get().due).toBeNull();
  expect(vault.rituals.done).toEqual([]);
});

test('whoever comes to look has answered, and the notice goes', async () => {
  const { vault, model, pass, closed } = hands(withCurtains());
  const reminders = model();
  await settle();
  await pass(31);
  expect(readMemory(vault.drafts.get('notices-memory') ?? '').open).toBe('2026-11-23');
  await reminders.wake();
  expect(closed).toEqual(['cairn-ritual']);
  expect(readMemory(vault.drafts.get('notices-memory') ?? '').open).toBe('');
});

const MOODS = [
  { label: 'mood 3', keeps: { mood: 3 } },
  { label: 'mood 7', keeps: { mood: 7 } },
];

test('at a time of its own a notice asks how it is, once, and no line stands on the page', async () => {
  const vault = createFakeVault();
  vault.drafts.set('notices', '1');
  vault.drafts.set('notices-check-in', '540');
  const { model, pass, notices } = hands(vault);
  const reminders = model();
  await settle();
  await pass(29);
  expect(notices).toEqual([]);
  await pass(2);
  expect(notices).toMatchObject([{ title: 'Cairn', taps: MOODS }]);
  await pass(600);
  expect([notices.length, reminders.get().due]).toEqual([1, null]);
});

test('a time chosen while Cairn is open is heard, and a ritual that has its time goes first', async () => {
  const vault = createFakeVault();
  vault.drafts.set('notices', '1');
  const { model, pass, notices } = hands(vault);
  model();
  await settle();
  await pass(31);
  const input = { slot: 'notices-check-in', text: '540' };
  await vault.act({ act: 'c'.repeat(32) as EntityId, name: 'keep-draft', input });
  await settle();
  expect(notices).toMatchObject([{ taps: MOODS }]);

  const both = withCurtains();
  both.drafts.set('notices-check-in', '540');
  const other = hands(both);
  other.model();
  await settle();
  await other.pass(120);
  expect(other.notices).toMatchObject([{ taps: [{ label: 'I did this' }] }]);
});

test('nobody is asked who noted a mood today, who looks, or in quiet hours', async () => {
  const source = { rituals: [], quiet: QUIET, aside: [], askAt: 540 };
  expect([539, 540, 719, 720].map((minutes) => asksHow(source, at(minutes), null))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(asksHow(source, at(600), 0)).toBe(false);
  expect(asksHow({ ...source, askAt: 1320 }, at(1330), null)).toBe(false);
  expect(asksHow({ ...source, askAt: null }, at(600), null)).toBe(false);
  expect(minutesToNext(source, at(500))).toBe(40);
});

test('buttons are spread over the five words, by how many find room', () => {
  const moods = (room: number) => moodTaps(room, String).map(({ label }) => label);
  expect([0, 1, 2, 3, 4, 5, 9].map(moods)).toEqual([
    ...[[], [], ['3', '7'], ['3', '5', '7'], ['1', '3', '7', '9']],
    ...[
      ['1', '3', '5', '7', '9'],
      ['1', '3', '5', '7', '9'],
    ],
  ]);
});

test('a time that was kept is read back, and nothing else is one', () => {
  expect(['0', '540', '1439'].map(readAskAt)).toEqual([0, 540, 1439]);
  expect(['', '1440', '-1', '9:00', '1e2', undefined].map(readAskAt)).toEqual(Array(6).fill(null));
});
