import { expect } from 'vitest';
import { goTo, openMore, savedFile } from './acts.ts';
import { test } from './journey.ts';

test('mood and energy are one tap each, nothing waits for them, and both are in the record', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await expect.poll(() => page.getByText('Mood').count()).toBe(0);
  await openMore(page);
  await page.getByRole('button', { name: 'Low', exact: true }).click();
  await page.getByText('Noted.').waitFor();
  await page.getByRole('button', { name: 'Low', exact: true, pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Very little' }).click();
  await page.getByRole('button', { name: 'Very little', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'A number instead' }).click();
  await page.getByRole('group', { name: 'Mood, from 0 to 10' }).getByRole('button', { name: '4' }).click();
  await page.getByRole('button', { name: '4', exact: true, pressed: true }).waitFor();

  // More stays as it was left, and so does what was said.
  await page.reload();
  await page.getByRole('heading', { name: 'How it is right now' }).waitFor();
  // A 4 is nearest to low, by the domain's own rule.
  await page.getByRole('button', { name: 'Low', exact: true, pressed: true }).waitFor();

  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  const { checkIns } = JSON.parse(file) as { checkIns: { mood: number | null; energy: number | null }[] };
  const said = checkIns.map(({ mood, energy }) => `${mood} ${energy}`);
  expect(said.toSorted()).toEqual(['3 null', '4 null', 'null 1'].toSorted());
});

test('mood and energy stay as said when the other is noted and the page is opened again', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Good', exact: true }).click();
  await page.getByRole('button', { name: 'Good', exact: true, pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Plenty' }).click();
  await page.getByRole('button', { name: 'Plenty', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Less' }).click();
  await openMore(page);
  await page.getByRole('button', { name: 'Plenty', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Good', exact: true, pressed: true }).waitFor();
});
