/** What is removed for ever is nowhere in the file: in no table, and in nothing that an act remembers. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SqlRow } from '@cairn/store';
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
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'win_words%'`,
  );
  const rows: SqlRow[] = [];
  for (const { name } of tables) rows.push(...(await vault.database.all<SqlRow>(`SELECT * FROM ${name}`)));
  return JSON.stringify(rows);
};

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
  const { win } = await vault.does('log-win', { text: 'words that are gone', note: 'and their note' });
  await vault.does('edit-win', { id: win.id, set: { text: 'other words that are gone' } });
  await vault.does('trash-win', { id: win.id });
  await vault.does('purge-win', { id: win.id });
  const left = await everything();
  for (const words of ['that are gone', 'their note']) expect(left).not.toContain(words);
  expect((await vault.refuses('undo', {})).type).toBe('NothingToUndo');
});

test('what others did stays as it can be taken back', async () => {
  const { win } = await vault.does('log-win', { text: 'goes' });
  await vault.does('log-win', { text: 'stays' });
  await vault.does('trash-win', { id: win.id });
  await vault.does('purge-win', { id: win.id });
  expect((await vault.does('undo', {})).undone).toBe('log-win');
});
