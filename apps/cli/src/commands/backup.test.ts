/** A backup and what it brings back, with real files. Guessing is made cheap here, so that sealing takes no second each time. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openHome } from '../home/open-home.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';
import { integrityOf, withFile } from '../testing/read-vault.ts';
import { askProgram, PROGRAM } from '../testing/run-program.ts';
import { contentOf } from '../testing/vault-content.ts';

const PASSPHRASE = 'blue kettle walks north';
const BY_ENV = { CAIRN_BACKUP_PASSPHRASE: PASSPHRASE };
const clock = clockAt('2026-11-27 09:00');

const run = (
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = BY_ENV,
): Promise<Heard> => {
  const around = aroundHome(home, clock);
  return runWithin(args, { ...around, env: { ...around.env, ...env }, backupWork: 8 });
};

const said = async (home: string, args: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await run(home, [...args, '--json'])).out) as Record<string, unknown>;

const keptIn = async (home: string): Promise<object> => {
  const opened = await openHome(aroundHome(home, clock));
  if (!opened.ok) throw new Error(opened.error.type);
  const content = await contentOf(opened.value);
  await opened.value.close();
  return content;
};

const aLife = async (home: string): Promise<void> => {
  for (const args of [
    ['log', 'made the bed', '--note', 'it was heavy', '--area', 'home'],
    ['log', 'a walk by the water', '--big'],
    ['mood', '4'],
    ['rest', '--on', 'yesterday'],
    ['path', 'new', 'the tax letter', '--why', 'so that it ends'],
    ['journal', 'Rain, and I went out.'],
    ['country', 'DE'],
  ])
    expect(await run(home, args)).toMatchObject({ code: 0 });
};

interface BackedUp {
  readonly home: string;
  readonly file: string;
}

const aBackup = async (): Promise<BackedUp> => {
  const [home, file] = [aHome(), join(aFolder(), 'b.age')];
  await aLife(home);
  expect(await said(home, ['backup', file])).toMatchObject({ ok: true, file, wins: 2, easyToGuess: false });
  return { home, file };
};

/** What an import names anew in each vault. */
const alike = ({ today: _today, imports: _imports, ...content }: Record<string, unknown>): string =>
  JSON.stringify(content, (key, value: unknown) => (key === 'importBatch' ? null : value));

test('everything comes back on a fresh machine, with the same 24 words, and a second time adds nothing', async () => {
  const { home, file } = await aBackup();
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file).includes('kettle')).toBe(false);
  expect(readFileSync(file, 'latin1')).not.toContain('walk');
  const fresh = aHome();
  const restored = await said(fresh, ['restore', file]);
  expect(restored).toMatchObject({ ok: true, began: true, added: { wins: 2, entries: 1 }, known: 0 });
  const [before, after] = [{ ...(await keptIn(home)) }, { ...(await keptIn(fresh)) }];
  expect(alike(after)).toBe(alike(before));
  const words = await said(fresh, ['recovery-words', '--yes']);
  expect(words['words']).toEqual((await said(home, ['recovery-words', '--yes']))['words']);

  expect(await said(fresh, ['restore', file])).toMatchObject({ began: false, added: { wins: 0 } });
  expect((await run(fresh, ['undo'])).code).toBe(0);
  expect((await said(fresh, ['list']))['wins']).toEqual([]);
  expect(await integrityOf(fresh)).toBe('ok');
});

