/** The list of pages: by day, searched, a piece at a time; and the trash of it. */

import { expect, test } from 'vitest';
import { addDays } from '@cairn/domain';
import { anEntry } from '../fixtures/fake-journal.ts';
import { createFakeVault, TODAY, type FakeVault } from '../fixtures/fake-door.ts';
import { aClock, idsInOrder, settle, watch } from '../fixtures/hands.ts';
import { excerptOf } from './excerpt.ts';
import { JournalModel } from './journal.ts';
import { TrashedPagesModel } from './trashed-pages.ts';

const idOf = (at: number) => at.toString(16).padStart(32, '0');

const aJournal = (pages: number): FakeVault => {
  const vault = createFakeVault();
  for (let at = 0; at < pages; at += 1) {
    const entry = anEntry({
      ...{ id: idOf(at), text: at % 2 === 0 ? `Rain ${at}` : `Tea ${at}` },
      localDay: addDays(TODAY, -Math.floor(at / 3)),
    });
    vault.journal.entries.set(entry.id, entry);
  }
  return vault;
};

const open = async (vault: FakeVault) => {
  const clock = aClock();
  const model = new JournalModel(Promise.resolve(vault), clock);
  await settle();
  return { clock, model, state: watch(model) };
};

test('pages by day, newest first, twenty and then the older ones, each once', async () => {
  const { model, state } = await open(aJournal(50));
  expect(state().shown).toBe(20);
  expect(state().days?.[0]).toMatchObject({ day: TODAY, pages: [{}, {}, {}] });
  await model.older();
  await model.older();
  await model.older();
  const ids = state().days?.flatMap(({ pages }) => pages.map(({ id }) => id)) ?? [];
  expect([new Set(ids).size, state().next]).toEqual([50, null]);
});

test('found by its words; an answer to an older question changes nothing', async () => {
  const { clock, model, state } = await open(aJournal(30));
  model.search('rain');
  clock.tick();
  model.search('tea 1');
  clock.tick();
  await settle();
  const found = state().days?.flatMap(({ pages }) => pages.map(({ excerpt }) => excerpt)) ?? [];
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((text) => text.startsWith('Tea 1'))).toBe(true);
});

test('an excerpt is the beginning, or the place where the words are, cut between words', () => {
  const long = `${'word '.repeat(200)}the heron ${'and more '.repeat(100)}`;
  expect(excerptOf('A short one.\n\nAnd more.', '')).toBe('A short one. And more.');
  const beginning = excerptOf(long, '');
  expect(beginning).toMatch(/^word .* word …$/);
  expect(beginning.length).toBeLessThan(190);
  const found = excerptOf(long, 'HERON');
  expect(found).toMatch(/^… word /);
  expect(found).toContain('the heron');
  expect(excerptOf(long, 'heron').length).toBeLessThan(190);
  expect(excerptOf(long, 'nowhere')).toBe(beginning);
  expect(excerptOf(`x${'🪨'.repeat(400)}`, '')).toBe(`x${'🪨'.repeat(89)} …`);
});

test('trashed pages come back or go for ever', async () => {
  const vault = aJournal(2);
  for (const id of [...vault.journal.entries.keys()]) vault.journal.change(id, { trashed: true });
  const model = new TrashedPagesModel(Promise.resolve(vault), idsInOrder());
  const state = watch(model);
  await settle();
  const [first, second] = state().pages ?? [];
  if (first === undefined || second === undefined) throw new Error('both lie in the trash');
  await model.bringBack(first);
  await settle();
  expect([state().pages?.length, state().line]).toEqual([1, 'trash.restored']);
  await model.removeForEver(second);
  await settle();
  expect([state().pages, state().line, vault.journal.entries.has(second.id)]).toEqual([
    [],
    'trash.purged',
    false,
  ]);
});
