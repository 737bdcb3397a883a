/** What `cairn today` offers after heavy days: once, and then quiet. */

import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const HEAVY = 'Heavy few days. If you want something for that: cairn help-now';

test('after three days with a very low mood, Help is named once in a week', async () => {
  const home = aHome();
  const on = async (day: string, ...args: readonly string[]): Promise<string> => {
    const { out, errors, code } = await runWithin(args, aroundHome(home, clockAt(`2026-02-${day} 10:00`)));
    expect([args, code]).toEqual([args, 0]);
    return out + errors;
  };
  await on('15', 'mood', '1');
  await on('16', 'mood', '2');
  expect(await on('16', 'today')).not.toContain(HEAVY);
  await on('17', 'mood', '1');
  expect(await on('17', 'today')).toContain(HEAVY);
  expect(await on('17', 'today')).not.toContain(HEAVY);
  expect(await on('20', 'today')).not.toContain(HEAVY);
});
