/** Every command as a person runs it: what is printed, the JSON that scripts rely on, and the exit code. */

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../command-names.ts';
import { aFolder, aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const ID = expect.stringMatching(/^[0-9a-f]{32}$/);
const DAY = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);

const WIN = {
  ...{ id: ID, text: 'washed one cup', area: null, localDay: DAY, at: expect.any(Number), zone: 'UTC' },
  ...{ planned: false, big: false, effort: null, pleasure: null, mastery: null, expectedPleasure: null },
  ...{
    expectedDifficulty: null,
    moodBefore: null,
    moodAfter: null,
    note: null,
    activity: null,
    step: null,
    ritual: null,
    resting: false,
    near: false,
    trashed: false,
    importBatch: null,
  },
};

test('one command keeps a win, and says so in one word', async () => {
  const home = aHome();
  expect(await runProgram(['log', 'washed', 'one', 'cup'], { home })).toEqual({
    code: 0,
    out: 'Kept. The first stone.\n',
    errors: '',
  });
  expect(await runProgram(['log', 'called mum'], { home })).toEqual({ code: 0, out: 'Kept.\n', errors: '' });
  const today = await runProgram([], { home });
  expect(today.out).toContain('washed one cup');
  expect(today.out).toContain('called mum');
  expect(today.out).toContain('Your stones lie on your cairn.');
  expect(today.out).not.toMatch(/\b2 stones/);
});

test('what is made is for its owner alone', async () => {
  const home = aHome();
  await runProgram(['log', 'opened the window'], { home });
  const modeOf = (path: string): number => statSync(path).mode & 0o777;
  expect(modeOf(home)).toBe(0o700);
  for (const name of ['vault.db', 'device.key', 'keys.json', 'words.json'])
    expect([name, modeOf(join(home, name))]).toEqual([name, 0o600]);
  await runProgram(['export', join(home, 'all.json')], { home });
  expect(modeOf(join(home, 'all.json'))).toBe(0o600);
});

test('log answers with the whole win', async () => {
  const home = aHome();
  const plain = await askProgram(['log', 'washed one cup'], { home });
  expect(plain).toEqual({
    code: 0,
    said: { ok: true, win: WIN, isFirst: true, isReturn: false, tone: 'ordinary' },
  });
  const options = ['--area', 'home', '--effort', '3', '--note', 'all of them', '--big', '--on', '2026-01-02'];
  const marked = await askProgram(['log', 'dishes', ...options], { home });
  expect(marked.said).toMatchObject({
    win: { text: 'dishes', area: 'home', effort: 3, note: 'all of them', big: true, localDay: '2026-01-02' },
  });
});

test('words come in by the standard input too', async () => {
  const home = aHome();
  const { said } = await askProgram(['log', '-'], { home, input: 'a line\nand another\n' });
  expect(said).toMatchObject({ win: { text: 'a line\nand another' } });
});

test('after two dashes everything is words', async () => {
  const home = aHome();
  const ended = await runProgram(['log', '--', '-5', 'and', 'I', 'went', '--json'], { home });
  expect(ended).toEqual({ code: 0, out: 'Kept. The first stone.\n', errors: '' });
  expect((await askProgram(['list'], { home })).said).toMatchObject({
    wins: [{ text: '-5 and I went --json' }],
  });
});

test('today, before anything is kept, asks nothing and counts nothing', async () => {
  const home = aHome();
  const { out, code } = await runProgram(['today'], { home });
  expect(code).toBe(0);
  expect(out).toContain('The path begins with your first stone.');
  expect(out).not.toMatch(/\b0\b/);
  expect((await askProgram(['today'], { home })).said).toEqual({
    ...{ ok: true, day: DAY, state: 'unrecorded', isRest: false, wins: [], stones: 0, isReturnDay: false },
    lastCheckIn: null,
    suggestion: { activity: expect.any(String), text: expect.any(String), area: expect.any(String) },
  });
});

test('list goes through the record page by page, newest first, rest among it', async () => {
  const home = aHome();
  for (const [day, words] of [
    ['3 days ago', 'the oldest'],
    ['yesterday', 'the middle'],
    ['today', 'the newest'],
  ] as const)
    await runProgram(['log', words, '--on', day, '--area', 'joy'], { home });
  const rest = await askProgram(['rest', '--on', '2 days ago'], { home });
  expect(rest).toEqual({ code: 0, said: { ok: true, day: DAY, taken: true } });
  const first = (await askProgram(['list', '--limit', '2'], { home })).said;
  expect(first).toMatchObject({ ok: true, wins: [{ text: 'the newest' }, { text: 'the middle' }] });
  const after = String(first['next']);
  const second = (await askProgram(['list', '--limit', '2', '--after', after], { home })).said;
  expect(second).toMatchObject({ wins: [{ text: 'the oldest' }], next: null });
  const { out } = await runProgram(['list'], { home });
  expect(out.match(/the newest|the middle|A day of rest|the oldest/g)).toEqual([
    'the newest',
    'the middle',
    'A day of rest',
    'the oldest',
  ]);
  expect((await askProgram(['list', '--area', 'work'], { home })).said).toMatchObject({ wins: [] });
  const back = await askProgram(['rest', '--on', '2 days ago', '--undo'], { home });
  expect(back.said).toMatchObject({ taken: false });
});

