import { expect } from 'vitest';
import { helplineRows } from '../../packages/content/src/helplines/data/helplines.ts';
import { chooseCountry, tappedLinks, writeDownTaps } from './help-acts.ts';
import { test } from './journey.ts';
import { setClock } from './moved-clock.ts';

/** Short codes, spaces, a plus, stars, text words and chats are among them. */
const TEN = ['US', 'GB', 'DE', 'AT', 'FR', 'AU', 'CL', 'KE', 'IE', 'CA'] as const;

const digitsOf = (text: string): string => text.replaceAll(/[^\d+*#]/g, '').replaceAll('#', '%23');

test('ten countries, every row opened: the links carry exactly the digits of the file, and say where they are from', async ({
  cairn,
}) => {
  const page = await cairn.open();
  let opened = 0;
  for (const iso2 of TEN) {
    const row = helplineRows.find((one) => one.iso2 === iso2);
    if (row === undefined) throw new Error(`${iso2} has no row`);
    await chooseCountry(page, iso2);
    await writeDownTaps(page);
    for (const number of row.emergency) {
      await page
        .getByRole('link', { name: `Call ${number}`, exact: true })
        .first()
        .click();
      expect((await tappedLinks(page)).at(-1)).toBe(`tel:${digitsOf(number)}`);
    }
    for (const line of row.lines) {
      const box = page.getByRole('article', { name: line.name, exact: true });
      await page.evaluate(() => void (globalThis.tapped = []));
      for (const link of await box.locator('.ways a').all()) await link.click();
      const sms = line.sms;
      const wanted = [
        ...(line.call === null ? [] : [`tel:${digitsOf(line.call)}`]),
        ...(sms === null ? [] : [`sms:${digitsOf(sms.to)}${sms.body === null ? '' : `?body=${sms.body}`}`]),
        ...(line.chat === null ? [] : [line.chat]),
      ];
      await expect.poll(() => tappedLinks(page), { message: `${iso2} ${line.name}` }).toEqual(wanted);
      opened += 1;
      const told = await box.innerText();
      expect(told, line.name).toContain('From a public list, not yet checked.');
      expect(told).toContain('The list is from');
      await expect
        .poll(() => box.getByRole('link', { name: 'See the list' }).getAttribute('href'))
        .toBe(line.source);
    }
  }
  expect(opened).toBeGreaterThanOrEqual(10);
  await page.reload();
  await page.getByRole('article').first().waitFor();
});

test('a row that is more than a year old says so', async ({ cairn }) => {
  const page = await cairn.open();
  await setClock(page, '2029-01-01T10:00:00');
  await chooseCountry(page, 'GB');
  const old = await page.getByText('This is more than a year old. It may have changed.').count();
  expect(old).toBe((await page.getByRole('article').count()) + 1);
});

test('no country is taken by itself; what the device’s language names is offered and can be left', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'languages', { value: ['de-AT', 'en-US'] });
  });
  await page.goto(`${cairn.address}/#/help/lines`);
  await page.reload();
  await expect.poll(() => page.getByLabel('My country').inputValue()).toBe('');
  await page.getByText('From the language of this device: Austria').waitFor();
  await page.getByRole('button', { name: 'Use Austria' }).click();
  await page.getByRole('link', { name: 'Call 142', exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('My country').locator('option').count()).toBe(250);
});
