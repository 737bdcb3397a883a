/** A page while it is open: its name, its end as a win, its stones, its earlier wordings, and what comes from elsewhere. */

import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { anEntry } from '../fixtures/fake-journal.ts';
import { aWin, createFakeVault, TODAY, type FakeVault } from '../fixtures/fake-door.ts';
import { aMovedClock } from '../fixtures/moved-clock.ts';
import { idsInOrder, saysKept, settle, watch } from '../fixtures/hands.ts';
import { OLD_PAGE_SLOT, PageModel } from './page.ts';

const PAGE = 'a'.repeat(32) as EntityId;
const WALK = 'b'.repeat(32) as EntityId;

const aVault = (): FakeVault => {
  const vault = createFakeVault([aWin({ id: WALK, text: 'Walked to the pond' })]);
  vault.journal.entries.set(PAGE, anEntry({ id: PAGE, text: 'The water was still.', localDay: TODAY }));
  return vault;
};

interface Opening {
  readonly id?: EntityId | null;
  readonly about?: EntityId;
  readonly left?: Map<EntityId | null, string>;
}

const open = async (vault: FakeVault, part: Opening = {}) => {
  const clock = aMovedClock();
  const names: EntityId[] = [];
  const { id = PAGE, about = null, left = new Map<EntityId | null, string>() } = part;
  const deps = { door: Promise.resolve(vault), clock, newActId: idsInOrder() };
  const model = new PageModel({
    ...deps,
    id,
    about,
    left,
    after: saysKept,
    onNamed: (name) => void names.push(name),
  });
  await settle();
  const type = (text: string) => model.typed(() => text);
  return { vault, clock, model, names, type, state: watch(model) };
};

test('a page that is there opens with its words; one that is not says so', async () => {
  const { state } = await open(aVault());
  expect(state()).toMatchObject({ phase: 'here', words: { text: 'The water was still.' } });
  const none = await open(createFakeVault());
  expect(none.state().phase).toBe('gone');
});

test('a new page gets its name with its first words, once, and lies beside the win it was begun for', async () => {
  const { vault, model, names, type, state } = await open(aVault(), { id: null, about: WALK });
  expect([state().phase, names]).toEqual(['here', []]);
  type('On the way back');
  model.flush();
  await settle();
  type('On the way back I sat down');
  model.flush();
  await settle();
  expect(state().wins.map(({ id }) => id)).toEqual([WALK]);
  expect(names.map((id) => vault.journal.entries.get(id)?.text)).toEqual(['On the way back I sat down']);
});

test('what an earlier Cairn had on its page is the beginning of a new one, and lies there no more', async () => {
  const vault = createFakeVault();
  vault.drafts.set(OLD_PAGE_SLOT, 'It rained, and I');
  const { state } = await open(vault, { id: null });
  await settle();
  expect(state()).toMatchObject({ words: { text: 'It rained, and I' }, state: 'kept' });
  expect(vault.drafts.has(OLD_PAGE_SLOT)).toBe(false);
});

test('it ends as one win, with all that was typed kept before, and the win has none of its words', async () => {
  const { vault, model, type, state } = await open(aVault());
  type('The water was still, and so was I.');
  expect(await model.end()).toBe(true);
  expect(await model.end()).toBe(true);
  await settle();
  const ended = vault.kept().filter(({ text }) => text === 'Wrote in the journal');
  expect(ended).toHaveLength(1);
  expect(ended[0]).toMatchObject({ area: 'mind', note: null });
  expect(vault.journal.entries.get(PAGE)?.text).toBe('The water was still, and so was I.');
  expect(state().done).toMatchObject({ key: 'journal.counts' });
  expect(state().wins.map(({ id }) => id)).toContain(state().entry?.win);
});

test('a page that cannot be kept does not end: its words come first', async () => {
  const { vault, model, type, state } = await open(aVault());
  type('More');
  vault.failNext({ type: 'NoRoom' });
  expect(await model.end()).toBe(false);
  expect([vault.kept().length, state().trouble]).toMatchObject([1, { type: 'NoRoom' }]);
});

test('a page that is left while its words cannot be kept has them again when one comes back', async () => {
  const left = new Map<EntityId | null, string>();
  const { vault, model, type } = await open(aVault(), { left });
  vault.failNext({ type: 'NoRoom' });
  type('The water was still, and so');
  model.stop();
  await settle();
  expect(vault.journal.entries.get(PAGE)?.text).toBe('The water was still.');
  const again = await open(vault, { left });
  await settle();
  expect(again.state().words.text).toBe('The water was still, and so');
  expect(vault.journal.entries.get(PAGE)?.text).toBe('The water was still, and so');
  expect(left.size).toBe(0);
});