test('search finds words and notes', async () => {
  const home = aHome();
  await runProgram(['log', 'walked to the river', '--note', 'saw a heron'], { home });
  for (const words of ['river walked', 'her'])
    expect((await askProgram(['search', ...words.split(' ')], { home })).said).toMatchObject({
      ok: true,
      wins: [{ text: 'walked to the river' }],
      restDays: [],
      next: null,
    });
  expect((await runProgram(['search', 'mountain'], { home })).out).toBe('No stone has these words.\n');
  expect((await runProgram(['search'], { home })).code).toBe(2);
});

test('mood and energy are noted in one go', async () => {
  const home = aHome();
  const noted = { id: ID, localDay: DAY, at: expect.any(Number), zone: 'UTC', moodWord: null, note: null };
  const checkIn = { ...noted, confidence: null, sleepMinutes: null, trashed: false, importBatch: null };
  expect(await askProgram(['mood', 'very', 'low'], { home })).toEqual({
    code: 0,
    said: { ok: true, checkIn: { ...checkIn, mood: 1, energy: null } },
  });
  expect((await askProgram(['mood', '0'], { home })).said).toMatchObject({ checkIn: { mood: 0 } });
  expect((await askProgram(['energy', '2'], { home })).said).toMatchObject({ checkIn: { energy: 2 } });
  for (const words of [
    ['mood', '11'],
    ['mood'],
    ['mood', 'splendid'],
    ['energy', '4'],
    ['energy', 'toString'],
  ])
    expect([words, (await runProgram(words, { home })).code]).toEqual([words, 2]);
});

test('undo takes back the newest thing, then the one before', async () => {
  const home = aHome();
  await runProgram(['log', 'stays'], { home });
  await runProgram(['log', 'goes'], { home });
  expect((await askProgram(['undo'], { home })).said).toEqual({
    ...{ ok: true, undone: 'log-win', act: ID },
    taken: { kind: 'kept', words: 'goes' },
  });
  expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [{ text: 'stays' }] });
  await runProgram(['undo'], { home });
  expect(await askProgram(['undo'], { home })).toMatchObject({
    code: 1,
    said: { ok: false, exit: 1, error: { type: 'NothingToUndo' }, message: 'There is nothing to take back.' },
  });
});

const DIARY =
  'full_date,date,weekday,time,mood,activities,note\n2020-03-01,March 1,Sunday,10:00,good,walk | dishes,"a note"\n2020-03-02,March 2,Monday,21:15,wobbly,,\nnonsense,,,,good,,\n';

test('an import is looked at first, comes in once, and goes as a whole', async () => {
  const home = aHome();
  const file = join(aFolder(), 'diary.csv');
  writeFileSync(file, DIARY);
  const look = await askProgram(['import', file, '--dry-run'], { home });
  expect(existsSync(home)).toBe(false);
  expect(look).toMatchObject({
    code: 0,
    said: {
      ...{
        ok: true,
        dryRun: true,
        format: 'daylio-csv',
        variant: expect.any(String),
        notices: expect.any(Array),
      },
      counts: { rows: 3, checkIns: 2, skipped: 1 },
      skipped: [{ line: 4, reason: { type: 'unreadable-date' } }],
      moodWords: expect.arrayContaining([{ word: 'wobbly', count: 1, guess: null, rating: null }]),
    },
  });
  const placed = await askProgram(['import', file, '--dry-run', '--mood', 'wobbly=4'], { home });
  expect(placed.said).toMatchObject({ needs: 'nothing' });
  const { out } = await runProgram(['import', file, '--dry-run'], { home });
  expect(out).toContain('This is a look ahead. Nothing was kept.');
  expect(out).toContain('wobbly');

  const first = await askProgram(['import', file], { home });
  expect(first.said).toMatchObject({ ok: true, dryRun: false, batch: ID, known: 0 });
  const again = await askProgram(['import', file], { home });
  expect(again.said).toMatchObject({ added: { wins: 0, checkIns: 0, restDays: 0 } });
  expect((await askProgram(['undo'], { home })).said).toMatchObject({ undone: 'import-records' });
  expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [] });
});

test('dates that can be read in two ways wait for an answer', async () => {
  const home = aHome();
  const file = join(aFolder(), 'old.csv');
  const head = 'full_date,date,weekday,time,mood,activities,note';
  writeFileSync(file, `${head}\n03-04-2021,,,10:00,good,walk,\n05-04-2021,,,10:00,good,walk,\n`);
  const unsure = await askProgram(['import', file], { home });
  expect(unsure).toMatchObject({ code: 1, said: { error: { type: 'NeedsDateOrder' } } });
  const sure = await askProgram(['import', file, '--date-order', 'day-first'], { home });
  expect(sure).toMatchObject({ code: 0, said: { added: { wins: 2 } } });
  expect((await askProgram(['list'], { home })).said).toMatchObject({
    wins: [{ localDay: '2021-04-05' }, { localDay: '2021-04-03' }],
  });
});