test('what comes back is no newer than when it was saved: an edit that another device made since stays the newer one', async () => {
  const { file } = await aBackup();
  const fresh = aHome();
  const later = aroundHome(fresh, clockAt('2027-03-01 09:00'));
  const around = { ...later, env: { ...later.env, ...BY_ENV }, backupWork: 8 };
  expect((await runWithin(['restore', file], around)).code).toBe(0);
  expect((await runWithin(['log', 'a new day'], around)).code).toBe(0);
  const stamps = await withFile(fresh, (database) =>
    database.all<{ text: string; ms: string }>('SELECT text, substr(hex(hlc), 1, 12) AS ms FROM win'),
  );
  const day = ({ ms }: { readonly ms: string }): string =>
    new Date(Number.parseInt(ms, 16)).toISOString().slice(0, 10);
  expect(Object.fromEntries(stamps.map((one) => [one.text, day(one)]))).toEqual({
    'made the bed': '2026-11-27',
    'a walk by the water': '2026-11-27',
    'a new day': '2027-03-01',
  });
});

test('a record that is alive takes what it lacks, and nothing of it is written over', async () => {
  const { home, file } = await aBackup();
  const { wins } = (await said(home, ['list'])) as { wins: readonly { id: string }[] };
  expect(wins).toHaveLength(2);
  const living = aHome();
  expect((await run(living, ['log', 'called my sister'])).code).toBe(0);
  const own = (await said(living, ['recovery-words', '--yes']))['words'];
  const heard = await run(living, ['restore', file]);
  expect(heard.out).toContain('keeps its own 24 words');
  expect((await said(living, ['list']))['wins']).toHaveLength(3);
  expect((await said(living, ['recovery-words', '--yes']))['words']).toEqual(own);
});

test('where the file of a record is gone, it comes back with its words, and its old keys are kept aside', async () => {
  const { home, file } = await aBackup();
  const words = (await said(home, ['recovery-words', '--yes']))['words'];
  for (const ending of ['', '-wal', '-shm']) rmSync(join(home, `vault.db${ending}`), { force: true });
  expect(await said(home, ['restore', file])).toMatchObject({ began: true, added: { wins: 2 } });
  expect((await said(home, ['recovery-words', '--yes']))['words']).toEqual(words);
  expect(readdirSync(home).filter((name) => name.includes('.emptied-'))).toHaveLength(3);
});

test('what does not open says why, and no record begins because of it', async () => {
  const { file } = await aBackup();
  const fresh = aHome();
  const bytes = readFileSync(file);
  const other = join(aFolder(), 'other.age');
  const written = async (content: Uint8Array | string, env = BY_ENV): Promise<Heard> => {
    writeFileSync(other, content);
    return run(fresh, ['restore', other, '--json'], env);
  };
  for (const [content, type] of [
    [bytes.subarray(0, bytes.length - 1), 'ArchiveCutShort'],
    [bytes.subarray(0, 100), 'ArchiveCutShort'],
    ['I made the bed', 'NotAnArchive'],
    ['', 'NotAnArchive'],
    ['{"format":"cairn","version":4}', 'NotAnArchive'],
  ] as const)
    expect(JSON.parse((await written(content)).out)).toMatchObject({ ok: false, exit: 3, error: { type } });
  const wrong = await written(bytes, { CAIRN_BACKUP_PASSPHRASE: 'blue kettle walks south' });
  expect(JSON.parse(wrong.out)).toMatchObject({ exit: 3, error: { type: 'WrongPassphrase' } });
  expect((await run(fresh, ['restore', join(fresh, 'none.age')])).code).toBe(3);
  expect((await run(fresh, ['restore', other], {})).code).toBe(2);
  expect((await run(fresh, ['restore', other, '--passphrase-file', join(fresh, 'none')])).code).toBe(3);
  expect(existsSync(fresh)).toBe(false);
});

