import { expect } from 'vitest';
import { goToStones } from './acts.ts';
import { goToHelp, tappedLinks, trust, writeDownTaps } from './help-acts.ts';
import { test } from './journey.ts';

test('a name is enough; a number that cannot be dialled is told beside its field', async ({ cairn }) => {
  const page = await cairn.open();
  await goToHelp(page, '/people');
  await page.getByText('Nobody here yet, and that is fine.').waitFor();
  await page.getByRole('button', { name: 'Add someone' }).click();
  const keep = page.getByRole('button', { name: 'Keep', exact: true });
  await keep.click();
  await page.getByText('A name is enough, and it is needed.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Ana');
  await page.getByLabel('Phone', { exact: true }).fill('ask Ben');
  await keep.click();
  await page.getByText('This does not look like a phone number.').waitFor();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ana');
  await page.getByLabel('Phone', { exact: true }).fill('+49 30 123 45');
  await page.getByLabel('Practical help').check();
  await page.getByRole('button', { name: 'Could you help me with one small thing this week?' }).click();
  await keep.click();
  const text = page.getByRole('link', { name: 'Text Ana' });
  await text.waitFor();
  await expect
    .poll(() => text.getAttribute('href'))
    .toBe(`sms:+493012345?body=${encodeURIComponent('Could you help me with one small thing this week?')}`);
});

test('reaching out becomes a win when the person says so, in words of their own, and can be taken back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await trust(page, { name: 'Ana', phone: '030 123 45', roles: ['Company'] });
  await writeDownTaps(page);
  await expect.poll(() => page.getByText('If you reached out').count()).toBe(0);
  await page.getByRole('link', { name: 'Call Ana' }).click();
  await expect.poll(() => tappedLinks(page)).toEqual(['tel:03012345']);
  await page.getByText('If you reached out, you can keep it as a win.').waitFor();
  // What was kept before, and its way back, do not lie over the offer.
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('link', { name: 'Text Ana' }).click();
  const words = page.getByLabel('In my own words');
  await expect.poll(() => words.inputValue()).toBe('Reached out to Ana');
  await words.fill('Wrote to Ana, three words');
  await page.getByRole('button', { name: 'Keep it as a win' }).click();
  await page.getByText('Kept.').waitFor();
  await goToStones(page);
  await page.getByText('Wrote to Ana, three words').waitFor();
});

test('at the end of the page nothing lies under the line that says what was kept', async ({ cairn }) => {
  const page = await cairn.open();
  for (const name of ['Ana', 'Ben', 'Cem', 'Dilek']) await trust(page, { name, phone: '1234567' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const undo = await page.getByRole('button', { name: 'Undo' }).boundingBox();
  const add = await page.getByRole('button', { name: 'Add someone' }).boundingBox();
  expect(undo?.y).toBeGreaterThan((add?.y ?? Infinity) + (add?.height ?? 0));
});

test('whoever rests is not named on Stay with me; whoever is taken away can come back', async ({ cairn }) => {
  const page = await cairn.open();
  await trust(page, { name: 'Ana', phone: '1234567', roles: ['Hard moments'] });
  await trust(page, { name: 'Ben', phone: '7654321', roles: ['Hard moments', 'Company'] });
  await goToHelp(page);
  await page.getByText('You chose Ana for hard moments.').waitFor();
  await goToHelp(page, '/people');
  await page.getByRole('button', { name: 'Change Ana' }).click();
  await page.getByRole('button', { name: 'Do not bring them up' }).click();
  await page.getByText('Kept. They will not be brought up.').waitFor();
  await goToHelp(page);
  await page.getByText('You chose Ben for hard moments.').waitFor();
  await expect.poll(() => page.getByText('Ana').count()).toBe(0);
  await goToHelp(page, '/people');
  await page.getByRole('heading', { name: 'Ana' }).waitFor();
  await page.getByRole('button', { name: 'Change Ben' }).click();
  await page.getByRole('button', { name: 'Take off this list' }).click();
  await page.getByText('Taken off the list.').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Ben' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Ben' }).waitFor();
});

test('whoever is moved up is named first; the focus goes with them, and it can be taken back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  for (const name of ['Ana', 'Ben', 'Cem'])
    await trust(page, { name, phone: '1234567', roles: ['Hard moments'] });
  const names = () => page.getByRole('heading', { level: 2 }).allInnerTexts();
  const up = page.getByRole('button', { name: 'Move up: Cem' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Ana', 'Cem', 'Ben']);
  await page.getByText('Moved up.').waitFor();
  await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Cem', 'Ana', 'Ben']);
  await expect.poll(() => up.count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await goToHelp(page);
  await page.getByText('You chose Cem for hard moments.').waitFor();
  await goToHelp(page, '/people');
  await page.getByRole('button', { name: 'Move up: Ana' }).click();
  await expect.poll(names).toEqual(['Ana', 'Cem', 'Ben']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(['Cem', 'Ana', 'Ben']);
});

test('where the device has a contact picker, the one who was picked is filled in and can be changed', async ({
  cairn,
}) => {
  const { page } = cairn;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'contacts', {
      value: { select: () => Promise.resolve([{ name: ['Cem'], tel: ['0170 1'], email: [] }]) },
    });
  });
  await cairn.open('/#/');
  await goToHelp(page, '/people');
  await page.getByRole('button', { name: 'Choose from my contacts' }).click();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Cem');
  await expect.poll(() => page.getByLabel('Phone', { exact: true }).inputValue()).toBe('0170 1');
});

test('somebody can be removed for ever, after one question, and nothing offers to bring them back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await trust(page, { name: 'Somebody Gone', phone: '0151 999999' });
  await page.getByRole('button', { name: 'Change Somebody Gone' }).click();
  await page.getByRole('button', { name: 'Remove for ever', exact: true }).click();
  await page.getByText('This cannot be undone.').waitFor();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('button', { name: 'Remove for ever', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, remove for ever' }).click();
  await page.getByText('Removed.').waitFor();
  await page.getByText('Nobody here yet, and that is fine.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.reload();
  await page.getByText('Nobody here yet, and that is fine.').waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Somebody');
});
