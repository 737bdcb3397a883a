import { expect } from 'vitest';
import { field, goTo, goToStones, keep, openMore } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

test('a win kept in one tab is in the other at once; the first tab closed, the other goes on', async ({
  cairn,
}) => {
  const first = await cairn.open();
  const second = await cairn.newTab();
  await second.goto(cairn.address);
  await todayIsUp(second);
  await openMore(second);
  await keep(first, 'kept in the first tab');
  await second.getByRole('button', { name: 'kept in the first tab' }).waitFor();
  await goToStones(first);
  await keep(second, 'kept in the second tab');
  await first.getByText('kept in the second tab').waitFor();

  await field(second).fill('half a sentence');
  await first.close();
  await field(second).press('Enter');
  await second.getByRole('button', { name: 'half a sentence' }).waitFor();
  await keep(second, 'kept with no other tab');
  await goToStones(second);
  for (const words of [
    'kept in the first tab',
    'kept in the second tab',
    'half a sentence',
    'kept with no other tab',
  ])
    await second.getByText(words).waitFor();
});

test('the look chosen in one tab is the look of the other', async ({ cairn }) => {
  const first = await cairn.open();
  const second = await cairn.newTab();
  await second.goto(cairn.address);
  await todayIsUp(second);
  await goTo(first, 'Settings');
  await first.getByRole('radio', { name: 'Dark' }).check();
  await second.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
});

test.for(['first', 'second'] as const)(
  'everything erased in the %s tab: the other shows nothing of it, and to begin anew is to begin anew',
  async (which, { cairn }) => {
    const one = await cairn.open();
    await keep(one, 'a stone to be erased');
    const two = await cairn.newTab();
    await two.goto(cairn.address);
    await todayIsUp(two);
    await goToStones(one);
    await goToStones(two);
    const [here, there] = which === 'first' ? [one, two] : [two, one];
    await goTo(here, 'Settings');
    await here.getByRole('button', { name: 'Erase everything' }).click();
    await here.getByLabel('To go on, type: erase').fill('erase');
    await here.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
    await here.getByText('All of it is gone from this browser.').waitFor();
    await there.getByText('Nothing here yet, and that is fine.').waitFor();
    await here.getByRole('button', { name: 'Begin anew' }).click();
    await here.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await goTo(here, 'Today');
    await keep(here, 'the first of the new ones');
    await there.getByText('the first of the new ones').waitFor();
    await expect.poll(() => there.locator('article li').count()).toBe(1);
  },
);
