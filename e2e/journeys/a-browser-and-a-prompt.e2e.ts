import { expect, onTestFinished } from 'vitest';
import { aHome } from '../../apps/cli/src/testing/a-home.ts';
import { askProgram, runProgram } from '../../apps/cli/src/testing/run-program.ts';
import { goTo, keep } from './acts.ts';
import { test } from './journey.ts';
import { openLockPage, shownWords } from './lock-acts.ts';
import { aRelayWithCairn, openAt, openDevices, turnSyncOn } from './sync-acts.ts';

/** What is promised is two seconds; a test on a loaded machine waits longer, and prints what it took. */
const PATIENCE = 30_000;

const textsIn = async (home: string): Promise<readonly string[]> =>
  ((await askProgram(['list'], { home })).said['wins'] as readonly { text: string }[]).map(
    ({ text }) => text,
  );

const at = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;

test('a win kept in the browser is at the prompt, and one kept at the prompt is in the browser, while both are online and after', async ({
  browser,
}) => {
  const { home: data, relay } = await aRelayWithCairn();
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await browser.forget(relay.origin);
  });
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await openAt(page, relay.origin);
  await keep(page, 'opened the curtains');
  await turnSyncOn(page);
  await openLockPage(page);
  await page.getByRole('button', { name: 'Set a lock' }).click();
  await page.getByRole('button', { name: 'Show my 24 words' }).click();
  const words = (await shownWords(page)).join(' ');

  const prompt = aHome();
  const paired = ['pair', '--words', '--with', relay.origin];
  expect(await askProgram(paired, { home: prompt, input: words })).toMatchObject({ code: 0 });
  expect(await textsIn(prompt)).toEqual(['opened the curtains']);

  // From the prompt to the browser: the relay hints, and nobody asks.
  await goTo(page, 'Today');
  await runProgram(['log', 'called Ana'], { home: prompt });
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({ code: 0 });
  const sent = performance.now();
  await page.getByRole('button', { name: 'called Ana' }).waitFor();
  const figures = [`prompt to browser: ${at(sent)}`];

  // From the browser: another device reads along, so that it waits a second and no more.
  await keep(page, 'a cup washed');
  const kept = performance.now();
  await openDevices(page);
  await page.getByText('It is kept here, and sent.').waitFor();
  figures.push(`browser to relay: ${at(kept)}`);
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({ code: 0 });
  expect(await textsIn(prompt)).toContain('a cup washed');
  // What the prompt says next shows that it has read it.
  await runProgram(['log', 'ate an apple'], { home: prompt });
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({ code: 0 });
  await page.getByText('It is kept here, and on another device of yours.').waitFor();

  // The relay goes: both keep what is done, and say so. It comes back: both have all of it.
  await relay.end('SIGKILL');
  await goTo(page, 'Today');
  await keep(page, 'ten steps outside');
  await openDevices(page);
  await page.getByText('It is kept here. Not all of it is with the relay yet.').waitFor();
  await page.getByText('The relay does not answer right now.').waitFor();
  await runProgram(['log', 'watered the fern'], { home: prompt });
  await data.start({ CAIRN_PORT: new URL(relay.origin).port });
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({ code: 0 });
  const back = performance.now();
  // As the browser says it when a network comes back.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(/^It is kept here, and (sent|on another)/).waitFor();
  figures.push(`relay back to sent: ${at(back)}`);
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'watered the fern' }).waitFor();
  expect(await askProgram(['sync'], { home: prompt })).toMatchObject({ code: 0 });
  expect(await textsIn(prompt)).toContain('ten steps outside');

  // Turned off, nothing of it goes on, and nothing is gone.
  await openDevices(page);
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
  await page.getByText('It is off. What is here stays here.').waitFor();
  await page.getByRole('button', { name: 'Turn it on' }).waitFor();
  process.stdout.write(`${figures.join('; ')}\n`);
  expect(complaints).toEqual([]);
});
