/**
 * What may not break in any engine, in as few steps as show it. `npm run verify` goes through it in Firefox and in WebKit; the
 * journeys whole run there under `npm run soak -- engines`.
 */

import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { bringIn, field, goTo, goToStones, keep, savedFile } from '../journeys/acts.ts';
import { aWin, recordFile } from '../journeys/a-record.ts';
import { test } from '../journeys/journey.ts';
import { lockIsUp, lockNow, setPin, typePin } from '../journeys/lock-acts.ts';
import { findWayIn, makeSmallest, standing, takePath } from '../journeys/paths-acts.ts';
import { startCairn, todayIsUp } from '../journeys/start-cairn.ts';
import { builtApp } from '../site.ts';

test('a win is kept and taken back, and without a network another is there after a reload', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await keep(page, 'washed one cup');
  await cairn.stopServer();
  await page.reload();
  await todayIsUp(page);
  await goToStones(page);
  await page.getByText('washed one cup').waitFor();
  await expect.poll(() => page.getByText('opened the window').count()).toBe(0);
  await goTo(page, 'Help');
  // It is the first, and nothing newer waits behind it.
  await expect.poll(() => page.getByText('A new version of Cairn is here.').count()).toBe(0);
});

test('what was said to be kept is there after the browser was killed', async () => {
  const profile = freshProfile();
  const first = await launchBrowser({ profile });
  const cairn = await startCairn(first, await builtApp());
  await keep(await cairn.open(), 'stood at the door for a while');
  await first.kill();

  const second = await launchBrowser({ profile });
  const page = await second.newPage();
  await page.goto(cairn.address);
  await todayIsUp(page);
  await goToStones(page);
  await page.getByText('stood at the door for a while').waitFor();
  await expect.poll(() => page.getByText('stood at the door for a while').count()).toBe(1);
  await second.close();
  await cairn.stop();
  profile.remove();
});

test('a tab closes while the other writes: nothing is gone, and nothing is there twice', async ({
  cairn,
}) => {
  const first = await cairn.open();
  const second = await cairn.newTab();
  await second.goto(cairn.address);
  await todayIsUp(second);
  await keep(second, 'kept through the first tab');
  await field(second).fill('half a sentence');
  await first.close();
  await field(second).press('Enter');
  await expect.poll(() => field(second).inputValue()).toBe('');
  await keep(second, 'kept with no other tab');
  await goToStones(second);
  for (const words of ['kept through the first tab', 'half a sentence', 'kept with no other tab'])
    await expect.poll(() => second.getByText(words, { exact: true }).count()).toBe(1);
});

test('a PIN locks it; Help is there meanwhile; the PIN opens it', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'watered the fern');
  await setPin(page, '25801');
  await lockNow(page);
  await lockIsUp(page);
  await expect.poll(() => page.getByText('fern').count()).toBe(0);
  await goTo(page, 'Help');
  await page.goBack();
  await lockIsUp(page);
  await typePin(page, '25801');
  await goToStones(page);
  await page.getByText('watered the fern').waitFor();
});

test('something too big becomes steps, the first as small as it goes', async ({ cairn }) => {
  const page = await cairn.open();
  await findWayIn(page, 'the whole flat is a mess');
  const seen = await makeSmallest(page, page.locator('.first .text'));
  expect(seen.length).toBeGreaterThan(1);
  await takePath(page);
  await expect.poll(() => standing(page)).toBe(seen.at(-1));
});

test('a record comes in from a file, is found by looking back, and goes out again', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'record.json', await recordFile({ wins: [aWin(1, 'swept the step')] }));
  await goToStones(page);
  await page.getByText('swept the step').waitFor();
  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  expect(file).toContain('swept the step');
});
