/** A locked home, with real files, and Argon2id at its lowest cost. */

import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';

const PASSPHRASE = 'blue kettle walks north';

interface Run {
  readonly env?: Readonly<Record<string, string>>;
  readonly typed?: readonly string[];
  readonly at?: string;
  readonly input?: string;
}

const run = async (home: string, args: readonly string[], of: Run = {}): Promise<Heard> => {
  const { env = {}, typed, at = '09:00', input = '' } = of;
  const around = aroundHome(home, clockAt(`2026-11-27 ${at}`));
  const left = [...(typed ?? [])];
  const heard = await runWithin(
    args,
    { ...around, env: { ...around.env, ...env }, lockCost: { memory: 19_456, passes: 2 } },
    {
      isInteractive: typed !== undefined,
      askSecret: async () => left.shift() ?? '',
      ...{ readInput: async () => input, ask: async () => input },
    },
  );
  expect(left).toEqual([]);
  return heard;
};

const json = async (home: string, args: readonly string[], of: Run = {}): Promise<Record<string, unknown>> =>
  JSON.parse((await run(home, [...args, '--json'], of)).out) as Record<string, unknown>;

const byEnv = (secret: string): Run => ({ env: { CAIRN_UNLOCK: secret } });

interface Kept {
  readonly home: string;
  readonly words: string;
}

const aLockedHome = async (secret: string, ...args: readonly string[]): Promise<Kept> => {
  const home = aHome();
  await run(home, ['log', 'a walk by the water']);
  const words = ((await json(home, ['recovery-words', '--yes']))['words'] as readonly string[]).join(' ');
  expect(await json(home, ['lock', ...args], { env: { CAIRN_NEW_LOCK: secret } })).toEqual({
    ok: true,
    lock: args.includes('--pin') ? 'pin' : 'passphrase',
  });
  return { home, words };
};

test('a locked record opens with its passphrase and with nothing else', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  expect(await json(home, ['list'])).toMatchObject({
    exit: 4,
    error: { type: 'Locked', kind: 'passphrase' },
  });
  expect(await json(home, ['list'], byEnv('blue kettle walks south'))).toMatchObject({
    exit: 4,
    error: { type: 'LockNotOpened' },
    message: expect.stringContaining('24 words'),
  });
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({
    wins: [{ text: 'a walk by the water' }],
  });
  const secret = join(aFolder(), 'secret');
  writeFileSync(secret, `${PASSPHRASE}\n`);
  expect(await json(home, ['list'], { env: { CAIRN_UNLOCK_FILE: secret } })).toMatchObject({ ok: true });
  expect(await json(home, ['list'], { env: { CAIRN_UNLOCK_FILE: `${secret}.none` } })).toMatchObject({
    error: { type: 'Locked' },
  });
});

test('a person is asked, up to three times, and what they type is not shown', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  const opened = await run(home, ['list'], { typed: ['blue', '', PASSPHRASE] });
  expect(opened).toMatchObject({ code: 0, out: expect.stringContaining('a walk by the water') });
  expect(opened.out).not.toContain('kettle');
  expect((await run(home, ['list'], { typed: ['a', 'b', 'c'] })).errors).toContain('does not open');
});

test('what lies in a locked home is no use without the key of the device, nor with it alone', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  const keys = JSON.parse(readFileSync(join(home, 'keys.json'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(keys)).toEqual(['version', 'lock', 'recovery']);
  const other = await aLockedHome(PASSPHRASE);
  writeFileSync(join(home, 'device.key'), readFileSync(join(other.home, 'device.key')));
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({ error: { type: 'LockNotOpened' } });
  rmSync(join(home, 'device.key'));
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({ error: { type: 'KeysGone' } });
});

test('the lock comes off, and an older Cairn can open the record again', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  expect(await json(home, ['lock', '--off'])).toMatchObject({ error: { type: 'Locked' } });
  expect(await json(home, ['lock', '--off'], byEnv(PASSPHRASE))).toEqual({ ok: true, lock: null });
  expect(JSON.parse(readFileSync(join(home, 'keys.json'), 'utf8'))).toMatchObject({ version: 1 });
  expect(await json(home, ['list'])).toMatchObject({ ok: true });
});

test('another lock takes the place of the first, which opens nothing any more', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  const changed = await run(home, ['lock', '--pin'], { typed: [PASSPHRASE, '4071', '4071'] });
  expect(changed).toMatchObject({ code: 0, out: expect.stringContaining('copies the whole disk') });
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({ error: { type: 'LockNotOpened' } });
  expect(await json(home, ['list'], byEnv(' 4071 '))).toMatchObject({ ok: true });
});

