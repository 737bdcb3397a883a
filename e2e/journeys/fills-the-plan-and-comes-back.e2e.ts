import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { goToHelp, keepEntry, chooseCountry } from './help-acts.ts';
import { test } from './journey.ts';
import { seenTexts } from './seen.ts';
import { startCairn } from './start-cairn.ts';

const START = 'Fill it in, one part at a time';
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const part = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name: title }).waitFor();

test('a first-time reader stops half-way, the browser ends, and nothing is lost', async () => {
  const profile = freshProfile();
  const first = await launchBrowser({ profile });
  const cairn = await startCairn(first, await builtApp());
  const page = await cairn.open();
  await goToHelp(page, '/plan');
  await press(page, START);
  await part(page, 'How I can tell it is getting hard');
  await keepEntry(page, 'I stop answering');
  await press(page, 'Next');
  await part(page, 'What I can do on my own');
  await press(page, 'Listen to one song');
  await expect.poll(() => page.getByLabel('In my own words').inputValue()).toBe('Listen to one song');
  await press(page, 'Next');
  await part(page, 'People and places that take my mind off it');
  await page.getByLabel('In my own words').pressSequentially('The bench by the wat');
  await page.waitForTimeout(1_500);
  await first.kill();

  const second = await launchBrowser({ profile });
  const again = await second.newPage();
  await again.goto(`${cairn.address}/#/help/plan`);
  await again.getByText('I stop answering').waitFor();
  await again.getByText('Listen to one song').waitFor();
  await press(again, 'Go on, one part at a time');
  await part(again, 'People and places that take my mind off it');
  await expect.poll(() => again.getByLabel('In my own words').inputValue()).toBe('The bench by the wat');
  await again.getByLabel('In my own words').press('End');
  await again.keyboard.type('er');
  await press(again, 'Stop here');
  await again.getByText('The bench by the water').waitFor();
  await second.close();
  await cairn.stop();
  profile.remove();
});

test('all six parts in about five minutes; the one question is asked once, and no is the answer until yes is', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goToHelp(page, '/plan');
  const read = new Set<string>();
  const look = async (): Promise<void> => {
    for (const { text } of await seenTexts(page)) read.add(text);
  };
  await look();
  await press(page, START);
  const written = [
    ...['I cannot sleep', 'Take a warm shower', 'The library', 'My friend Ana', 'My doctor'],
    'Stay where people are',
  ];
  for (const [at, entry] of written.entries()) {
    await page.getByText(`${at + 1} of 6`).waitFor();
    await look();
    await page.getByLabel('In my own words').fill(entry);
    await press(page, at === 5 ? 'See my plan' : 'Next');
  }
  await part(page, 'One question');
  await look();
  await page.getByText('It is checked on this device alone, and nothing is stored or sent.').waitFor();
  await press(page, 'No, leave it off');
  for (const entry of written) await page.getByText(entry, { exact: true }).waitFor();
  // Every word once at 120 a minute, a letter a second, and ten seconds to think of each part.
  const words = [...read].join(' ').split(/\s+/).length;
  const seconds = words / 2 + written.join('').length + 6 * 10;
  process.stdout.write(`${words} words to read, about ${(seconds / 60).toFixed(1)} minutes\n`);
  expect(seconds).toBeLessThan(5.5 * 60);

  await press(page, 'Go on, one part at a time');
  for (let at = 0; at < 5; at += 1) await press(page, 'Next');
  await press(page, 'See my plan');
  await page.getByRole('button', { name: 'Save as a picture' }).waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'One question' }).count()).toBe(0);
  await page.evaluate(() => void (location.hash = '#/settings'));
  const notes = page.getByLabel('Look for hard words in my notes');
  await expect.poll(() => notes.isChecked()).toBe(false);
});

test('three fit in a part; any can be changed, taken away and brought back', async ({ cairn }) => {
  const page = await cairn.open();
  await goToHelp(page, '/plan');
  await press(page, START);
  for (const words of ['one sign', 'two signs', 'three signs']) await keepEntry(page, words);
  await page.getByText('Three fit in one part.').waitFor();
  await expect.poll(() => page.getByLabel('In my own words').count()).toBe(0);
  await press(page, 'Stop here');
  await press(page, 'Change: two signs');
  await page.getByLabel('In my own words').fill('two more signs');
  await press(page, 'Keep changes');
  await page.getByText('two more signs').waitFor();
  await press(page, 'Change: three signs');
  await press(page, 'Move up');
  await page.getByText('Moved up.').waitFor();
  const order = () => page.locator('ol li').first().getByRole('listitem').locator('p').allInnerTexts();
  await expect.poll(order).toEqual(['one sign', 'three signs', 'two more signs']);
  await press(page, 'Change: one sign');
  await expect.poll(() => page.getByRole('button', { name: 'Move up' }).count()).toBe(0);
  await press(page, 'Take away');
  await page.getByText('Taken away.').waitFor();
  await expect.poll(() => page.getByText('one sign', { exact: true }).count()).toBe(0);
  await press(page, 'Undo');
  await page.getByText('one sign', { exact: true }).waitFor();
  await page.reload();
  for (const words of ['one sign', 'two more signs', 'three signs']) await page.getByText(words).waitFor();
});

test('a part that another page filled leaves the words in the field, and holds nobody', async ({ cairn }) => {
  const page = await cairn.open();
  const other = await cairn.newTab();
  await other.goto(cairn.address);
  for (const one of [page, other]) {
    await goToHelp(one, '/plan');
    await press(one, START);
  }
  await other.getByLabel('In my own words').fill('words that stay');
  for (const words of ['one sign', 'two signs', 'three signs']) await keepEntry(page, words);
  await other.getByText('Three fit in one part.').waitFor();
  await expect.poll(() => other.getByLabel('In my own words').inputValue()).toBe('words that stay');
  await press(other, 'Next');
  await other.getByText('2 of 6').waitFor();
  await press(other, 'Back');
  await expect.poll(() => other.getByLabel('In my own words').inputValue()).toBe('words that stay');
  await other.getByRole('button', { name: 'Change: two signs' }).click();
  await press(other, 'Take away');
  await press(other, 'Keep');
  await page.getByText('words that stay').waitFor();
  await press(other, 'Stop here');
});

test('prints on one page without the rest of the screen, and saves a card as a picture', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseCountry(page, 'GB');
  await goToHelp(page, '/plan');
  await press(page, START);
  for (let at = 0; at < 6; at += 1) {
    for (const count of ['first', 'second', 'third'])
      await keepEntry(page, `my ${count} words of part ${at}, as I say it`);
    await press(page, at === 5 ? 'See my plan' : 'Next');
  }
  await press(page, 'No, leave it off');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a picture')]);
  expect(download.suggestedFilename()).toBe('card.png');
  const stream = await download.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  const png = Buffer.concat(pieces);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1_080);
  expect(png.length).toBeGreaterThan(20_000);

  const pagesOf = async (): Promise<number> => {
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
    });
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length;
  };
  await expect.poll(() => pagesOf()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('button', { name: 'Hide', exact: true }).isVisible()).toBe(false);
  await page.getByText('Samaritans: 116 123').first().waitFor();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => void (globalThis.print = () => undefined));
  await press(page, 'Print it small');
  await expect.poll(() => pagesOf()).toBe(1);
});
