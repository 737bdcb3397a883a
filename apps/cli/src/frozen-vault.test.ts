/** Each release opens the vaults of every earlier one, by the device's key and by the 24 words, and finds all of it. */

import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityId } from '@cairn/domain';
import { expect, test } from 'vitest';
import { openHome } from './home/open-home.ts';
import { aHome } from './testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from './testing/in-process.ts';
import { integrityOf, withFile } from './testing/read-vault.ts';
import { contentOf } from './testing/vault-content.ts';
import { VERSION } from './version.ts';

const VAULTS = fileURLToPath(new URL('fixtures/vaults/', import.meta.url));
const NOON = clockAt('2026-02-17 12:00', { zone: 'Europe/Berlin' });

/** A later release may know more of a thing; what is told here stays. */
interface Expected {
  readonly wins: readonly object[];
  readonly recoveryWords: readonly string[];
}

const expectedOf = (release: string): Expected =>
  JSON.parse(readFileSync(join(VAULTS, release, 'expected.json'), 'utf8')) as Expected;

/** A checkout does not keep who may read a file. */
const aCopyOf = (release: string): string => {
  const home = aHome();
  mkdirSync(home);
  for (const name of ['vault.db', 'keys.json', 'words.json', 'device.key'])
    copyFileSync(join(VAULTS, release, name), join(home, name));
  chmodSync(join(home, 'device.key'), 0o600);
  return home;
};

const readBack = async (home: string): Promise<object> => {
  const opened = await openHome(aroundHome(home, NOON));
  if (!opened.ok) throw new Error(opened.error.type);
  const content = await contentOf(opened.value);
  await opened.value.close();
  return content;
};

const folders = readdirSync(VAULTS).sort();

/** The release at hand is frozen as it lands; until then there is how it will be made. */
const releases = folders.filter((release) => existsSync(join(VAULTS, release, 'expected.json')));

test('every release before this one is frozen', () => {
  expect(folders.filter((release) => release !== VERSION)).toEqual(
    releases.filter((release) => release !== VERSION),
  );
});

test('the first release is among the frozen vaults', () => {
  expect(releases).toContain('0.1.0');
});

test.each(releases)('the vault of %s holds what it held', async (release) => {
  const expected = expectedOf(release);
  expect(expected.wins.length).toBeGreaterThan(55);
  const home = aCopyOf(release);
  expect(await readBack(home)).toMatchObject(expected);
  expect(await integrityOf(home)).toBe('ok');
});

test.each(releases)('the vault of %s opens by its 24 words', async (release) => {
  const home = aCopyOf(release);
  const expected = expectedOf(release);
  for (const name of ['device.key', 'keys.json']) rmSync(join(home, name));
  const around = aroundHome(home, NOON);
  const readInput = async (): Promise<string> => expected.recoveryWords.join('\n');
  expect(await runWithin(['open-with-words'], around, { readInput })).toMatchObject({ code: 0 });
  expect(await readBack(home)).toMatchObject(expected);
});

test.each(releases)('the vault of %s goes on being kept', async (release) => {
  const home = aCopyOf(release);
  const around = aroundHome(home, NOON);
  // In the vault of 0.4.0 a "well done" of its owner's own follows.
  const kept = await runWithin(['log', 'a new stone'], around);
  expect(kept).toMatchObject({ code: 0, out: expect.stringMatching(/^Kept\.\n/) });
  expect((await runWithin(['today'], around)).out).toContain('a new stone');
  expect((await runWithin(['undo'], around)).code).toBe(0);
});

test.each([
  ['0.1.0', 1],
  ['0.2.0', 2],
  ['0.3.0', 3],
  ['0.4.0', 4],
  ['0.5.0', 5],
])('the vault of %s is brought up to date beside a sealed copy of itself', async (release, schema) => {
  const home = aCopyOf(release);
  const whole = await withFile(home, (database) => database.all('SELECT * FROM win ORDER BY n'));
  await readBack(home);
  expect(await schemaOf(home)).toBe(6);
  const copy = join(home, `vault-before-${schema + 1}.db`);
  expect(readFileSync(copy).includes('Opened the curtains')).toBe(false);
  copyFileSync(copy, join(home, 'vault.db'));
  expect(await schemaOf(home)).toBe(schema);
  expect(await withFile(home, (database) => database.all('SELECT * FROM win ORDER BY n'))).toEqual(whole);
});

test('a vault of this schema is opened without an upgrade', async () => {
  const home = aCopyOf('0.6.0');
  await readBack(home);
  expect(readdirSync(home).filter((name) => name.startsWith('vault-before'))).toEqual([]);
});

test('the vault of 0.1.0 takes a plan and people, and keeps what it held', async () => {
  const home = aCopyOf('0.1.0');
  const opened = await openHome(aroundHome(home, NOON));
  if (!opened.ok) throw new Error(opened.error.type);
  const act = (id: string) => id.repeat(32) as EntityId;
  const input = { part: 'alone', text: 'put the kettle on' } as const;
  expect((await opened.value.act({ act: act('a'), name: 'keep-plan-entry', input })).ok).toBe(true);
  expect((await opened.value.act({ act: act('b'), name: 'keep-person', input: { name: 'Ana' } })).ok).toBe(
    true,
  );
  await opened.value.close();
  expect(await readBack(home)).toMatchObject({
    wins: expectedOf('0.1.0').wins,
    plan: [{ text: 'put the kettle on' }],
    people: [{ name: 'Ana' }],
  });
  expect(await integrityOf(home)).toBe('ok');
});

test('what is removed for ever is gone from the copy of before the upgrade too', async () => {
  const home = aCopyOf('0.1.0');
  const { out } = await runWithin(['log', 'not this line', '--json'], aroundHome(home, NOON));
  const { win } = JSON.parse(out) as { win: { id: string } };
  expect(readdirSync(home)).toContain('vault-before-2.db');
  const opened = await openHome(aroundHome(home, NOON));
  if (!opened.ok) throw new Error(opened.error.type);
  const id = win.id as EntityId;
  for (const [act, name] of [
    ['c', 'trash-win'],
    ['d', 'purge-win'],
  ] as const)
    expect((await opened.value.act({ act: act.repeat(32) as EntityId, name, input: { id } })).ok).toBe(true);
  await opened.value.close();
  expect(readdirSync(home)).not.toContain('vault-before-2.db');
});

const schemaOf = (home: string): Promise<number | undefined> =>
  withFile(home, async (database) => {
    const [row] = await database.all<{ user_version: number }>('PRAGMA user_version');
    return row?.user_version;
  });