test('the passphrase is judged after the first time, typed twice for a new file, three times at most for an old one, and never shown', async () => {
  const [home, file] = [aHome(), join(aFolder(), 'b.age')];
  await run(home, ['log', 'a walk']);
  const asked: string[] = [];
  const typing = async (args: readonly string[], ...lines: readonly string[]): Promise<Heard> => {
    const left = [...lines];
    asked.length = 0;
    const askSecret = async (question: string): Promise<string> => {
      asked.push(question);
      return left.shift() ?? '';
    };
    const heard = await runWithin(
      args,
      { ...aroundHome(home, clock), backupWork: 8 },
      { isInteractive: true, askSecret },
    );
    expect(left).toEqual([]);
    expect(heard.out + heard.errors).not.toContain('kettle');
    return heard;
  };
  expect((await typing(['backup', file], 'one kettle', 'other kettle')).errors).toContain('not the same');
  expect((await typing(['backup', file], '')).code).toBe(1);
  expect(existsSync(file)).toBe(false);
  const weak = await typing(['backup', file], 'kettle', 'kettle');
  expect(weak.code).toBe(0);
  expect(asked[1]).toMatch(/could guess[^]*once more/);
  expect(weak.out).not.toContain('could guess');
  expect((await typing(['restore', file], 'kettl', 'kettles', 'kettle')).code).toBe(0);
});

test('a passphrase from a file is its first line, and no more', async () => {
  const [home, file, secret] = [aHome(), join(aFolder(), 'b.age'), join(aFolder(), 'secret')];
  await run(home, ['log', 'a walk']);
  writeFileSync(secret, `${PASSPHRASE}\r\nanother line\n`);
  expect((await run(home, ['backup', file, '--passphrase-file', secret], {})).code).toBe(0);
  expect((await run(home, ['restore', file, '--dry-run'])).code).toBe(0);
});

test('one copy a day in a folder: the newest stay, no other file is touched, and each of them opens', async () => {
  const [home, folder] = [aHome(), aFolder()];
  await run(home, ['log', 'a walk']);
  const first = await said(home, ['backup', '--to', folder]);
  const file = String(first['file']);
  expect(file).toMatch(/[/\\]cairn-backup-2026-11-27-[0-9a-f]{6}\.age$/);
  expect(readdirSync(folder)).toEqual([basename(file)]);
  const own = (day: string): string => basename(file).replace('2026-11-27', day);
  const others = ['cairn-backup-2025-01-01-0other.age', 'cairn-backup-mine.age', 'letter.txt'];
  for (const name of [own('2025-01-01'), own('2026-11-25'), `${own('2024-01-01')}.part`, ...others])
    writeFileSync(join(folder, name), 'of before');
  await run(home, ['log', 'the same day']);
  const second = await said(home, ['backup', '--to', folder, '--keep', '2']);
  expect(second).toMatchObject({ file, wins: 2, gone: [own('2025-01-01')] });
  const stay = [own('2026-11-25'), own('2026-11-27'), `${own('2024-01-01')}.part`, ...others];
  expect(readdirSync(folder).toSorted()).toEqual(stay.toSorted());
  expect(await said(aHome(), ['restore', file])).toMatchObject({ added: { wins: 2 } });
});

test('two devices may keep their copies in one folder: neither takes the place of the other', async () => {
  const [laptop, desk, folder] = [aHome(), aHome(), aFolder()];
  await run(laptop, ['log', 'a walk']);
  await run(desk, ['log', 'a cup washed']);
  const files = [];
  for (const home of [laptop, desk])
    files.push(basename(String((await said(home, ['backup', '--to', folder, '--keep', '1']))['file'])));
  expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
  expect(new Set(files).size).toBe(2);
});

test('where the folder is gone, as a stick is, nothing old goes and none is made in its place', async () => {
  const [home, folder] = [aHome(), join(aFolder(), 'stick')];
  await run(home, ['log', 'a walk']);
  expect(await said(home, ['backup', '--to', folder, '--keep', '3'])).toMatchObject({ exit: 3 });
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ['--keep', '3'],
  ['--to', '.', '--keep', '0'],
  ['--to', '.', '--keep', 'all'],
  ['a.age', '--to', '.'],
])('what it cannot mean is said, and nothing is written: %s %s', async (...args) => {
  expect((await run(aHome(), ['backup', ...args])).code).toBe(2);
});

