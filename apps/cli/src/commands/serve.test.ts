import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const CAIRN = join(import.meta.dirname, '..', '..', 'bin', 'cairn.mjs');

test('what was asked goes to the relay, and its end is told', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 09:00'));
  const asked: (readonly string[])[] = [];
  const ending = (code: number) => ({
    ...around,
    runRelay: async (args: readonly string[]) => {
      asked.push(args);
      return code;
    },
  });
  expect(await runWithin(['serve'], ending(0))).toEqual({ code: 0, out: '', errors: '' });
  await runWithin(['serve', '--invite', '--uses', '3'], ending(0));
  await runWithin(['serve', '--migrate', '--last'], ending(0));
  const refused = await runWithin(['serve', '--backup', 'copy.db'], ending(1));
  expect([refused.code, refused.errors]).toEqual([3, 'The relay ended. What it says stands above.\n']);
  expect((await runWithin(['serve', 'everything'], ending(2))).code).toBe(2);
  expect(asked).toEqual([
    ...[[], ['--invite', '--uses', '3'], ['--migrate', '--last']],
    ...[['--backup', 'copy.db'], ['everything']],
  ]);
});

test('the relay runs in the folder of the person, and ends when it is asked to', async () => {
  const child = spawn(process.execPath, [CAIRN, 'serve'], {
    env: { PATH: process.env['PATH'], CAIRN_HOME: aHome(), CAIRN_PORT: '0' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const started = /"port":(\d+)/.exec(said)?.[1];
      if (started !== undefined) resolve(started);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
