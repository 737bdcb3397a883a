/** Words that are met, letting go and removing: kept safe, out of sight, or gone for ever. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PathView } from '../../door/path-queries.ts';
import { FLAT, ladderAt, stepAt } from '../../testing/a-path.ts';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const keepFlat = async (): Promise<PathView> => (await vault.does('keep-challenge', FLAT)).path;

const view = (path: PathView): Promise<PathView> => vault.asks('path', { id: path.challenge.id });

const pathTexts = async (): Promise<readonly string[]> =>
  (await vault.asks('paths', {})).paths.map(({ challenge }) => challenge.text);

test('nothing is offered of a path that rests, and its plans are off the day', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 0);
  for (let i = 0; i < 3; i += 1) await vault.does('done-step', { id, effort: 1 });
  await vault.does('plan-step', { id, plan: { anchor: 'coffee' } });
  await vault.does('let-challenge-rest', { id: path.challenge.id, resting: true });
  expect((await view(path)).offer).toBeNull();
  expect((await vault.asks('planned', {})).steps).toEqual([]);
  await vault.does('let-challenge-rest', { id: path.challenge.id, resting: false });
  expect((await view(path)).offer?.type).toBe('next');
  expect((await vault.asks('planned', {})).steps).toHaveLength(1);
});

test('letting go leaves no trace on any screen, its wins stay, and it comes back as it was', async () => {
  const path = await keepFlat();
  const id = stepAt(path, 0);
  const { win } = await vault.does('done-step', { id });
  await vault.does('plan-step', { id, plan: { anchor: 'coffee' } });
  await vault.does('remove-step', { id: stepAt(path, 3) });
  const before = await view(path);
  vault.at('2026-05-03 11:00');
  await vault.does('let-challenge-go', { id: path.challenge.id });
  expect([await pathTexts(), (await vault.asks('planned', {})).steps]).toEqual([[], []]);
  for (const name of [
    'done-step',
    'edit-step',
    'remove-step',
    'move-step',
    'stay-on-step',
    'step-not-now',
  ] as const)
    expect(await vault.refuses(name, { id, set: {}, to: 0, obstacle: 'life' } as never)).toEqual({
      type: 'NotFound',
    });
  expect((await vault.asks('day', { day: win.localDay })).wins).toEqual([win]);
  expect((await vault.asks('paths-let-go', {})).paths).toEqual([
    { challenge: { ...path.challenge, trashed: true }, at: Date.UTC(2026, 4, 3, 11) },
  ]);
  await vault.does('restore-challenge', { id: path.challenge.id });
  expect(await view(path)).toEqual(before);
  expect((await vault.asks('paths-let-go', {})).paths).toEqual([]);
});

test('a path removed for ever leaves no word of path, ladder and step; its wins stay', async () => {
  const words = { text: 'Mountain that goes', why: 'Reason that goes' };
  const steps = [{ text: 'Step that goes' }, { text: 'Trashed that goes' }];
  const { path } = await vault.does('keep-challenge', {
    ...words,
    ladders: [{ title: 'Title that goes', steps }],
  });
  const { win } = await vault.does('done-step', { id: stepAt(path, 0), text: 'Stays as a stone' });
  await vault.does('edit-step', { id: stepAt(path, 0), set: { text: 'Edited that goes' } });
  await vault.does('remove-step', { id: stepAt(path, 1) });
  const other = await keepFlat();
  await vault.does('let-challenge-go', { id: path.challenge.id });
  await vault.does('purge-challenge', { id: path.challenge.id });
  const tables = await vault.database.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'win_words%'`,
  );
  let everything = '';
  for (const { name } of tables)
    everything += JSON.stringify(await vault.database.all(`SELECT * FROM ${name}`));
  expect(everything).not.toContain('that goes');
  expect((await vault.asks('day', { day: win.localDay })).wins).toEqual([win]);
  expect(await view(other)).toEqual(other);
  expect(
    await vault.database.all('SELECT entity, count(*) AS n FROM tombstone GROUP BY entity ORDER BY entity'),
  ).toEqual([
    { entity: 'challenge', n: 1 },
    { entity: 'ladder', n: 1 },
    { entity: 'step', n: 2 },
  ]);
});

test('words that are met are kept as a path that rests, without a ladder, and how they were read is kept nowhere', async () => {
  const act = anAct();
  const met = { ...FLAT, text: 'I want to kill myself' };
  const { path, tone } = await vault.does('keep-challenge', met, act);
  expect([tone, path.challenge.resting, path.challenge.area, path.ladders]).toEqual(['wish', true, null, []]);
  expect((await vault.does('keep-challenge', met, act)).tone).toBe('wish');
  const acts = await vault.database.all('SELECT answer FROM act');
  expect(JSON.stringify(acts)).not.toContain('wish');
  const { path: edited, tone: told } = await vault.does('edit-challenge', {
    id: (await keepFlat()).challenge.id,
    set: { why: 'I want to kill myself' },
  });
  expect([told, edited.challenge.resting]).toEqual(['wish', true]);
});

test('a step in words that are met is kept, and its path rests; undo takes both back', async () => {
  const path = await keepFlat();
  const ladder = ladderAt(path, 0);
  const { step, tone } = await vault.does('keep-step', { ladder, step: { text: 'kill myself' } });
  expect([step.text, tone]).toEqual(['kill myself', 'wish']);
  expect((await view(path)).challenge.resting).toBe(true);
  await vault.does('undo', {});
  expect(await view(path)).toEqual(path);
  const {
    win,
    offer,
    tone: told,
  } = await vault.does('done-step', { id: stepAt(path, 0), text: 'I want to kill myself' });
  expect([win.resting, offer, told]).toEqual([true, null, 'wish']);
});

test.each([{ anchor: 'I want to kill myself' }, { anchor: null, place: 'where I want to kill myself' }])(
  'a plan in words that are met is kept, Help is told of it, and its path rests: %o',
  async (plan) => {
    const path = await keepFlat();
    const act = anAct();
    const { step, tone } = await vault.does('plan-step', { id: stepAt(path, 0), plan }, act);
    expect([step.anchor, step.plannedPlace, tone]).toEqual([plan.anchor, plan.place ?? null, 'wish']);
    expect((await vault.does('plan-step', { id: stepAt(path, 0), plan }, act)).tone).toBe('wish');
    expect((await view(path)).challenge.resting).toBe(true);
    await vault.does('undo', {});
    expect(await view(path)).toEqual(path);
  },
);

test('what has no praise is kept, put in no area, and more of it is never offered', async () => {
  const steps = [{ text: 'Skip breakfast' }, { text: 'Fast for a day' }];
  const { path, tone } = await vault.does('keep-challenge', {
    text: 'fast for three days',
    ladders: [{ title: 'Fasting', steps }],
  });
  expect([tone, path.challenge.resting, path.challenge.area]).toEqual(['unpraised', false, null]);
  const id = stepAt(path, 1);
  for (let i = 0; i < 5; i += 1) {
    vault.at(`2026-05-0${i + 3} 10:00`);
    expect((await vault.does('done-step', { id, text: 'fasted for a day', effort: 1 })).offer).toBeNull();
  }
});