test('everything goes out as a file and comes back the same', async () => {
  const [home, other] = [aHome(), aHome()];
  const file = join(aFolder(), 'all.json');
  await runProgram(['log', 'a walk', '--big'], { home });
  await runProgram(['mood', 'good'], { home });
  await runProgram(['rest', '--on', 'yesterday'], { home });
  const done = await askProgram(['export', file], { home });
  expect(done).toEqual({
    code: 0,
    said: {
      ...{ ok: true, file, wins: 1, checkIns: 1, restDays: 1, planEntries: 0, people: 0 },
      ...{ challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0 },
      ...{ entries: 0, wordings: 0, entryLinks: 0 },
      ...{ thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 },
    },
  });
  const streamed = await runProgram(['export', '-'], { home });
  const lists = (text: string): object => ({ ...(JSON.parse(text) as object), exportedAt: null });
  expect(lists(streamed.out)).toEqual(lists(readFileSync(file, 'utf8')));
  expect((await askProgram(['import', file], { home: other })).said).toMatchObject({
    added: { wins: 1, checkIns: 1, restDays: 1 },
  });
  const back = JSON.parse((await runProgram(['export', '-'], { home: other })).out) as { wins: object[] };
  const sent = JSON.parse(streamed.out) as { wins: object[] };
  expect(back.wins.map((win) => ({ ...win, importBatch: null }))).toEqual(sent.wins);
});

test('an export that cannot be written says so and leaves nothing behind', async () => {
  const home = aHome();
  const folder = aFolder();
  await runProgram(['log', 'a walk'], { home });
  for (const path of [folder, join(folder, 'nowhere', 'all.json')])
    expect(await askProgram(['export', path], { home })).toMatchObject({
      code: 3,
      said: { error: { type: 'NotWritten' } },
    });
  expect(existsSync(`${folder}.part`)).toBe(false);
});

test('the 24 words are shown when asked for twice', async () => {
  const home = aHome();
  expect(await askProgram(['recovery-words'], { home })).toMatchObject({
    code: 1,
    said: { error: { type: 'NotShown' } },
  });
  const shown = await askProgram(['recovery-words', '--yes'], { home });
  expect(shown.said).toEqual({ ok: true, words: expect.any(Array) });
  expect(shown.said['words']).toHaveLength(24);
});

test('help and version open no vault', async () => {
  const home = aHome();
  const { out, code } = await runProgram(['help'], { home });
  expect(code).toBe(0);
  for (const name of COMMAND_NAMES) expect(out).toContain(`cairn ${name}`);
  expect((await runProgram(['--help'], { home })).out).toBe(out);
  expect((await runProgram(['log', '--help'], { home })).out).toContain('--effort');
  expect((await askProgram(['help', 'undo'], { home })).said).toEqual({
    ok: true,
    commands: [{ name: 'undo', usage: 'cairn undo', about: expect.any(String) }],
  });
  expect(await askProgram(['version'], { home })).toEqual({ code: 0, said: { ok: true, version: '0.6.0' } });
  expect((await runProgram(['--version'], { home })).out).toBe('cairn 0.6.0\n');
  expect(existsSync(home)).toBe(false);
});

test('a word that is not known gets one kind sentence', async () => {
  const home = aHome();
  expect(await runProgram(['lgo', 'x'], { home })).toEqual({
    code: 2,
    out: '',
    errors: 'Did you mean: cairn log\n',
  });
  expect((await runProgram(['frobnicate'], { home })).errors).toContain('cairn help');
  expect(await askProgram(['log', '--bgi', 'x'], { home })).toMatchObject({
    code: 2,
    said: { ok: false, exit: 2, error: { type: 'UnknownOption', option: '--bgi' } },
  });
  expect((await askProgram(['log', 'x', '--note'], { home })).code).toBe(2);
  expect(existsSync(home)).toBe(false);
});

test('without a terminal, or with NO_COLOR, there is no colour', async () => {
  const home = aHome();
  await runProgram(['log', 'a walk'], { home });
  expect((await runProgram(['today'], { home })).out).not.toContain('\u001B');
});

test('a reader that goes away is no trouble', async () => {
  const home = aHome();
  await runProgram(['log', 'a walk'], { home });
  const piped = ['sh', '-c', '"$0" "$1" export - | true; echo done'];
  const { out, errors } = await runProgram([process.execPath], {
    home,
    by: [...piped, process.execPath, new URL('../../bin/cairn.mjs', import.meta.url).pathname],
  });
  expect([out, errors]).toEqual(['done\n', '']);
});
