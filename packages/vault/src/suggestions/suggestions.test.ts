/** Suggestions as a person lives with them: one on Today, three behind More, and a quiet "not today". */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { SMALL_THINGS } from '@cairn/content/small-things';
import type { EntityId, LocalDay, SuggestionCard } from '@cairn/domain';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault('2026-05-03 10:00');
});

afterEach(() => vault.close());

const cards = async (energy?: 1 | 2 | 3): Promise<readonly SuggestionCard[]> =>
  (await vault.asks('suggestions', energy === undefined ? {} : { energy })).cards;

const keys = async (): Promise<readonly string[]> => (await cards()).map(({ key }) => key);

const keepCard = ({ key, offered, area }: SuggestionCard): Promise<unknown> =>
  vault.does('log-win', { text: offered.text, area, activity: key });

const card = async (slot: SuggestionCard['slot']): Promise<SuggestionCard> => {
  const found = (await cards()).find((each) => each.slot === slot);
  if (found === undefined) throw new Error(`no ${slot} card`);
  return found;
};

/** Whether it would come on Today if all others were passed by. */
const isOffered = async (key: string): Promise<boolean> => {
  const others = SMALL_THINGS.map(({ id }) => id).filter((id) => id !== key);
  return (await vault.asks('suggestion', { not: others }))?.activity === key;
};

const expectAgreement = async (): Promise<void> => {
  const one = await vault.asks('suggestion', {});
  const [tiny] = await cards();
  expect(tiny).toMatchObject({ key: one?.activity, area: one?.area, offered: { text: one?.text } });
};

const days = ['03', '04', '05', '07', '08', '12'];

/** Morning, noon and evening: a card is done now and then, one is put aside, and things of one's own are kept. */
const answerAt = async (hour: string, day: number): Promise<void> => {
  const [tiny, familiar, corner] = await cards();
  const [done, every] = hour === '08' ? [tiny, 2] : [familiar, 3];
  if (hour !== '20') {
    if (done !== undefined && day % every !== 1) await keepCard(done);
    return;
  }
  if (corner !== undefined) await vault.does('decline-suggestion', { key: corner.key });
  await vault.does('log-win', { text: 'walked to the corner', area: 'move' });
};

const maintained = async (): Promise<void> => {
  for (;;) {
    const step = await vault.door.maintain();
    if (!step.ok || !step.value.more) return;
  }
};

/** A few days lived with Cairn; on every second one it had a quiet moment to put things in order. */
const live = async (look: (wall: string) => Promise<void>): Promise<void> => {
  for (const [at, day] of days.entries()) {
    for (const hour of ['08', '14', '20']) {
      vault.at(`2026-05-${day} ${hour}:30`);
      await look(`${day} ${hour}`);
      await answerAt(hour, at);
    }
    if (at % 2 === 0) await maintained();
  }
};

test('a new vault has three from the start, and the tiny one is the one on Today', async () => {
  expect((await cards()).map(({ slot }) => slot)).toEqual(['tiny', 'familiar', 'corner']);
  await expectAgreement();
});

test('Today and More show the same tiny thing, whatever was lived, at any hour', async () => {
  await live(expectAgreement);
});

test('all three stay the whole day while other things are kept', async () => {
  await live(async () => {});
  vault.at('2026-05-13 12:30');
  const before = await keys();
  await vault.does('log-win', { text: 'answered a letter', area: 'paper' });
  vault.at('2026-05-13 17:30');
  expect((await keys()).slice(0, 1)).toEqual(before.slice(0, 1));
  const reopened = await vault.reopened();
  vault = reopened;
  vault.at('2026-05-13 17:30');
  expect((await keys()).slice(0, 1)).toEqual(before.slice(0, 1));
});

test('what is done gives way, and comes again after twenty hours at the earliest', async () => {
  const tiny = await card('tiny');
  await keepCard(tiny);
  expect(await keys()).not.toContain(tiny.key);
  vault.at('2026-05-04 05:00');
  expect(await isOffered(tiny.key)).toBe(false);
  vault.at('2026-05-04 07:00');
  expect(await isOffered(tiny.key)).toBe(true);
});

test('"not today" is for today; said on two days, for two weeks; undo takes it back', async () => {
  const tiny = await card('tiny');
  await vault.does('decline-suggestion', { key: tiny.key });
  expect(await isOffered(tiny.key)).toBe(false);
  expect(await keys()).not.toContain(tiny.key);
  await expectAgreement();
  await vault.does('undo', {});
  expect(await keys()).toContain(tiny.key);
  await vault.does('decline-suggestion', { key: tiny.key });
  vault.at('2026-05-04 10:00');
  expect(await isOffered(tiny.key)).toBe(true);
  await vault.does('decline-suggestion', { key: tiny.key });
  vault.at('2026-05-05 10:00');
  expect(await isOffered(tiny.key)).toBe(false);
  vault.at('2026-05-16 10:00');
  expect(await isOffered(tiny.key)).toBe(false);
  vault.at('2026-05-17 10:00');
  expect(await isOffered(tiny.key)).toBe(true);
});

