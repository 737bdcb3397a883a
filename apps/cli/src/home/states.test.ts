/** What may lie in a vault's home, and that nothing there is ever lost or begun over in silence. */

import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newRecoverySecret } from '@cairn/crypto';
import { parsePhrase, phraseOf } from '@cairn/crypto/phrase';
import { writeMeta } from '@cairn/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { withFile } from '../testing/read-vault.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';
import { createFileKeyKeeper } from './file-key-keeper.ts';
import { filesIn, homeFolder } from './home-folder.ts';

let first = { home: '', words: '' };

beforeAll(async () => {
  const home = join(mkdtempSync(join(tmpdir(), 'cairn-cli-')), 'home');
  await runProgram(['log', 'a walk by the water'], { home });
  const { said } = await askProgram(['recovery-words', '--yes'], { home });
  first = { home, words: (said['words'] as readonly string[]).join(' ') };
});

afterAll(() => rmSync(dirname(first.home), { recursive: true, force: true }));

/** A copy of one that was begun once: a folder that is copied opens elsewhere. */
const aKeptHome = (): { home: string; words: string } => {
  const home = aHome();
  cpSync(first.home, home, { recursive: true });
  chmodSync(home, statSync(first.home).mode & 0o777);
  return { home, words: first.words };
};

const listed = async (home: string): Promise<unknown> =>
  ((await askProgram(['list'], { home })).said['wins'] as readonly { text: string }[]).map(
    ({ text }) => text,
  );

test('the home is where the platform keeps the data of programs', () => {
  const user = { userFolder: '/home/ada', env: {} };
  expect(homeFolder({ ...user, platform: 'linux' })).toBe('/home/ada/.local/share/cairn');
  expect(homeFolder({ ...user, platform: 'linux', env: { XDG_DATA_HOME: '/data' } })).toBe('/data/cairn');
  expect(homeFolder({ ...user, platform: 'darwin' })).toBe('/home/ada/Library/Application Support/Cairn');
  expect(homeFolder({ ...user, platform: 'win32', env: { APPDATA: '/roaming' } })).toBe('/roaming/Cairn');
  expect(homeFolder({ ...user, platform: 'linux', env: { CAIRN_HOME: '/mine' } })).toBe('/mine');
});

test('an emptied home is said, never begun over in silence', async () => {
  const { home } = aKeptHome();
  for (const ending of ['', '-wal', '-shm']) rmSync(join(home, `vault.db${ending}`), { force: true });
  const before = readdirSync(home);
  for (const command of [['today'], ['log', 'x'], ['undo']]) {
    const ended = await askProgram(command, { home });
    expect(ended).toMatchObject({ code: 4, said: { error: { type: 'Emptied' } } });
    expect(String(ended.said['message'])).toContain('cairn begin-anew');
  }
  expect(readdirSync(home)).toEqual(before);
  const anew = await askProgram(['begin-anew'], { home });
  expect(anew.said['setAside']).toHaveLength(3);
  expect(await listed(home)).toEqual([]);
  expect(readdirSync(home).filter((name) => name.includes('.emptied-'))).toHaveLength(3);
});

test.each([
  ['device.key is gone', ['device.key']],
  ['keys.json is gone', ['keys.json']],
  ['both are gone', ['device.key', 'keys.json']],
  ['the second copy of the half is gone too', ['device.key', 'words.json']],
])('when %s, the 24 words open the vault', async (_what, gone) => {
  const { home, words } = aKeptHome();
  for (const name of gone) rmSync(join(home, name));
  expect(await askProgram(['today'], { home })).toMatchObject({
    code: 4,
    said: { error: { type: 'KeysGone' }, message: expect.stringContaining('cairn open-with-words') },
  });
  const opened = await askProgram(['open-with-words'], { home, input: `${words.toUpperCase()}\n` });
  expect(opened).toEqual({ code: 0, said: { ok: true } });
  expect(await listed(home)).toEqual(['a walk by the water']);
  expect(statSync(join(home, 'device.key')).mode & 0o777).toBe(0o600);
});

test.each([
  ['too few', 'river stone', 'WrongWordCount'],
  ['one that is on no list', `${'abandon '.repeat(23)}cairn`, 'UnknownWord'],
  ['a wrong order', `${'abandon '.repeat(23)}zoo`, 'ChecksumMismatch'],
  ['those of another vault', `${'abandon '.repeat(23)}art`, 'KeysDoNotOpen'],
])('words that do not open it change nothing: %s', async (_what, input, type) => {
  const { home } = aKeptHome();
  rmSync(join(home, 'device.key'));
  const before = readdirSync(home);
  expect(await askProgram(['open-with-words'], { home, input })).toMatchObject({
    code: 1,
    said: { error: { type } },
  });
  expect(readdirSync(home)).toEqual(before);
});

