/** Two terminals, two homes and a real relay: what one person says at one of them is heard at the other. */

import { systemClock } from '@cairn/vault';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { aHome } from '../../testing/a-home.ts';
import { aroundHome, runWithin } from '../../testing/in-process.ts';
import type { Heard } from '../../testing/in-process.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

/** A home with somebody at its terminal: `answer` is what they type, or that they look at the digits still. */
const atTerminal = (answer: string | null) => {
  const around = aroundHome(aHome(), systemClock);
  let found: (code: string) => void = () => undefined;
  const code = new Promise<string>((resolve) => (found = resolve));
  let out = '';
  const run = (...args: readonly string[]): Promise<Heard> =>
    runWithin(args, around, {
      isInteractive: true,
      print: async (text) => {
        out += text;
        const [shown] = /cairn-pair:1:\S+/.exec(out) ?? [];
        if (shown !== undefined) found(shown);
      },
      ask: async (_question, signal) =>
        answer ??
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(''));
        }),
    });
  return { run, code };
};

test.each([
  ['the new one', 'no', null],
  ['the old one', null, 'no'],
] as const)(
  'digits that differ on %s end it on both, while the other is still looking',
  async (_who, ofNew, ofOld) => {
    const [phone, laptop] = [atTerminal(ofNew), atTerminal(ofOld)];
    expect((await laptop.run('sync', '--with', origin)).code).toBe(0);
    const joining = phone.run('pair', '--with', origin);
    const welcoming = laptop.run('pair', '--code', await phone.code);
    for (const { code, errors } of await Promise.all([joining, welcoming]))
      expect([code, errors]).toEqual([1, expect.stringContaining('Nothing was shared.')]);
  },
);

test('where no relay answers no code is shown', async () => {
  const { code, errors } = await atTerminal('no').run('pair', '--with', 'http://localhost:9');
  expect([code, errors]).toEqual([4, expect.stringContaining('relay')]);
});