test('"not today" leaves nothing in view: no win, no mark, no number', async () => {
  const before = await vault.asks('today', {});
  await vault.does('decline-suggestion', { key: (await card('corner')).key });
  const { undoable: _undoable, ...after } = await vault.asks('today', {});
  expect(after).toEqual({ ...before, undoable: undefined });
});

test('refuses a key that is none', async () => {
  expect(await vault.refuses('decline-suggestion', { key: 'step:1; DROP TABLE win' })).toEqual({
    type: 'BadInput',
    field: 'key',
  });
});

test('what was worked out for the day is kept, is what would be worked out, and is gone when a past day changes', async () => {
  await live(async () => {});
  vault.at('2026-05-13 08:00');
  const kept = async (): Promise<string | undefined> =>
    (
      await vault.database.all<{ answer: string }>(`SELECT answer FROM kept_answer WHERE name = 'tiny-order'`)
    )[0]?.answer;
  const fresh = await vault.asks('suggestion', {});
  await maintained();
  expect(JSON.parse((await kept()) ?? '[]')).toContain(fresh?.activity);
  expect(await vault.asks('suggestion', {})).toEqual(fresh);
  await vault.does('log-win', { text: 'kept today' });
  expect(await kept()).toBeDefined();
  const [past] = (await vault.asks('day', { day: '2026-05-12' as LocalDay })).wins;
  await vault.does('edit-win', { id: past?.id ?? ('' as EntityId), set: { pleasure: 9 } });
  expect(await kept()).toBeUndefined();
  await expectAgreement();
});

test('sizes them to the energy said today, and takes unknown for low', async () => {
  const energies = async (energy?: 1 | 2 | 3): Promise<number[]> => {
    const seen: number[] = [];
    for (let day = 10; day < 30; day += 1) {
      vault.at(`2026-05-${day} 10:00`);
      seen.push(...(await cards(energy)).map(({ offered }) => offered.energy));
    }
    return seen;
  };
  expect(Math.max(...(await energies()))).toBe(1);
  expect(Math.max(...(await energies(2)))).toBe(2);
  expect(Math.max(...(await energies(3)))).toBe(3);
  vault.at('2026-06-01 10:00');
  await vault.does('check-in', { energy: 3 });
  expect(await cards()).toEqual(await cards(3));
  vault.at('2026-06-02 10:00');
  expect(await cards()).toEqual(await cards(1));
});

test('offers nothing of a corner that was left out, here or on Today', async () => {
  await vault.does('change-setting', { key: 'areasLeftOut', value: 'home joy mind rise care rest' });
  for (let day = 10; day < 30; day += 1) {
    vault.at(`2026-05-${day} 10:00`);
    for (const { area } of await cards())
      expect(['home', 'joy', 'mind', 'rise', 'care', 'rest']).not.toContain(area);
    await expectAgreement();
  }
});

test('what one let rest is not brought up again', async () => {
  const tiny = await card('tiny');
  const { win } = await vault.does('log-win', {
    text: tiny.offered.text,
    area: tiny.area,
    activity: tiny.key,
  });
  await vault.does('let-rest', { id: win.id, resting: true });
  for (let day = 10; day < 30; day += 1) {
    vault.at(`2026-05-${day} 10:00`);
    expect(await isOffered(tiny.key)).toBe(false);
    await expectAgreement();
  }
});

const familiarKeys = async (from: number, to: number): Promise<readonly string[]> => {
  const seen: string[] = [];
  for (let day = from; day < to; day += 1) {
    vault.at(`2026-05-${String(day).padStart(2, '0')} 10:00`);
    for (const { key, slot } of await cards()) if (slot === 'familiar') seen.push(key);
  }
  return seen;
};

const aPath = (text: string, steps: readonly string[]) =>
  vault.does('keep-challenge', {
    text,
    area: 'home',
    ladders: [
      { title: text, steps: steps.map((step) => ({ text: step, minutes: 1 as const, energy: 1 as const })) },
    ],
  });

