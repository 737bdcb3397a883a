/** Doing, planning and arranging steps: offers alone, nobody moved, and nothing said of what did not happen. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PathView } from '../../door/path-queries.ts';
import { FLAT, ladderAt, stepAt, textsOf } from '../../testing/a-path.ts';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const keepFlat = async (): Promise<PathView> => (await vault.does('keep-challenge', FLAT)).path;

const view = (path: PathView): Promise<PathView> => vault.asks('path', { id: path.challenge.id });

test('doing a step keeps a win with what was expected of it, and clears plan and expectations', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 0);
  await vault.does('edit-step', { id, set: { expectedDifficulty: 7, expectedPleasure: 0 } });
  await vault.does('plan-step', { id, plan: { anchor: 'coffee', at: 570, place: 'the kitchen' } });
  const kept = await vault.does('done-step', { id, effort: 1, pleasure: 4, note: 'warm water', big: true });
  expect(kept.win).toMatchObject({
    ...{ text: 'Touch one cup', area: 'home', localDay: '2026-05-03', planned: true, big: true, effort: 1 },
    ...{ pleasure: 4, mastery: null, expectedDifficulty: 7, expectedPleasure: 0, note: 'warm water' },
    ...{ activity: 'home.whole-flat.touch', step: id, ritual: null, resting: false },
  });
  expect(kept).toMatchObject({ isFirst: true, isReturn: false, tone: 'ordinary', offer: null });
  expect(kept.step).toMatchObject({
    ...{ anchor: null, plannedOn: null, plannedAt: null, plannedPlace: null },
    ...{ expectedDifficulty: null, expectedPleasure: null },
  });
  expect((await vault.asks('today', {})).winsToday).toBe(1);
  expect((await view(path)).ladders[0]?.steps[0]).toMatchObject({ timesDone: 1, lastDone: '2026-05-03' });
});

test('a part of a step, in other words, is a full win; undo takes it back with plan and expectations', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 2);
  await vault.does('plan-step', { id, plan: { anchor: 'lunch' } });
  await vault.does('edit-step', { id, set: { expectedDifficulty: 3 } });
  const { win } = await vault.does('done-step', { id, text: 'Held the cup' });
  expect(win).toMatchObject({ text: 'Held the cup', step: id, expectedDifficulty: 3 });
  await vault.does('undo', {});
  const { step, timesDone } = (await view(path)).ladders[0]?.steps[2] ?? {};
  expect(timesDone).toBe(0);
  expect(step).toMatchObject({ anchor: 'lunch', plannedOn: '2026-05-03', expectedDifficulty: 3 });
  expect((await vault.asks('today', {})).winsToday).toBe(0);
});

test('after three with little effort the next rung is offered; nobody is moved; "stay here" is honoured', async () => {
  const path = await keepFlat();
  const [first, second] = [stepAt(path, 0), stepAt(path, 1)];
  const offers = [];
  for (let day = 3; day <= 5; day += 1) {
    vault.at(`2026-05-0${day} 10:00`);
    offers.push((await vault.does('done-step', { id: first, effort: 1 })).offer);
  }
  expect(offers).toEqual([null, null, { type: 'next', step: first, to: second }]);
  expect(await view(path)).toMatchObject({ here: first, offer: { type: 'next', to: second } });
  expect((await vault.does('stay-on-step', { id: first })).step.stayedAt).toBe(3);
  expect((await view(path)).offer).toBeNull();
  vault.at('2026-05-06 10:00');
  await vault.does('done-step', { id: second });
  expect((await view(path)).here).toBe(second);
  vault.at('2026-05-07 10:00');
  await vault.does('done-step', { id: first });
  expect((await view(path)).here).toBe(first);
});

test('at night, after five wins, and at the top of mood and energy no more is offered', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 0);
  for (let i = 0; i < 3; i += 1) await vault.does('done-step', { id, effort: 1 });
  const offered = async (wall: string): Promise<string | undefined> => {
    vault.at(wall);
    return (await view(path)).offer?.type;
  };
  expect(await offered('2026-05-03 22:59')).toBe('next');
  expect(await offered('2026-05-03 23:00')).toBeUndefined();
  expect(await offered('2026-05-04 04:59')).toBeUndefined();
  expect(await offered('2026-05-04 05:00')).toBe('next');
  await vault.does('check-in', { mood: 9 });
  await vault.does('check-in', { energy: 3 });
  expect(await offered('2026-05-04 09:00')).toBeUndefined();
  expect(await offered('2026-05-05 09:00')).toBe('next');
  for (let i = 0; i < 5; i += 1) await vault.does('log-win', { text: `drank water ${i}` });
  expect(await offered('2026-05-05 10:00')).toBeUndefined();
});

test('"this one didn\'t happen" is answered, and leaves no act, no trace on the path and no plan for today', async () => {
  const path = await keepFlat();
  const [first, third] = [stepAt(path, 0), stepAt(path, 2)];
  await vault.does('plan-step', { id: third, plan: { anchor: 'coffee' } });
  const answers = [];
  for (const obstacle of ['too-big', 'too-tired', 'forgot', 'dreaded', 'life', 'not-mine'] as const)
    answers.push((await vault.does('step-not-now', { id: third, obstacle })).offer);
  expect(answers).toEqual([
    { type: 'smaller', step: third, to: stepAt(path, 1), smaller: null },
    { type: 'lighter', step: third, to: stepAt(path, 1), smaller: null },
    { type: 'anchor', step: third },
    { type: 'trac', step: third },
    { type: 'move', step: third },
    { type: 'drop', step: third },
  ]);
  expect((await vault.asks('planned', {})).steps).toEqual([]);
  expect((await view(path)).here).toBe(first);
  expect((await vault.does('undo', {})).undone).toBe('plan-step');
  const acts = await vault.database.all<{ answer: string }>(
    `SELECT answer FROM act WHERE name = 'step-not-now'`,
  );
  expect(acts).toHaveLength(6);
  for (const word of ['lighter', 'trac', 'drop', 'too-', 'dread', 'offer'])
    expect(JSON.stringify(acts)).not.toContain(word);
});

test('asked for twice, what came between counts once and is answered the same', async () => {
  const path = await keepFlat();
  const [id, act] = [stepAt(path, 2), anAct()];
  const first = await vault.does('step-not-now', { id, obstacle: 'too-tired' }, act);
  expect(await vault.does('step-not-now', { id, obstacle: 'too-tired' }, act)).toEqual(first);
  expect(first.step.tooBig).toBe(1);
});

test('too big twice running offers the one below where one stands, and doing it clears that', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 1);
  await vault.does('done-step', { id });
  for (let i = 0; i < 2; i += 1) await vault.does('step-not-now', { id, obstacle: 'too-big' });
  expect((await view(path)).offer).toEqual({ type: 'smaller', step: id, to: stepAt(path, 0), smaller: null });
  await vault.does('done-step', { id });
  expect((await view(path)).offer).toBeNull();
});

test('a day takes three plans, in the order of the day; another day and a plan moved are free', async () => {
  const path = await keepFlat();
  const [a, b, c, d] = [stepAt(path, 0), stepAt(path, 1), stepAt(path, 2), stepAt(path, 3)];
  await vault.does('plan-step', { id: a, plan: { anchor: 'coffee' } });
  await vault.does('plan-step', { id: b, plan: { anchor: null, at: 900 } });
  await vault.does('plan-step', { id: c, plan: { anchor: 'the news', at: 480 } });
  expect((await vault.asks('planned', {})).steps.map(({ step }) => step.id)).toEqual([c, b, a]);
  expect(await vault.refuses('plan-step', { id: d, plan: { anchor: 'x' } })).toEqual({
    type: 'TooManyPlans',
    most: 3,
  });
  await vault.does('plan-step', { id: a, plan: { anchor: 'tea' } });
  await vault.does('plan-step', { id: d, plan: { anchor: 'x', on: '2026-05-04' as never } });
  expect((await vault.does('plan-step', { id: a, plan: { anchor: null, on: null } })).step).toMatchObject({
    ...{ anchor: null, plannedOn: null, plannedAt: null, plannedPlace: null },
  });
  expect((await vault.does('plan-step', { id: d, plan: { anchor: 'x' } })).step.plannedOn).toBe('2026-05-03');
  vault.at('2026-05-04 09:00');
  expect((await vault.asks('planned', {})).steps).toEqual([]);
  expect(
    await vault.refuses('plan-step', { id: a, plan: { anchor: 'x', on: '2026-05-03' as never } }),
  ).toEqual({
    type: 'BadInput',
    field: 'on',
  });
});

test('steps are written, moved, put between and taken off, and each is one act to take back', async () => {
  const path = await keepFlat();
  const id = ladderAt(path, 0);
  await vault.does('move-step', { id: stepAt(path, 3), to: 0 });
  const { step } = await vault.does('keep-step', { ladder: id, step: { text: 'Look at the table' }, at: 1 });
  await vault.does('edit-step', { id: stepAt(path, 0), set: { text: 'Touch the blue cup' } });
  await vault.does('remove-step', { id: stepAt(path, 2) });
  expect(textsOf(await view(path))).toEqual([
    ['Clear half the table', 'Look at the table', 'Touch the blue cup', 'Carry one cup to the sink'],
  ]);
  expect(step).toMatchObject({ minutes: null, energy: null, rung: null, order: 1 });
  for (let i = 0; i < 4; i += 1) await vault.does('undo', {});
  expect(textsOf(await view(path))).toEqual(textsOf(path));
});