test('a file that is there stays as it is, until it is said that it may be written over; a folder or none is said so', async () => {
  const [home, folder] = [aHome(), aFolder()];
  const file = join(folder, 'mine.txt');
  writeFileSync(file, 'a letter');
  for (const args of [
    ['backup', file],
    ['export', file],
    ['report', '--html', file],
    ['picture', '--svg', file],
  ]) {
    const heard = await run(home, args);
    expect(heard.code).toBe(3);
    expect(heard.errors).toContain(`There is a file at ${file}, and it was left as it is.`);
    expect(readFileSync(file, 'utf8')).toBe('a letter');
  }
  expect(await run(home, ['export', file, '--replace'])).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toContain('cairn');
  expect((await run(home, ['export', folder])).errors).toContain('is a folder');
  expect((await run(home, ['backup', join(folder, 'none', 'b.age')])).errors).toContain('is not there');
  expect((await run(home, ['restore', join(folder, 'none.age')])).errors).toContain('There is no file at');
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('the day of a copy is remembered, and taking back an act leaves it', async () => {
  const { home } = await aBackup();
  const settings = async (): Promise<unknown> =>
    ((await keptIn(home)) as { today: { settings: { backedUpOn: string } } }).today.settings.backedUpOn;
  expect(await settings()).toBe('2026-11-27');
  await run(home, ['undo']);
  expect(await settings()).toBe('2026-11-27');
});

test('ended at any moment, a backup is whole or not there, and a restore can be done again', async () => {
  const { file } = await aBackup();
  for (let kill = 0; kill < 4; kill += 1) {
    const home = aHome();
    const child = spawn(process.execPath, [PROGRAM, 'restore', file], {
      env: { ...process.env, ...BY_ENV, CAIRN_HOME: home, CAIRN_SOURCE: '1' },
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await pause(200 + Math.random() * 600);
    child.kill('SIGKILL');
    await ended;
    expect(await said(home, ['restore', file])).toMatchObject({ ok: true });
    expect((await said(home, ['list']))['wins']).toHaveLength(2);
    expect(await integrityOf(home)).toBe('ok');
  }
}, 60_000);

/** The stock tool asks at a terminal; `script` gives it one. */
const hasAge = spawnSync('age', ['--version']).status === 0 && existsSync('/usr/bin/script');

test(`the stock age tool opens it to text that a person can read${hasAge ? '' : ' (not seen: age is not installed here)'}`, async () => {
  const { home, file } = await aBackup();
  expect(await askProgram(['list'], { home })).toMatchObject({ code: 0 });
  if (!hasAge) return;
  const plain = join(aFolder(), 'plain.json');
  const tool = spawn('script', ['-qec', `age --decrypt -o '${plain}' '${file}'`, '/dev/null']);
  await new Promise((resolve) => {
    tool.stdout.once('data', () => tool.stdin.write(`${PASSPHRASE}\n`));
    tool.on('close', resolve);
  });
  const text = readFileSync(plain, 'utf8');
  expect(text.split('\n').slice(0, 3)).toEqual(['{', '"format": "cairn",', '"version": 5,']);
  const words = (await said(home, ['recovery-words', '--yes']))['words'] as readonly string[];
  expect(JSON.parse(text)).toMatchObject({
    backup: { version: 1, recoveryWords: words.join(' ') },
    wins: [{ text: 'made the bed', note: 'it was heavy' }, { text: 'a walk by the water' }],
  });
});

test('brought in as if it were open, it says what opens it, and nothing is kept', async () => {
  const { home, file } = await aBackup();
  const before = await keptIn(home);
  for (const more of [[], ['--dry-run']])
    expect(await run(home, ['import', file, ...more])).toEqual({
      ...{ code: 3, out: '' },
      errors: 'This is a sealed copy. To open it: cairn restore FILE\n',
    });
  expect(await keptIn(home)).toEqual(before);
});