test('where one stands on a path is among the familiar ones, and no other step of it', async () => {
  const { path } = await aPath('the whole flat', ['carry one cup', 'wash five things', 'clear the table']);
  const steps = path.ladders[0]?.steps.map(({ step }) => step.id) ?? [];
  expect(new Set((await familiarKeys(4, 20)).filter((key) => key.startsWith('step:')))).toEqual(
    new Set([`step:${steps[0]}`]),
  );
  vault.at('2026-05-20 10:00');
  await vault.does('done-step', { id: steps[1] ?? ('' as EntityId) });
  const after = await familiarKeys(22, 31);
  expect(after).toContain(`step:${steps[1]}`);
  expect(after).not.toContain(`step:${steps[0]}`);
});

test('tells of a step why it is here: where one stands, planned for today, done before', async () => {
  const { path } = await aPath('the whole flat', ['carry one cup']);
  const id = path.ladders[0]?.steps[0]?.step.id ?? ('' as EntityId);
  const why = async (wall: string) => {
    vault.at(wall);
    return (await cards()).find(({ key }) => key === `step:${id}`)?.why;
  };
  const seen = [];
  for (let day = 4; day < 12; day += 1)
    seen.push((await why(`2026-05-${String(day).padStart(2, '0')} 10:00`))?.type);
  expect(
    new Set(seen.filter((type) => type !== undefined && type !== 'explore' && type !== 'different-corner')),
  ).toEqual(new Set(['on-your-path']));
  vault.at('2026-05-13 10:00');
  await vault.does('plan-step', { id, plan: { anchor: 'coffee' } });
  expect(['planned', 'explore', undefined]).toContain((await why('2026-05-13 11:00'))?.type);
  await vault.does('done-step', { id, pleasure: 7, mastery: 3 });
  const done = await why('2026-05-15 10:00');
  expect([undefined, 'explore']).not.toContain(done?.type);
  expect(done).toEqual({ type: 'done-before', times: 1, rating: 7 });
});

test('never brings up a path that rests, has arrived or was let go, one that was only sought, or words that are met', async () => {
  const resting = await aPath('call the bank', ['find the number']);
  await vault.does('let-challenge-rest', { id: resting.path.challenge.id, resting: true });
  const gone = await aPath('sort the cellar', ['open the door']);
  await vault.does('let-challenge-go', { id: gone.path.challenge.id });
  const arrived = await aPath('shave', ['find the razor']);
  await vault.does('arrive-at-challenge', { id: arrived.path.challenge.id, arrived: true });
  await vault.does('keep-challenge', {
    text: 'my taxes',
    ladders: [
      {
        title: 'Taxes',
        source: 'paper.taxes',
        steps: [{ text: 'Put one paper on the table', minutes: 1, energy: 1, rung: 'paper.taxes.one-paper' }],
      },
    ],
  });
  await aPath('eat less', ['skip a meal']);
  expect((await familiarKeys(4, 31)).filter((key) => key.startsWith('step:'))).toEqual([]);
});

test('rituals are among the familiar ones until they are done today, and come again tomorrow', async () => {
  const { ritual } = await vault.does('keep-ritual', {
    text: 'Open the curtains',
    anchor: 'getting up',
    dayPart: 'am',
  });
  const key = `ritual:${ritual.id}`;
  vault.at('2026-05-06 10:00');
  expect(await familiarKeys(4, 20)).toContain(key);
  vault.at('2026-05-21 10:00');
  await vault.does('done-ritual', { id: ritual.id });
  expect(await keys()).not.toContain(key);
  expect(await familiarKeys(22, 31)).toContain(key);
  vault.at('2026-05-25 15:00');
  expect(await keys()).not.toContain(key);
});

test('the gap is told from eight rated both ways, with both counts and the pairs, newest first', async () => {
  const { path } = await aPath('the whole flat', ['carry one cup']);
  const id = path.ladders[0]?.steps[0]?.step.id ?? ('' as EntityId);
  const rate = async (day: number, expectedPleasure: 2 | 8, pleasure?: 5 | 6): Promise<void> => {
    vault.at(`2026-05-${String(day).padStart(2, '0')} 10:00`);
    await vault.does('edit-step', { id, set: { expectedPleasure } });
    await vault.does('done-step', pleasure === undefined ? { id } : { id, pleasure });
  };
  expect(await vault.asks('prediction-gap', {})).toMatchObject({ rated: 0, about: null, pairs: [] });
  for (let day = 4; day < 11; day += 1) await rate(day, 2, 6);
  await rate(11, 2);
  expect(await vault.asks('prediction-gap', {})).toMatchObject({ rated: 7, better: 7, about: null });
  await rate(12, 8, 5);
  const gap = await vault.asks('prediction-gap', {});
  expect(gap).toMatchObject({ rated: 8, better: 7, worse: 1, same: 0 });
  expect(gap.about).toBeGreaterThan(1);
  expect(gap.pairs[0]).toMatchObject({
    text: 'carry one cup',
    localDay: '2026-05-12',
    expected: 8,
    actual: 5,
  });
});
