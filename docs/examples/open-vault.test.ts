/** The way out that docs/data-format.md promises: the words, the file and its keys are enough, without Cairn's code. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from '@cairn/crypto';
import type { EntityId } from '@cairn/domain';
import { derivedId, systemClock } from '@cairn/vault';
import { openHome } from 'cairn/home';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, 'open-vault.mjs');

let folder = '';
let words = '';

const actOf = (name: string): EntityId => derivedId('import', `example/${name}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-example-'));
  const env = { CAIRN_HOME: folder };
  const opened = await openHome({
    env,
    platform: process.platform,
    userFolder: folder,
    clock: systemClock,
    random: randomBytes,
  });
  if (!opened.ok) throw new Error(opened.error.type);
  const vault = opened.value;
  for (const text of ['Opened the curtains', 'Called Mum 🌼'])
    await vault.act({ act: actOf(text), name: 'log-win', input: { text } });
  const asked = await vault.ask('recovery-words', {});
  if (!asked.ok) throw new Error(asked.error.type);
  words = asked.value.words.join('\n');
  await vault.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const openWith = (vault: string, keys: string, input = words): string => {
  const files = [join(folder, vault), join(folder, keys)];
  const ended = spawnSync(process.execPath, [SCRIPT, ...files], { input, encoding: 'utf8' });
  return ended.status === 0 ? ended.stdout.replaceAll(/^\S+ {2}/gm, '') : 'not opened';
};

test('the words open the file of the command line', () => {
  expect(openWith('vault.db', 'keys.json')).toBe('Opened the curtains\nCalled Mum 🌼\n');
});

test('the words open the file of a browser, by the keys beside it', () => {
  const { recovery } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { recovery: string };
  const sealedKey = Buffer.from(recovery, 'base64').toString('hex');
  const files = [{ file: 'vault-1.db', sealedKey }];
  writeFileSync(join(folder, 'browser-keys.json'), JSON.stringify({ about: '', version: 1, files }));
  cpSync(join(folder, 'vault.db'), join(folder, 'vault-1.db'));
  expect(openWith('vault-1.db', 'browser-keys.json')).toBe('Opened the curtains\nCalled Mum 🌼\n');
});

test('other words open nothing', () => {
  const others = `${'abandon '.repeat(23)}art`;
  expect(openWith('vault.db', 'keys.json', others)).toBe('not opened');
});
