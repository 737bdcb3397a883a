/** M10: the record is proof, and it is one's own: several stones changed at once, put on a shelf, let rest, taken to paper. */

import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, goToStones } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';
import { seenTexts } from './seen.ts';

const aWeek = (): Promise<string> =>
  recordFile({
    wins: [
      aWin(1, 'swept the step', { localDay: daysAgo(1) }),
      aWin(2, 'rang the dentist', { localDay: daysAgo(2), note: 'They were kind.' as never }),
      aWin(3, 'sat by the river', { localDay: daysAgo(3), resting: true }),
    ],
  });

test('several stones at once: another area, the trash, and one way back from each', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'week.json', await aWeek());
  await goToStones(page);
  const hands = byKeyboard(page);
  await hands.press('button', 'Choose several');
  await hands.press('checkbox', 'swept the step');
  await hands.press('checkbox', 'rang the dentist');
  await page.getByText('These are chosen.').waitFor();
  await hands.press('button', 'Area');
  await hands.choose('To another area', 'Home');
  await hands.press('button', 'Keep changes');
  await page.getByText('Changed.').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Home' });
  await page.getByText('Here they are.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('No stone from this corner.').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'All areas' });

  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('button', { name: 'Choose all that are shown' }).click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash. You can bring them back.').waitFor();
  await expect.poll(() => page.locator('article').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('article li').count()).toBe(3);
});

test('a stone on the shelf is there to be read, whole, and comes off it again', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'week.json', await aWeek());
  await goToStones(page);
  await page.getByRole('button', { name: /rang the dentist/ }).click();
  await page.getByRole('button', { name: 'Put it on the shelf' }).click();
  await page.getByText('It is on the shelf.').waitFor();
  await cairn.stopServer();
  await page.reload();
  await goTo(page, 'Look back');
  const hands = byKeyboard(page);
  await hands.press('link', 'Shelf');
  await page.getByText('They were kind.').waitFor();
  await hands.press('button', /rang the dentist/);
  await hands.press('button', 'Take it off the shelf');
  await page.getByText('The shelf is free.').waitFor();
});

test('on paper: the time that was picked, in own words, one column, and nothing else', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'week.json', await aWeek());
  await goTo(page, 'Look back');
  const hands = byKeyboard(page);
  await hands.press('link', 'On paper');
  await page.getByRole('heading', { level: 1, name: 'On paper' }).waitFor();
  await page.getByRole('radio', { name: 'All of it' }).check();
  await page.getByText('rang the dentist').waitFor();
  await hands.press('checkbox', 'With my notes');
  await page.emulateMedia({ media: 'print' });
  const printed = (await seenTexts(page)).map(({ text }) => text);
  const words = printed.filter((text) => !/\d{4}/.test(text));
  expect(words).toEqual(['rang the dentist', 'They were kind.', 'swept the step']);
  for (const format of ['A4', 'Letter'] as const)
    expect((await page.pdf({ format })).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('this date in other years is there for whoever asks for it, beside the calendar', async ({ cairn }) => {
  const page = await cairn.open();
  const then = `${Number(daysAgo(0).slice(0, 4)) - 2}${daysAgo(0).slice(4)}`;
  const day = (then.endsWith('02-29') ? then.replace('29', '28') : then) as never;
  await bringIn(page, 'then.json', await recordFile({ wins: [aWin(1, 'fed the birds', { localDay: day })] }));
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('heading', { name: 'On this day' }).waitFor();
  await expect
    .poll(() => page.getByRole('region', { name: 'On this day' }).getByText('fed the birds').count())
    .toBe(0);
  await byKeyboard(page).press('checkbox', 'Show me this day in other years');
  await page.getByRole('region', { name: 'On this day' }).getByText('fed the birds').waitFor();
  await page.getByRole('link', { name: 'Look back' }).first().click();
  await page.getByRole('region', { name: 'On this day' }).getByText('fed the birds').waitFor();
});
