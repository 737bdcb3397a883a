/** The journal at a prompt: a page from the line or from a pipe, the pages, and all of it as Markdown. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import type { Heard } from '../testing/in-process.ts';

/** A home with a clock and what comes in by the pipe. */
const aProgram = () => {
  const home = aHome();
  let wall = '2026-02-17 10:00';
  const run = (args: readonly string[], piped = ''): Promise<Heard> =>
    runWithin(args, aroundHome(home, clockAt(wall, { zone: 'Europe/Berlin' })), {
      readInput: async () => piped,
    });
  return {
    home,
    run,
    at: (next: string): void => {
      wall = next;
    },
    tells: async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
      JSON.parse((await run([...args, '--json'])).out) as Readonly<Record<string, unknown>>,
  };
};

test('a page is kept from the line, and from a pipe with all its lines', async () => {
  const { run } = aProgram();
  expect(await run(['journal', 'rain', 'all', 'day'])).toEqual({ code: 0, out: 'Kept.\n', errors: '' });
  const piped = await run(['journal', '-', '--on', 'yesterday'], 'First line.\n\nAnd another.\n');
  expect(piped.out).toMatch(/^Kept, on Monday.*\n$/);
  const { out } = await run(['journal', '--list']);
  expect(out).toMatch(/^Tuesday.*\n {2}rain all day\n\nMonday.*\n {2}First line\.\n\n {2}And another\.\n$/);
});

test('journal --json has the shape that scripts rely on', async () => {
  const { tells } = aProgram();
  const entry = {
    ...{ id: expect.stringMatching(/^[0-9a-f]{32}$/), text: 'rain', localDay: '2026-02-17' },
    ...{ at: Date.parse('2026-02-17T10:00:00Z'), zone: 'Europe/Berlin', prompt: null, win: null },
    ...{ resting: false, trashed: false, importBatch: null },
  };
  expect(await tells('journal', 'rain')).toEqual({ ok: true, entry });
  expect(await tells('journal', '--list')).toEqual({ ok: true, entries: [entry], next: null });
});

test('pages are found by their words, a few at a time', async () => {
  const { run, tells } = aProgram();
  expect((await run(['journal'])).out).toBe(
    'No page yet, and that is fine. To begin one: cairn journal WORDS\n',
  );
  for (const words of ['rain in the morning', 'rain at night', 'sun']) await run(['journal', words]);
  expect((await tells('journal', '--find', 'rai'))['entries']).toHaveLength(2);
  expect((await run(['journal', '--find', 'snow'])).out).toBe('No page has these words.\n');
  const { entries, next } = await tells('journal', '--list', '--limit', '2');
  expect([entries, typeof next]).toEqual([expect.objectContaining({ length: 2 }), 'string']);
  expect((await run(['journal', '--list', '--limit', '2'])).out).toContain(
    `cairn journal --list --after ${String(next)}`,
  );
  expect((await tells('journal', '--list', '--after', String(next)))['entries']).toHaveLength(1);
  expect((await run(['journal', '--limit', 'all'])).code).toBe(2);
});

test('words that cannot be kept come back to the person', async () => {
  const { run } = aProgram();
  const long = 'a'.repeat(100_001);
  const refused = await run(['journal', '-'], long);
  expect(refused.code).toBe(1);
  expect(refused.errors + refused.out).toContain(long);
  expect((await run(['journal', '-'], ' \n')).code).toBe(1);
  expect(await run(['journal', 'words', '--on', '2026-02-18'])).toMatchObject({
    ...{ code: 1, errors: expect.stringContaining('words') },
  });
});

test('one undo takes a page back', async () => {
  const { run } = aProgram();
  await run(['journal', 'rain']);
  expect((await run(['undo'])).code).toBe(0);
  expect((await run(['journal', '--list'])).out).toContain('No page yet');
});

test('a page is read for nobody who did not ask', async () => {
  const { run } = aProgram();
  expect((await run(['journal', 'I want to die.'])).out).toBe('Kept.\n');
});

test('the journal is written as Markdown, by day, and a win is in none of it', async () => {
  const { home, at, run, tells } = aProgram();
  at('2026-02-16 20:00');
  await run(['journal', 'first page']);
  await run(['log', 'a win of that day']);
  at('2026-02-17 07:30');
  await run(['journal', '-'], '# second\n\n- *page*');
  const file = join(home, 'journal.md');
  expect(await tells('export', '--markdown', file)).toEqual({ ok: true, file, entries: 2 });
  const text = readFileSync(file, 'utf8');
  expect(text).toBe(
    [
      '---\ntitle: Journal\nexported: 2026-02-17T07:30:00.000Z\napp: Cairn 0.6.0\n---\n',
      '## 2026-02-16\n\n### 21:00\n\nfirst page\n',
      '## 2026-02-17\n\n### 08:30\n\n# second\n\n- *page*\n',
    ].join('\n'),
  );
  expect((await run(['export', '--markdown', '-'])).out).toBe(text);
  expect((await run(['export', '--markdown', file, '--replace'])).out).toContain(
    'To save everything: cairn export',
  );
  expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('the journal goes out with an export and comes in with it', async () => {
  const [one, other] = [aProgram(), aProgram()];
  await one.run(['journal', 'rain']);
  const file = join(one.home, 'all.json');
  await one.run(['export', file]);
  const { out } = await other.run(['import', file]);
  expect(out).toContain('One page of your journal');
  expect((await other.run(['journal', '--list'])).out).toContain('rain');
});
