import { expect, test } from 'vitest';
import { reminderArrived } from './reminder-arrived.ts';

const shownBy = async (read: Parameters<typeof reminderArrived>[1]) => {
  const shown: unknown[] = [];
  await reminderArrived(async (title, { body, tag }) => void shown.push([title, body, tag]), read);
  return shown;
};

test('it says the words that were put aside, in place of a notice that stands', async () => {
  const words = { title: 'Cairn', body: 'Etwas Kleines' };
  expect(await shownBy(async () => words)).toEqual([['Cairn', 'Etwas Kleines', 'cairn-ritual']]);
});

test('without them it says the name, so that the browser goes on taking messages', async () => {
  expect(await shownBy(async () => null)).toEqual([['Cairn', '', 'cairn-ritual']]);
  expect(await shownBy(() => Promise.reject(new Error('no database')))).toEqual([
    ['Cairn', '', 'cairn-ritual'],
  ]);
});