test('stones are put beside it and taken away again', async () => {
  const { model, state } = await open(aVault());
  await model.link(WALK, true);
  expect([state().wins.map(({ id }) => id), state().done?.key]).toEqual([[WALK], 'journal.linked']);
  await model.link(WALK, false);
  expect([state().wins, state().done?.key]).toEqual([[], 'journal.unlinked']);
});

test('an earlier wording is taken back into the field, and what gave way is a wording in its turn', async () => {
  const { model, type, state } = await open(aVault());
  type('Something else');
  model.flush();
  await settle();
  await model.setDay(TODAY);
  const [before] = state().wordings;
  expect(before?.text).toBe('The water was still.');
  if (before !== undefined) await model.take(before);
  expect(state().words.text).toBe('The water was still.');
  expect(state().wordings.map(({ text }) => text)).toEqual(['Something else']);
});

test('both wordings of two devices can stand on the page', async () => {
  const { vault, model, state } = await open(aVault());
  const other = { id: 'c'.repeat(32) as EntityId, entry: PAGE, text: 'Ducks.' as never, concurrent: true };
  await model.add({ ...other, at: 1 as never });
  await settle();
  expect(vault.journal.entries.get(PAGE)?.text).toBe('The water was still.\n\nDucks.');
  expect(state()).toMatchObject({ words: { text: 'The water was still.\n\nDucks.' }, state: 'kept' });
});

test('a page that is left as it is beside other words is not asked about them again', async () => {
  const vault = aVault();
  const other = { id: 'c'.repeat(32) as EntityId, entry: PAGE, text: 'Ducks.' as never, at: 1 as never };
  vault.journal.wordings.push({ ...other, concurrent: true });
  const { model, state } = await open(vault);
  const [ducks] = state().wordings;
  if (ducks === undefined) throw new Error('No wording');
  await model.leave(ducks);
  expect(state().words.text).toBe('The water was still.');
  expect(state().wordings).toEqual([{ ...other, concurrent: false }]);
  expect((await open(vault)).state().wordings.map(({ concurrent }) => concurrent)).toEqual([false]);
});

test('what another tab writes is shown when nothing waits here, and never over what one types', async () => {
  const { vault, clock, type, state } = await open(aVault());
  vault.journal.write(PAGE, 'From the other tab', 'd'.repeat(32) as EntityId);
  vault.changed(['journal']);
  type('My own words');
  clock.runs(300);
  await settle();
  expect(state().words.text).toBe('The water was still.');
  clock.runs(3_000);
  await settle();
  expect(vault.journal.entries.get(PAGE)?.text).toBe('My own words');
  expect(vault.journal.wordings.map(({ text }) => text as string)).toContain('From the other tab');
  vault.journal.write(PAGE, 'From the other tab again', 'd'.repeat(32) as EntityId);
  vault.changed(['journal']);
  clock.runs(3_000);
  await settle();
  expect(state().words.text).toBe('From the other tab again');
});

test('its own pauses are no reason to read the page again', async () => {
  const { vault, clock, type } = await open(aVault());
  const asked: string[] = [];
  const ask = vault.ask.bind(vault);
  vault.ask = (name, input) => {
    asked.push(name);
    return ask(name, input);
  };
  for (let pause = 0; pause < 10; pause += 1) {
    type(`The water was still. ${pause}`);
    clock.runs(400);
    await settle();
  }
  clock.runs(5_000);
  await settle();
  expect(asked).toEqual([]);
});

test('in the trash and back; let rest and woken; each can be taken back', async () => {
  const { vault, model, state } = await open(aVault());
  await model.trash();
  expect(state()).toMatchObject({ entry: { trashed: true }, done: { key: 'journal.trashed' } });
  await model.restore();
  await model.letRest(true);
  expect(vault.journal.entries.get(PAGE)).toMatchObject({ trashed: false, resting: true });
  expect(state().done).toMatchObject({ key: 'journal.rested', undo: vault.acts.at(-1)?.act });
});

test('a question can be had before the first word, and is kept with the page', async () => {
  const { vault, model, names, type } = await open(createFakeVault(), { id: null });
  await model.ask('prompt.weather');
  expect(vault.acts).toEqual([]);
  type('Fog');
  model.flush();
  await settle();
  await model.ask(null);
  expect(vault.acts.map(({ name }) => name)).toEqual(['keep-entry', 'edit-entry']);
  expect(vault.acts[0]?.input).toMatchObject({ prompt: 'prompt.weather' });
  expect(names.map((id) => vault.journal.entries.get(id)?.prompt)).toEqual([null]);
});
