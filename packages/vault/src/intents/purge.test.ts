/** What is removed for ever is nowhere in the file: in no table, and in nothing that an act remembers. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { SqlRow, SqlValue } from '@cairn/store';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

/** Every value of every ordinary table, as one text. */
const everything = async (): Promise<string> => {
  const tables = await vault.database.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
  );
  const rows: SqlRow[] = [];
  for (const { name } of tables) rows.push(...(await vault.database.all<SqlRow>(`SELECT * FROM ${name}`)));
  return rows.flatMap((row) => Object.values(row).map(textOf)).join('\n');
};

const textOf = (value: SqlValue): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);

test('a person removed for ever leaves no name, number or line, whatever was done with them', async () => {
  const { person } = await vault.does('keep-person', { name: 'Somebody Gone', phone: '0151 999999' });
  await vault.does('edit-person', { id: person.id, set: { firstLine: 'Words to Somebody' } });
  await vault.does('remove-person', { id: person.id });
  expect(await everything()).toContain('Somebody Gone');
  await vault.does('purge-person', { id: person.id });
  const left = await everything();
  for (const words of ['Somebody', '999999']) expect(left).not.toContain(words);
  expect((await vault.asks('people', {})).people).toEqual([]);
  expect((await vault.refuses('edit-person', { id: person.id, set: { name: 'Back' } })).type).toBe(
    'NotFound',
  );
});

test('a person still on the list can go at once, and others stay', async () => {
  const { person } = await vault.does('keep-person', { name: 'Somebody Gone' });
  await vault.does('keep-person', { name: 'Ana' });
  await vault.does('purge-person', { id: person.id });
  expect((await vault.asks('people', {})).people.map(({ name }) => name)).toEqual(['Ana']);
});

test('a line of the plan removed for ever leaves no word', async () => {
  const { entry } = await vault.does('keep-plan-entry', { part: 'alone', text: 'Words that are gone' });
  await vault.does('edit-plan-entry', { id: entry.id, text: 'Other words that are gone' });
  await vault.does('purge-plan-entry', { id: entry.id });
  expect(await everything()).not.toContain('that are gone');
  expect((await vault.asks('plan', {})).parts.alone).toEqual([]);
});

test('a win removed for ever leaves no word, and nothing takes it back', async () => {
  const { win } = await vault.does('log-win', { text: 'fed the quokkas', note: 'and their note' });
  await vault.does('edit-win', { id: win.id, set: { text: 'other wombats' } });
  await vault.does('log-win', { text: 'made tea' });
  await vault.does('trash-win', { id: win.id });
  await vault.does('purge-win', { id: win.id });
  const left = await everything();
  for (const words of ['uokkas', 'ombats', 'their note']) expect(left).not.toContain(words);
  expect((await vault.asks('search', { text: 'tea' })).wins).toHaveLength(1);
  expect((await vault.does('undo', {})).undone).toBe('log-win');
  expect((await vault.refuses('undo', {})).type).toBe('NothingToUndo');
});

test('a page of the journal removed for ever leaves no word: no wording, no link, nothing in the index', async () => {
  const { entry } = await vault.does('keep-entry', { text: 'quokkas at dawn' });
  const { entry: other } = await vault.does('keep-entry', { text: 'another page' });
  const sittings = ['a', 'b'].map((digit) => digit.repeat(32) as EntityId);
  for (const [at, sitting] of sittings.entries())
    await vault.does('write-entry', { id: entry.id, text: `wombats, ${at} of them`, sitting });
  const { win } = await vault.does('end-entry', { id: entry.id });
  const { win: tea } = await vault.does('log-win', { text: 'made tea' });
  await vault.does('link-entry', { id: entry.id, win: tea.id, linked: true });
  for (const words of ['quokkas', 'ombats']) expect(await everything()).toContain(words);
  await vault.does('trash-entry', { id: entry.id });
  await vault.does('purge-entry', { id: entry.id });
  const left = await everything();
  for (const words of ['uokkas', 'ombats']) expect(left).not.toContain(words);
  expect(await vault.database.all('SELECT id FROM entry_link')).toEqual([]);
  expect((await vault.asks('search-journal', { text: 'page' })).entries).toHaveLength(1);
  // The index lies in one piece now, and the next page goes from it as well.
  await vault.does('trash-entry', { id: other.id });
  await vault.does('purge-entry', { id: other.id });
  expect(await everything()).not.toContain('nother');
  // The win that it ended as never held its words, and stays.
  expect((await vault.asks('record-page', {})).wins.map(({ id }) => id).toSorted()).toEqual(
    [win.id, tea.id].toSorted(),
  );
});

test('what others did stays as it can be taken back', async () => {
  const { win } = await vault.does('log-win', { text: 'goes' });
  await vault.does('log-win', { text: 'stays' });
  await vault.does('trash-win', { id: win.id });
  await vault.does('purge-win', { id: win.id });
  expect((await vault.does('undo', {})).undone).toBe('log-win');
});

test('a thought removed for ever leaves no word, no rating and nothing beside it; the win stays', async () => {
  const { win } = await vault.does('log-win', { text: 'posted the form' });
  const { thought } = await vault.does('keep-thought', { text: 'the wombat never finishes', belief: 83 });
  await vault.does('answer-thought', { thought: thought.id, answer: 'it does, at times' });
  await vault.does('rate-belief', { thought: thought.id, value: 61 });
  await vault.does('lay-evidence', { thought: thought.id, win: win.id });
  expect(await everything()).toContain('wombat');
  await vault.does('trash-thought', { id: thought.id });
  await vault.does('purge-thought', { id: thought.id });
  const left = await everything();
  for (const words of ['wombat', 'at times']) expect(left).not.toContain(words);
  for (const table of ['thought', 'belief', 'evidence'])
    expect(await vault.database.all(`SELECT id FROM ${table}`)).toEqual([]);
  expect((await vault.asks('today', {})).wins.map(({ text }) => text)).toEqual(['posted the form']);
  expect((await vault.refuses('rate-belief', { thought: thought.id, value: 1 })).type).toBe('NotFound');
});