test('a forgotten lock: the 24 words open the record, and it has none any more', async () => {
  const { home, words } = await aLockedHome('4071', '--pin');
  for (let slip = 0; slip < 5; slip += 1) await run(home, ['list'], byEnv('0000'));
  expect(await json(home, ['list'], byEnv('4071'))).toMatchObject({
    error: { type: 'LockWaits', seconds: 30 },
  });
  expect(await json(home, ['open-with-words'], { input: words })).toEqual({ ok: true, wasLocked: true });
  expect(await json(home, ['list'])).toMatchObject({ wins: [{ text: 'a walk by the water' }] });
  expect(existsSync(join(home, 'tries.json'))).toBe(false);
});

test('a lock and words that are gone: where it is asked for, an empty record begins, and the locked one stays', async () => {
  const { home, words } = await aLockedHome('4071', '--pin');
  expect(await json(home, ['begin-anew'])).toMatchObject({ exit: 4, error: { type: 'Locked' } });
  expect(await json(home, ['begin-anew'], byEnv('4071'))).toMatchObject({ error: { type: 'Opens' } });
  const begun = await json(home, ['begin-anew', '--locked']);
  const aside = begun['setAside'] as readonly string[];
  expect(aside).toContain('vault.locked-2026-11-27.db');
  expect(await json(home, ['list'])).toMatchObject({ wins: [] });
  expect(await json(home, ['begin-anew', '--locked'])).toMatchObject({ error: { type: 'Opens' } });
  // The words turn up: what lies aside is whole.
  const other = join(aFolder(), 'home');
  cpSync(home, other, { recursive: true });
  for (const name of ['vault.db', 'vault.db-wal', 'vault.db-shm', 'keys.json', 'words.json', 'device.key'])
    rmSync(join(other, name), { force: true });
  for (const name of aside)
    renameSync(join(other, name), join(other, name.replace('.locked-2026-11-27', '')));
  expect(await json(other, ['open-with-words'], { input: words })).toMatchObject({ ok: true });
  expect(await json(other, ['list'])).toMatchObject({ wins: [{ text: 'a walk by the water' }] });
});

test('after five slips a PIN waits half a minute, and nothing is ever lost by trying', async () => {
  const { home } = await aLockedHome('4071', '--pin');
  for (let slip = 0; slip < 5; slip += 1)
    expect(await json(home, ['list'], byEnv('0000'))).toMatchObject({ error: { type: 'LockNotOpened' } });
  const waits = await run(home, ['list'], byEnv('4071'));
  expect(waits.errors).toContain('in 30 seconds');
  expect(await json(home, ['list'], { ...byEnv('4071'), at: '09:01' })).toMatchObject({ ok: true });
  expect(await json(home, ['list'], byEnv('0000'))).toMatchObject({ error: { type: 'LockNotOpened' } });
});

test.each([
  { what: 'words on the line', args: ['lock', 'my', 'secret'], code: 2, of: {} },
  { what: 'a lock and none', args: ['lock', '--off', '--pin'], code: 2, of: {} },
  { what: 'nobody to ask', args: ['lock'], code: 2, of: {} },
  { what: 'an empty passphrase', args: ['lock'], code: 1, of: { typed: [''] } },
  { what: 'two that differ', args: ['lock'], code: 1, of: { typed: ['one', 'other'] } },
  { what: 'letters for a PIN', args: ['lock', '--pin'], code: 1, of: { typed: ['abcd'] } },
])('no lock is set, and the record stays open: $what', async ({ args, code, of }) => {
  const home = aHome();
  await run(home, ['log', 'a walk']);
  expect((await run(home, args, of)).code).toBe(code);
  expect(await json(home, ['list'])).toMatchObject({ ok: true });
});

test('Help is there when the record is locked', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  expect(await run(home, ['help-now', '--country', 'DE'])).toMatchObject({ code: 0 });
});

test('keys that a later Cairn locked are left alone', async () => {
  const { home } = await aLockedHome(PASSPHRASE);
  const path = join(home, 'keys.json');
  const keys = JSON.parse(readFileSync(path, 'utf8')) as { lock: string };
  const bytes = Buffer.from(keys.lock, 'base64');
  bytes[2] = 2;
  writeFileSync(path, JSON.stringify({ ...keys, lock: bytes.toString('base64') }));
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({ error: { type: 'KeysNewer' } });
  writeFileSync(path, JSON.stringify({ ...keys, lock: 'AAAA' }));
  expect(await json(home, ['list'], byEnv(PASSPHRASE))).toMatchObject({ error: { type: 'KeysDoNotOpen' } });
});
