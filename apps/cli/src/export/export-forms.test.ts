/** A record in other forms, and parts of it: out of a vault that holds a record of release 0.6.0. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';

const V5 = fileURLToPath(
  new URL('../../../../packages/interchange/src/cairn-json/fixtures/v5-2026-11.json', import.meta.url),
);
const home = join(mkdtempSync(join(tmpdir(), 'cairn-export-')), 'home');
afterAll(() => rmSync(home, { recursive: true, force: true }));
const around = aroundHome(home, clockAt('2026-11-27 14:00'));
const run = (...args: readonly string[]): Promise<Heard> => runWithin(args, around);

interface Exported {
  readonly settings: object;
  readonly [list: string]: readonly Readonly<Record<string, unknown>>[] | object;
}
const asJson = (text: string): Exported => JSON.parse(text) as Exported;
const idsIn = (file: Exported, list: string): readonly unknown[] =>
  (file[list] as readonly Readonly<Record<string, unknown>>[]).map(({ id }) => id);

beforeAll(async () => {
  expect((await run('import', V5)).code).toBe(0);
});

test('one table goes to a pipe, with its columns named', async () => {
  const { code, out } = await run('export', '-', '--format', 'csv', '--table', 'check-ins');
  expect(code).toBe(0);
  const [header, row, ...rest] = out.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(header).toBe(
    'id,localDay,at,zone,mood,energy,confidence,sleepMinutes,moodWord,note,trashed,importBatch',
  );
  expect(row).toMatch(
    /^4d5e6f708192a3b4c5d6e7f8091a2b3c,2026-11-20,2026-11-20T06:40:00\.000Z,Europe\/Berlin,3,1,0,415,,,false,/,
  );
  expect(rest).toEqual([]);
});

test('all tables go into one archive that other programs open', async ({ skip }) => {
  const file = join(aFolder(), 'tables.zip');
  const { code, out } = await run('export', file, '--format', 'csv', '--json');
  expect([code, asJson(out)]).toMatchObject([0, { ok: true, wins: 4, checkIns: 1, scaleResponses: 1 }]);
  if (spawnSync('python3', ['--version']).status !== 0) skip('this machine has no Python to read it with');
  const script =
    'import sys,csv,io,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nfor n in z.namelist(): print(n,len(list(csv.DictReader(io.StringIO(z.read(n).decode("utf-8-sig"),newline="")))))';
  const rows = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim().split('\n');
  expect(rows).toHaveLength(18);
  expect(rows).toEqual(expect.arrayContaining(['wins.csv 4', 'thoughts.csv 1', 'scale-responses.csv 1']));
});

test('a span of days holds what lies in it, with its paths, and nobody else', async () => {
  const all = asJson((await run('export', '-')).out);
  const part = asJson((await run('export', '-', '--from', '2026-11-26', '--to', '2026-11-26')).out);
  const daysOf = (list: string): readonly unknown[] =>
    (part[list] as readonly Readonly<Record<string, unknown>>[]).map(({ localDay }) => localDay);
  for (const list of ['wins', 'entries', 'thoughts'])
    expect([list, new Set(daysOf(list))]).toEqual([list, new Set(['2026-11-26'])]);
  expect(part['checkIns']).toEqual([]);
  expect([part['people'], part['planEntries'], part['settings'], part['imports']]).toEqual([[], [], {}, []]);
  const steps = new Set(idsIn(all, 'steps'));
  const walked = (part['wins'] as readonly { readonly step: string | null }[]).filter(({ step }) =>
    steps.has(step),
  );
  expect([walked.length > 0, idsIn(part, 'challenges').length]).toEqual([true, 1]);
  expect(idsIn(part, 'wordings').length).toBeGreaterThan(0);
});

test('one path holds its ladders, steps and wins, and nothing beside', async () => {
  const part = asJson((await run('export', '-', '--path', '1')).out);
  expect(idsIn(part, 'challenges')).toHaveLength(1);
  const [ladder] = part['ladders'] as readonly { readonly challenge: unknown }[];
  expect(ladder?.challenge).toBe(idsIn(part, 'challenges')[0]);
  expect(idsIn(part, 'steps').length).toBeGreaterThan(0);
  for (const win of part['wins'] as readonly { readonly step: unknown }[])
    expect(idsIn(part, 'steps')).toContain(win.step);
  for (const list of ['checkIns', 'entries', 'people', 'thoughts', 'scaleResponses'])
    expect(part[list]).toEqual([]);
});

test('the journal of a span, to read', async () => {
  const { out } = await run('export', '-', '--format', 'markdown', '--to', '2026-11-25');
  expect(out).not.toContain('Rain all day');
  expect((await run('export', '-', '--markdown')).out).toContain('Rain all day');
});

test('forms and what was marked, as FHIR', async () => {
  const { code, out } = await run('export', '-', '--format', 'fhir', '--to', '2026-11-20');
  const bundle = JSON.parse(out) as {
    readonly entry: readonly { readonly resource: { readonly resourceType: string } }[];
  };
  expect(code).toBe(0);
  const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
  expect(kinds).toEqual(new Set(['CodeSystem', 'Observation', 'Questionnaire', 'QuestionnaireResponse']));
  expect(out).not.toContain('2026-11-26');
});

test('everything in one archive: the same JSON, every table, the journal, the calendar, FHIR and a page that says so', async ({
  skip,
}) => {
  const file = join(aFolder(), 'all.zip');
  const { code } = await run('export', file, '--format', 'everything');
  expect(code).toBe(0);
  if (spawnSync('python3', ['--version']).status !== 0) skip('this machine has no Python to read it with');
  const script =
    'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(chr(10).join(z.namelist()))\nprint(z.read("cairn.json").decode())';
  const told = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' });
  const [names = ''] = told.split('\n{');
  expect(names.split('\n')).toHaveLength(23);
  expect(names).toMatch(
    /^read-me\.html\ncairn\.json\ntables\/wins\.csv[\s\S]*journal\.md\ncalendar\.ics\nfhir\.json$/,
  );
  expect(told.slice(names.length).trim()).toBe((await run('export', '-')).out.trim());
});

test('what cannot be meant is told, and nothing is written', async () => {
  const file = join(aFolder(), 'none');
  for (const [args, sentence] of [
    [['--format', 'xml'], 'json, csv, markdown, fhir, everything'],
    [['--format', 'csv', '--table', 'dreams'], 'check-ins'],
    [['--table', 'wins', '--format', 'json'], 'check-ins'],
    [['--from', '2026-11-26', '--to', '2026-11-20'], 'first day'],
    [['--path', '1', '--to', 'today'], 'Choose days, or one path'],
  ] as const) {
    const { code, errors } = await run('export', file, ...args);
    expect([code, errors]).toEqual([2, expect.stringContaining(sentence)]);
    expect(existsSync(file)).toBe(false);
  }
  expect((await run('export', '-', '--format', 'csv')).code).toBe(2);
});

test('several files in one are not written into a file that calls itself a table', async () => {
  const file = join(aFolder(), 'z.csv');
  for (const format of ['csv', 'everything']) {
    const { code, errors } = await run('export', file, '--format', format);
    expect([code, errors]).toEqual([2, expect.stringContaining('z.zip')]);
    expect(existsSync(file)).toBe(false);
  }
  expect((await run('export', file, '--table', 'check-ins')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('localDay');
});

test('a bundle for a clinic with nothing in it says so, in a file and in a pipe', async () => {
  const other = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['path', 'new', 'Tidy the kitchen'], other);
  const file = join(aFolder(), 'z.json');
  const args = ['--format', 'fhir', '--path', '1'];
  expect((await runWithin(['export', file, ...args], other)).out).toContain('this file holds none');
  const piped = await runWithin(['export', '-', ...args], other);
  expect(piped).toMatchObject({ code: 0, errors: expect.stringContaining('this file holds none') as string });
  expect(JSON.parse(piped.out)).toMatchObject({ resourceType: 'Bundle' });
  await runWithin(['step', 'done', '1.1'], other);
  expect((await runWithin(['export', '-', ...args], other)).errors).toBe('');
});

test('read into a fresh vault, the whole gives the same whole', async () => {
  const file = join(aFolder(), 'all.json');
  await run('export', file);
  const other = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['import', file], other);
  const without = (text: string): object => ({
    ...JSON.parse(text.replaceAll(/"importBatch":"[0-9a-f]{32}"/g, '"importBatch":null')),
    imports: [],
  });
  expect(without((await runWithin(['export', '-'], other)).out)).toEqual(without(readFileSync(file, 'utf8')));
});

test('what was removed goes out in the whole record alone', async () => {
  const other = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  const runOther = (...args: readonly string[]): Promise<Heard> => runWithin(args, other);
  for (const [words, back] of [
    [['log', 'STANDS', '--on', '2026-11-20'], false],
    [['log', 'SECRET removed', '--on', '2026-11-20'], true],
    [['journal', 'SECRET page', '--on', '2026-11-20'], true],
    [['path', 'new', 'SECRET path'], true],
  ] as const) {
    expect([words, (await runOther(...words)).errors]).toEqual([words, '']);
    if (back) expect((await runOther('undo')).code).toBe(0);
  }
  const days = ['--from', '2026-11-20', '--to', '2026-11-20'];
  const tables = ['wins', 'entries', 'wordings', 'challenges', 'ladders'];
  for (const form of [
    days,
    ...tables.flatMap((table) => [
      ['--format', 'csv', '--table', table],
      ['--format', 'csv', '--table', table, ...days],
    ]),
  ]) {
    const { code, out } = await runOther('export', '-', ...form);
    expect([form, code, out]).toEqual([form, 0, expect.not.stringContaining('SECRET')]);
  }
  expect((await runOther('export', '-', ...days)).out).toContain('STANDS');
  expect((await runOther('export', '-')).out.match(/SECRET \w+/g)).toEqual(
    expect.arrayContaining(['SECRET removed', 'SECRET page', 'SECRET path']),
  );
});

test('one table of a part has what its table in all has', async () => {
  const part = asJson((await run('export', '-', '--from', '2026-11-26', '--to', '2026-11-26')).out);
  for (const table of ['wordings', 'steps']) {
    const days = ['--from', '2026-11-26', '--to', '2026-11-26'];
    const { out } = await run('export', '-', '--format', 'csv', '--table', table, ...days);
    const ids = out
      .trimEnd()
      .split('\r\n')
      .map((row) => row.slice(0, 32));
    expect(ids).toEqual(expect.arrayContaining([...idsIn(part, table)]));
  }
});
