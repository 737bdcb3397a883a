/** Where a person sits at the terminal, they are asked before words are shown, and for words that are needed. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from './testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from './testing/in-process.ts';

const NOON = clockAt('2026-02-17 12:00');

test('the 24 words are shown after a yes, and after nothing else', async () => {
  const around = aroundHome(aHome(), NOON);
  const answering = (answer: string): object => ({ isInteractive: true, ask: async () => answer });
  for (const answer of ['', 'no', 'n', 'yes please'])
    expect((await runWithin(['recovery-words'], around, answering(answer))).code).toBe(1);
  const shown = await runWithin(['recovery-words'], around, answering(' Yes '));
  expect(shown.code).toBe(0);
  expect(shown.out.match(/^ +\d+ {2}[a-z]+$/gm)).toHaveLength(24);
});

test('the words that open a vault are asked for', async () => {
  const home = aHome();
  const around = aroundHome(home, NOON);
  await runWithin(['log', 'a walk'], around);
  const { out } = await runWithin(['recovery-words', '--yes', '--json'], around);
  const { words } = JSON.parse(out) as { words: readonly string[] };
  rmSync(join(home, 'device.key'));
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return words.map((word, index) => `${index + 1}. ${word}`).join(' ');
  };
  const opened = await runWithin(['open-with-words'], around, { isInteractive: true, ask });
  expect(opened).toMatchObject({ code: 0, errors: '' });
  expect(asked).toEqual(['Your 24 words: ']);
  expect((await runWithin(['today'], around)).out).toContain('Your stone lies on your cairn.');
});

test('what helps is quiet, and the words of the person are not', async () => {
  const around = aroundHome(aHome(), NOON);
  await runWithin(['log', 'a walk', '--big', '--note', 'in rain'], around);
  const { out } = await runWithin(['list'], around, { quiet: (text) => `<${text}>` });
  expect(out).toBe(
    '<Tuesday, February 17, 2026>\n  a walk<  (Body and outdoors, big for me)>\n<    in rain>\n',
  );
});
