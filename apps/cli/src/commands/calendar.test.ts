/** The calendar at the prompt: a file, or served on this machine to whoever knows the address. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import { askProgram, PROGRAM, runProgram } from '../testing/run-program.ts';
import { act, withVault } from '../with-vault.ts';
import { createCopy } from '@cairn/copy';
import { said } from '../reply.ts';

const clock = clockAt('2026-11-26 19:00');

const keepRitual = async (home: string, text: string): Promise<void> => {
  const around = aroundHome(home, clock);
  const copy = await createCopy('en');
  await withVault({ around, copy }, async (door) => {
    const kept = await act(around, door, { name: 'keep-ritual', input: { text, remindAt: 450 } });
    if (!kept.ok) throw new Error(kept.error.type);
    return said([], {});
  });
};

test('saves a file in generic words, for its owner alone; one’s own words when they are asked for', async () => {
  const home = aHome();
  const folder = aFolder();
  await keepRitual(home, 'Open the curtains');
  const file = join(folder, 'mine.ics');
  const saved = await runProgram(['calendar', '--out', file], { home });
  expect(saved).toMatchObject({ code: 0, errors: '' });
  expect(saved.out).toContain('One thing stands in the file.');
  expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Cairn: a small thing\r\n/);
  expect(readFileSync(file, 'utf8')).not.toContain('curtains');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await askProgram(['calendar', '--out', file, '--words'], { home })).toEqual({
    code: 0,
    said: { ok: true, file, entries: 1 },
  });
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:Open the curtains\r\n');
  const printed = await runProgram(['calendar', '--out', '-'], { home });
  expect(printed.out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});

test('without --out it is cairn.ics here; with nothing that has a time it says so', async () => {
  const home = aHome();
  const cwd = aFolder();
  const { out } = await runProgram(['calendar'], { home, cwd });
  expect(out).toContain('Nothing has a time yet, so the file is empty.');
  expect(existsSync(join(cwd, 'cairn.ics'))).toBe(true);
});

test('what cannot be done is said, and nothing is written', async () => {
  const home = aHome();
  const asked = async (...args: string[]) => {
    const { code, errors } = await runProgram(['calendar', ...args], { home });
    return [code, errors.split('\n')[0]];
  };
  expect(await asked('--serve', '--out', 'x')).toEqual([
    2,
    'Either a file or --serve. See: cairn help calendar',
  ]);
  expect(await asked('file.ics')).toEqual([2, 'Either a file or --serve. See: cairn help calendar']);
  expect(await asked('--serve', '--port', '80')).toEqual([2, 'A port is a number from 1024 to 65535.']);
  expect((await asked('--out', join(home, 'no', 'such', 'folder.ics')))[0]).toBe(3);
});

interface Served {
  readonly address: string;
  readonly stop: () => Promise<number | null>;
  readonly printed: () => string;
}

const serve = async (home: string, port: number): Promise<Served> => {
  const child = spawn(process.execPath, [PROGRAM, 'calendar', '--serve', '--port', String(port)], {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC', CAIRN_HOME: home, CAIRN_SOURCE: '1' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      const [found] = /http:\S+/.exec(printed) ?? [];
      if (found !== undefined && printed.includes('Ctrl-C')) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return { address, stop, printed: () => printed };
};

test('serves it anew at each request, to whoever knows the address, and ends by Ctrl-C', async () => {
  const home = aHome();
  const port = 20_000 + (process.pid % 20_000);
  await keepRitual(home, 'Open the curtains');
  const served = await serve(home, port);
  expect(served.address).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/[0-9a-f]{32}/cairn\\.ics$`));
  const events = async (): Promise<number> =>
    (await (await fetch(served.address)).text()).split('BEGIN:VEVENT').length - 1;
  const first = await fetch(served.address);
  expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'no-store',
  ]);
  expect(await events()).toBe(1);
  // Another command has its turn meanwhile.
  expect((await runProgram(['log', 'washed one cup'], { home })).code).toBe(0);
  await keepRitual(home, 'Sit in the sun');
  expect(await Promise.all([events(), events()])).toEqual([2, 2]);
  for (const path of ['/', '/cairn.ics', `/${'0'.repeat(32)}/cairn.ics`]) {
    const other = await fetch(new URL(path, served.address));
    expect([other.status, await other.text()]).toEqual([404, '']);
  }
  expect((await fetch(served.address, { method: 'POST' })).status).toBe(404);
  const taken = await runProgram(['calendar', '--serve', '--port', String(port)], { home });
  expect([taken.code, taken.errors]).toEqual([
    3,
    expect.stringContaining(`Something else uses port ${port}.`),
  ]);
  expect(await served.stop()).toBe(0);
  expect(served.printed()).toContain('It is no longer served.');
  await expect(fetch(served.address)).rejects.toThrow();
  const again = await serve(home, port);
  expect(again.address).toBe(served.address);
  expect(statSync(join(home, 'calendar.json')).mode & 0o777).toBe(0o600);
  await again.stop();
}, 30_000);

test('for a program the address is one line of JSON', async () => {
  const home = aHome();
  const port = 20_000 + ((process.pid + 7) % 20_000);
  const { code, out } = await runWithin(
    ['calendar', '--serve', '--port', String(port), '--json'],
    aroundHome(home, clock),
  );
  expect([code, JSON.parse(out)]).toEqual([
    0,
    { ok: true, address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/cairn\.ics$/) },
  ]);
});
