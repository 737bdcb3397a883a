/** Thoughts as a person keeps them: believed, answered, let be; and what may lie beside them. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const NEVER = 'I never finish anything';
const MET = 'I want to kill myself';

const aWin = async (text: string): Promise<EntityId> => (await vault.does('log-win', { text })).win.id;

const evidence = async (id: EntityId): Promise<readonly string[]> =>
  ((await vault.asks('thought', { id }))?.evidence ?? []).map(({ text }) => text);

test('a thought is kept in its own words, with how strongly it was believed, and its course is there', async () => {
  const act = anAct();
  const { thought, belief, tone } = await vault.does('keep-thought', { text: ` ${NEVER} `, belief: 80 }, act);
  expect(thought).toMatchObject({ id: act, text: NEVER, localDay: '2026-05-03', met: false, answer: null });
  expect([belief?.value, tone]).toEqual([80, 'ordinary']);
  vault.at('2026-05-09 10:00');
  await vault.does('rate-belief', { thought: act, value: 55 });
  const view = await vault.asks('thought', { id: act });
  expect(view?.beliefs.map(({ value, localDay }) => [value, localDay])).toEqual([
    [80, '2026-05-03'],
    [55, '2026-05-09'],
  ]);
  expect((await vault.asks('thoughts', {})).thoughts.map((kept) => kept.belief?.value)).toEqual([55]);
});

test('no rating is needed, and one that is none is refused with the words unkept', async () => {
  expect((await vault.does('keep-thought', { text: NEVER })).belief).toBeNull();
  for (const belief of [-1, 101, 4.5])
    expect(await vault.refuses('keep-thought', { text: 'other words', belief })).toMatchObject({
      field: 'belief',
    });
  expect(await vault.refuses('keep-thought', { text: ' ' })).toEqual({ type: 'Empty' });
  expect((await vault.asks('thoughts', {})).thoughts).toHaveLength(1);
});

test('the same request twice keeps one thought and one rating, and is answered alike', async () => {
  const act = anAct();
  const first = await vault.does('keep-thought', { text: NEVER, belief: 70 }, act);
  expect(await vault.does('keep-thought', { text: NEVER, belief: 70 }, act)).toEqual(first);
  expect((await vault.asks('thought', { id: act }))?.beliefs).toHaveLength(1);
});

test('its words, its answer and its ratings can be taken back, each by itself', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER });
  await vault.does('keep-thought', { id: thought.id, text: 'I seldom finish things', belief: 40 });
  await vault.does('answer-thought', { thought: thought.id, answer: 'I posted the form.' });
  expect(await vault.asks('thought', { id: thought.id })).toMatchObject({
    thought: { text: 'I seldom finish things', answer: 'I posted the form.' },
  });
  await vault.does('undo', {});
  await vault.does('undo', {});
  expect(await vault.asks('thought', { id: thought.id })).toMatchObject({
    ...{ thought: { text: NEVER, answer: null }, beliefs: [] },
  });
  await vault.does('undo', {});
  expect((await vault.asks('thoughts', {})).thoughts).toEqual([]);
});

test('a win lies beside a thought once, however often it is laid there, and is taken away again', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER });
  const win = await aWin('posted the form');
  for (const _ of [1, 2]) await vault.does('lay-evidence', { thought: thought.id, win });
  expect(await evidence(thought.id)).toEqual(['posted the form']);
  await vault.does('take-evidence-away', { thought: thought.id, win });
  expect(await evidence(thought.id)).toEqual([]);
  await vault.does('undo', {});
  expect(await evidence(thought.id)).toEqual(['posted the form']);
  await vault.does('trash-win', { id: win });
  expect(await evidence(thought.id)).toEqual([]);
});

test('a thought that is met is kept, and nothing is ever laid beside it', async () => {
  const { thought, tone } = await vault.does('keep-thought', { text: MET, belief: 90 });
  expect(thought.met).toBe(true);
  expect(['wish', 'danger']).toContain(tone);
  const win = await aWin('made tea');
  expect(await vault.refuses('lay-evidence', { thought: thought.id, win })).toEqual({
    ...{ type: 'BadInput', field: 'thought' },
  });
  expect(await vault.asks('thought', { id: thought.id })).toMatchObject({ mayHaveEvidence: false, tone });
  expect((await vault.asks('thoughts', {})).thoughts.map((kept) => kept.thought.text)).toEqual([MET]);
});

test('an answer that is met makes the thought met, and what lay beside it is shown no more', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER });
  await vault.does('lay-evidence', { thought: thought.id, win: await aWin('made tea') });
  const answered = await vault.does('answer-thought', { thought: thought.id, answer: MET });
  expect(answered.thought.met).toBe(true);
  expect(await evidence(thought.id)).toEqual([]);
  await vault.does('undo', {});
  expect(await evidence(thought.id)).toEqual(['made tea']);
});

test('nothing that rests or hurts is laid beside a thought, and what comes to rest lies there no more', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER });
  const hurting = await aWin('fasted all day');
  const resting = await aWin('called my sister');
  await vault.does('let-rest', { id: resting, resting: true });
  for (const win of [hurting, resting])
    expect(await vault.refuses('lay-evidence', { thought: thought.id, win })).toEqual({
      ...{ type: 'BadInput', field: 'win' },
    });
  const win = await aWin('posted the form');
  await vault.does('lay-evidence', { thought: thought.id, win });
  await vault.does('let-rest', { id: win, resting: true });
  expect(await evidence(thought.id)).toEqual([]);
});

const HARD = 'I lost my job, I never finish anything';

const isOffered = async (id: EntityId): Promise<readonly [boolean, boolean]> => {
  const view = await vault.asks('thought', { id });
  return [view?.mayHaveEvidence === true, view?.mayBeNotMeant === true];
};

test('not what I meant: the word stands, whatever is answered, until the words change; each can be taken back', async () => {
  const { thought } = await vault.does('keep-thought', { text: HARD });
  const win = await aWin('posted the form');
  expect(await isOffered(thought.id)).toEqual([false, true]);
  await vault.does('thought-not-meant', { id: thought.id });
  expect(await isOffered(thought.id)).toEqual([true, false]);
  expect(await vault.asks('thought', { id: thought.id })).toMatchObject({ tone: 'ordinary', notMeant: true });
  await vault.does('lay-evidence', { thought: thought.id, win });
  const answered = await vault.does('answer-thought', { thought: thought.id, answer: 'Some I do.' });
  expect([answered.tone, ...(await isOffered(thought.id))]).toEqual(['ordinary', true, false]);
  expect((await vault.asks('believed-i-couldnt', {})).managed.map((one) => one.thought?.text)).toEqual([
    HARD,
  ]);
  await vault.does('keep-thought', { id: thought.id, text: `${HARD} at all` });
  expect(await isOffered(thought.id)).toEqual([false, true]);
  await vault.does('undo', {});
  expect(await isOffered(thought.id)).toEqual([true, false]);
  await vault.does('undo', {});
  expect(await isOffered(thought.id)).toEqual([true, false]);
  await vault.does('undo', {});
  await vault.does('undo', {});
  expect(await isOffered(thought.id)).toEqual([false, true]);
});

test('a sign of harm is never argued with, whatever is said of it', async () => {
  for (const text of [MET, 'I wanted to kill myself last year', 'My best friend killed herself']) {
    const { thought } = await vault.does('keep-thought', { text });
    expect(await isOffered(thought.id)).toEqual([false, false]);
    expect(await vault.refuses('thought-not-meant', { id: thought.id })).toMatchObject({ field: 'thought' });
  }
  const { thought } = await vault.does('keep-thought', { text: HARD });
  await vault.does('thought-not-meant', { id: thought.id });
  await vault.does('answer-thought', { thought: thought.id, answer: MET });
  expect(await isOffered(thought.id)).toEqual([false, false]);
  await vault.does('undo', {});
  expect(await isOffered(thought.id)).toEqual([true, false]);
});

test('a thought that rests is in the list, and nothing is laid beside it', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER });
  await vault.does('let-thought-rest', { id: thought.id, resting: true });
  const win = await aWin('posted the form');
  expect(await vault.refuses('lay-evidence', { thought: thought.id, win })).toMatchObject({
    ...{ field: 'thought' },
  });
  expect((await vault.asks('thoughts', {})).thoughts[0]?.thought.resting).toBe(true);
});

test('the shelf has what was laid beside a thought and what was expected to be hard, each once, newest first', async () => {
  const before = await aWin('washed a cup');
  vault.at('2026-05-03 23:00');
  const { thought } = await vault.does('keep-thought', { text: 'I can do nothing' });
  const laid = await aWin('posted the form');
  await vault.does('lay-evidence', { thought: thought.id, win: laid });
  // Kept before the thought was written: it answers it, and nothing is known of what was believed then.
  await vault.does('lay-evidence', { thought: thought.id, win: before });
  const { path } = await vault.does('keep-challenge', {
    text: 'Going out feels impossible',
    ladders: [{ title: 'Out of the door', steps: [{ text: 'Open the door' }] }],
  });
  const step = path.ladders[0]?.steps[0]?.step.id ?? thought.id;
  await vault.does('edit-step', { id: step, set: { expectedDifficulty: 9 } });
  vault.at('2026-05-04 10:00');
  const { win } = await vault.does('done-step', { id: step });
  await vault.does('lay-evidence', { thought: thought.id, win: win.id });
  await aWin('made tea');
  const shelf = async (): Promise<unknown> =>
    (await vault.asks('believed-i-couldnt', {})).managed.map((one) => [
      ...[one.win.text, one.thought?.text ?? null, one.expectedDifficulty],
    ]);
  expect(await shelf()).toEqual([
    ['Open the door', 'I can do nothing', 9],
    ['posted the form', 'I can do nothing', null],
  ]);
  await vault.does('let-thought-rest', { id: thought.id, resting: true });
  expect(await shelf()).toEqual([['Open the door', null, 9]]);
  await vault.does('let-rest', { id: win.id, resting: true });
  expect(await shelf()).toEqual([]);
});

test('into the trash, out again, and for ever from there alone', async () => {
  const { thought } = await vault.does('keep-thought', { text: NEVER, belief: 50 });
  expect(await vault.refuses('purge-thought', { id: thought.id })).toEqual({ type: 'BadInput', field: 'id' });
  await vault.does('trash-thought', { id: thought.id });
  expect((await vault.asks('thoughts', {})).thoughts).toEqual([]);
  expect((await vault.asks('thoughts-trash', {})).thoughts.map(({ text }) => text)).toEqual([NEVER]);
  await vault.does('restore-thought', { id: thought.id });
  expect((await vault.asks('thoughts', {})).thoughts).toHaveLength(1);
  await vault.does('trash-thought', { id: thought.id });
  await vault.does('purge-thought', { id: thought.id });
  expect(await vault.asks('thought', { id: thought.id })).toBeNull();
});

test('a rating can go to the trash by itself', async () => {
  const { thought, belief } = await vault.does('keep-thought', { text: NEVER, belief: 50 });
  await vault.does('trash-belief', { id: belief?.id ?? thought.id });
  expect((await vault.asks('thought', { id: thought.id }))?.beliefs).toEqual([]);
  expect(await vault.refuses('rate-belief', { thought: anAct(), value: 5 })).toEqual({ type: 'NotFound' });
});

test('many thoughts come page by page, each once', async () => {
  for (let n = 0; n < 5; n += 1) await vault.does('keep-thought', { text: `thought ${n}` });
  const told: string[] = [];
  let after: string | undefined;
  do {
    const page = await vault.asks('thoughts', { limit: 2, ...(after === undefined ? {} : { after }) });
    told.push(...page.thoughts.map(({ thought: { text } }) => text));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(told.toSorted()).toEqual(Array.from({ length: 5 }, (_, n) => `thought ${n}`));
});

test('a list says which thoughts are kept and not brought up: those that rest, and those whose words are met', async () => {
  const { thought: plain } = await vault.does('keep-thought', { text: 'I never finish anything' });
  const { thought: rests } = await vault.does('keep-thought', { text: 'I always forget' });
  const { thought: met } = await vault.does('keep-thought', { text: 'I want to die' });
  await vault.does('let-thought-rest', { id: rests.id, resting: true });
  const { thoughts } = await vault.asks('thoughts', {});
  const quiet = new Set(thoughts.filter(({ isQuiet }) => isQuiet).map(({ thought }) => thought.id));
  expect([plain, rests, met].map(({ id }) => quiet.has(id))).toEqual([false, true, true]);
});