test.each([
  ['before the vault took them', false],
  ['after the vault took them', true],
])(
  'a move to other words that ended %s: those that it shows open it, whichever were typed',
  async (_when, isTaken) => {
    const { home, words } = aKeptHome();
    const keeper = createFileKeyKeeper(filesIn(home));
    const [key, current, next] = [keeper.unlock(), parsePhrase(words), newRecoverySecret()];
    if (!key.ok || !current.ok) throw new Error('not kept');
    keeper.adopt(key.value, { current: current.value, next });
    if (isTaken) await withFile(home, (database) => writeMeta(database, 'recovery', next));
    const [typed, shown] = isTaken ? [words, phraseOf(next)] : [phraseOf(next), words];
    for (const input of [typed, shown]) {
      rmSync(join(home, 'device.key'));
      expect(await askProgram(['open-with-words'], { home, input })).toMatchObject({ code: 0 });
      const { said } = await askProgram(['recovery-words', '--yes'], { home });
      expect((said['words'] as readonly string[]).join(' ')).toBe(shown);
    }
  },
);

test('words on the line are not taken: they would stay in the history', async () => {
  const { home, words } = aKeptHome();
  const ended = await runProgram(['open-with-words', ...words.split(' ')], { home });
  expect(ended.code).toBe(2);
});

test('without either half, the words say which file they need', async () => {
  const { home, words } = aKeptHome();
  for (const name of ['device.key', 'keys.json', 'words.json']) rmSync(join(home, name));
  const ended = await askProgram(['open-with-words'], { home, input: words });
  expect(ended).toMatchObject({ code: 4, said: { message: expect.stringContaining('words.json') } });
  expect((await askProgram(['begin-anew'], { home })).code).toBe(0);
  expect(readdirSync(home).some((name) => name.startsWith('vault.sealed-'))).toBe(true);
});

test.each([
  ['no JSON', 'not json'],
  ['nothing', ''],
  ['another shape', '[1]'],
  ['half of it', '{"version":1,"device":"AAAA"}'],
])('keys.json that holds %s does not open, and the words do', async (_what, content) => {
  const { home, words } = aKeptHome();
  writeFileSync(join(home, 'keys.json'), content);
  expect(await askProgram(['today'], { home })).toMatchObject({
    code: 4,
    said: { error: { type: 'KeysDoNotOpen' } },
  });
  await runProgram(['open-with-words'], { home, input: words });
  expect(await listed(home)).toEqual(['a walk by the water']);
});

test('a key that others can read is not used', async () => {
  const { home } = aKeptHome();
  chmodSync(join(home, 'device.key'), 0o640);
  const ended = await runProgram(['today'], { home });
  expect(ended.code).toBe(4);
  expect(ended.errors).toContain(`chmod 600 '${join(home, 'device.key')}'`);
  expect((await askProgram(['begin-anew'], { home })).said).toMatchObject({
    error: { type: 'KeyOpenToOthers' },
  });
  chmodSync(join(home, 'device.key'), 0o600);
  expect(await listed(home)).toEqual(['a walk by the water']);
});

const PAGE = 4096;

const damage: Readonly<Record<string, (path: string) => void>> = {
  'is noise from end to end': (path) => writeFileSync(path, randomBytes(statSync(path).size)),
  'has a broken first page': (path) => overwrite(path, 100, 64),
  'is cut to nothing': (path) => truncateSync(path, 0),
  'is cut in its first page': (path) => truncateSync(path, 1000),
  'is another kind of file': (path) => writeFileSync(path, 'Dear diary, '.repeat(1000)),
};

const overwrite = (path: string, at: number, length: number): void => {
  const bytes = readFileSync(path);
  randomBytes(length).copy(bytes, at);
  writeFileSync(path, bytes);
};

