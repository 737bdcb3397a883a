import { field, goTo, keep, openMore } from './acts.ts';
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
  await goTo(first, 'Look back');
  await keep(second, 'kept in the second tab');
  await first.getByText('kept in the second tab').waitFor();

  await field(second).fill('half a sentence');
  await first.close();
  await field(second).press('Enter');
  await second.getByRole('button', { name: 'half a sentence' }).waitFor();
  await keep(second, 'kept with no other tab');
  await goTo(second, 'Look back');
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