test.each(Object.keys(damage))('a vault file that %s is kept as it is, and said', async (what) => {
  const { home } = aKeptHome();
  const path = join(home, 'vault.db');
  damage[what]?.(path);
  const broken = readFileSync(path);
  const ended = await askProgram(['log', 'words that matter'], { home });
  expect(ended).toMatchObject({
    code: 4,
    said: { error: { type: 'VaultDamaged', path }, words: 'words that matter' },
  });
  expect(String(ended.said['message'])).toContain('cairn begin-anew');
  expect(readFileSync(path).equals(broken)).toBe(true);

  const anew = (await askProgram(['begin-anew'], { home })).said;
  const [aside] = anew['setAside'] as readonly string[];
  expect(aside).toMatch(/^vault\.damaged-\d{4}-\d\d-\d\d\.db$/);
  expect(readFileSync(join(home, String(aside))).equals(broken)).toBe(true);
  expect((await runProgram(['log', 'words that matter'], { home })).out).toContain('Kept.');
});

test('a page broken in the middle is said by the command that meets it', async () => {
  const { home } = aKeptHome();
  const path = join(home, 'vault.db');
  const pages = statSync(path).size / PAGE;
  for (let page = 2; page < pages; page += 1) overwrite(path, page * PAGE + 200, 64);
  expect(await askProgram(['list'], { home })).toMatchObject({ code: 4 });
});

test('beginning anew twice in a day keeps both aside', async () => {
  const { home } = aKeptHome();
  for (const round of [1, 2]) {
    writeFileSync(join(home, 'vault.db'), `broken ${round}`.repeat(500));
    expect((await askProgram(['begin-anew'], { home })).code).toBe(0);
  }
  expect(readdirSync(home).filter((name) => /^vault\.damaged-.*\.db$/.test(name))).toHaveLength(2);
});

test('a vault that opens is not begun anew', async () => {
  const { home } = aKeptHome();
  expect(await askProgram(['begin-anew'], { home })).toMatchObject({
    code: 1,
    said: { error: { type: 'Opens' } },
  });
  expect(await listed(home)).toEqual(['a walk by the water']);
});

test('what a newer Cairn wrote is left as it is', async () => {
  const { home } = aKeptHome();
  await withFile(home, (database) => database.exec('PRAGMA user_version = 99'));
  const before = readFileSync(join(home, 'vault.db'));
  for (const command of [['log', 'x'], ['begin-anew']])
    expect(await askProgram(command, { home })).toMatchObject({
      code: 4,
      said: { error: { type: 'Newer', found: 99 } },
    });
  expect(readFileSync(join(home, 'vault.db')).equals(before)).toBe(true);

  const keys = join(home, 'keys.json');
  writeFileSync(keys, JSON.stringify({ ...(JSON.parse(readFileSync(keys, 'utf8')) as object), version: 3 }));
  expect((await askProgram(['today'], { home })).said).toMatchObject({
    error: { type: 'KeysNewer', found: 3 },
  });
});

test('a beginning that was ended early is begun again: nothing was kept in it', async () => {
  const home = aHome();
  mkdirSync(join(home, 'beginning'), { recursive: true });
  writeFileSync(join(home, 'beginning', 'words.json'), '{"version":1,"reco');
  writeFileSync(join(home, 'beginning', 'vault.db'), randomBytes(5000));
  expect((await runProgram(['log', 'a walk'], { home })).code).toBe(0);
  expect(existsSync(join(home, 'beginning'))).toBe(false);
  expect(await listed(home)).toEqual(['a walk']);
});

test.each([1, 2, 3])(
  'a beginning that was ended while it moved into place is finished: %i moved',
  async (moved) => {
    const { home } = aKeptHome();
    const inside = join(home, 'beginning');
    mkdirSync(inside);
    const inOrder = ['words.json', 'keys.json', 'device.key', 'vault.db'];
    for (const name of inOrder.slice(moved)) renameSync(join(home, name), join(inside, name));
    expect(await listed(home)).toEqual(['a walk by the water']);
    expect(existsSync(inside)).toBe(false);
  },
);

test('a home that cannot be made is said, and the words come back', async () => {
  const { home } = aKeptHome();
  const ended = await askProgram(['log', 'a walk'], { home: join(home, 'vault.db', 'inside') });
  expect(ended).toMatchObject({
    code: 4,
    said: { error: { type: 'StoreTrouble', code: 'ENOTDIR' }, words: 'a walk' },
  });
});

test('a copy of the folder opens elsewhere', async () => {
  const { home } = aKeptHome();
  const other = aHome();
  mkdirSync(other);
  for (const name of ['vault.db', 'keys.json', 'device.key'])
    copyFileSync(join(home, name), join(other, name));
  expect(await listed(other)).toEqual(['a walk by the water']);
});
