import { expect, test } from 'vitest';
import { activities } from './activities.ts';
import { bringContent } from '../languages/index.ts';
import { findActivities } from './find-activities.ts';
import { guessArea } from './guess-area.ts';

const texts = (text: string, limit = 5): string[] =>
  findActivities({ text, limit }, 'en').map((activity) => activity.text);

test.each([
  ['bed', 'rise.make-the-bed-roughly'],
  ['teeth', 'care.brush-teeth'],
  ['mail', 'paper.open-one-letter'],
  ['dog', 'meaning.dog-out'],
  ['shower', 'care.shower-two-minutes'],
  ['curtains', 'rise.open-the-curtains'],
  ['laundry', 'home.start-a-wash'],
  ['meds', 'care.take-morning-medicine'],
  ['tea', 'nourish.warm-drink'],
  ['bill', 'paper.pay-one-bill'],
  ['doctor', 'care.book-an-appointment'],
  ['walk', 'move.corner-and-back'],
  ['journal', 'mind.write-five-minutes'],
  ['guitar', 'joy.pick-up-the-brush'],
  ['sleep', 'rest.close-my-eyes'],
])('"%s" finds %s among what people mean by it', (text, id) => {
  expect(findActivities({ text, limit: 40 }, 'en').map((activity) => activity.id)).toContain(id);
});

test('finds while the word is still being typed', () => {
  expect(texts('open the cur')[0]).toBe('Open the curtains');
  expect(texts('sho').some((text) => text.includes('hower'))).toBe(true);
});

test('finds the same in capitals, with accents and with an ending', () => {
  expect(texts('TEETH')).toEqual(texts('teeth'));
  expect(texts('téeth')).toEqual(texts('teeth'));
  expect(texts('showered')).not.toEqual([]);
});

test('puts what has all the words first', () => {
  expect(texts('make bed')[0]).toBe('Make the bed, roughly');
  expect(texts('brush my teeth')[0]).toBe('Brush my teeth');
  expect(texts('open one letter')[0]).toBe('Open one letter');
});

test('puts the lighter one first where two fit alike', () => {
  const found = findActivities({ text: 'curtain', limit: 3 }, 'en');
  expect(found.length).toBeGreaterThan(1);
  expect(found.map(({ energy }) => energy)).toEqual(found.map(({ energy }) => energy).toSorted());
});

test('finds nothing for nothing, and no more than was asked', () => {
  expect(texts('')).toEqual([]);
  expect(texts('  ,  ')).toEqual([]);
  expect(texts('zzzz')).toEqual([]);
  expect(texts('write', 3)).toHaveLength(3);
});

test('finds every activity by its own text', () => {
  for (const activity of activities('en')) {
    const found = findActivities({ text: activity.text, limit: 3 }, 'en');
    expect(
      found.map(({ id }) => id),
      activity.text,
    ).toContain(activity.id);
  }
});

test('letters that no accent makes are found by those that are typed, and tell their area', async () => {
  expect(await bringContent('pl', ['words'])).toBe(true);
  const [bed] = findActivities({ text: 'koldre do pasa', limit: 1 }, 'pl');
  expect(bed?.id).toBe('rise.push-covers-back');
  expect(guessArea('zascielilam lozko', 'pl')).toBe(guessArea('zaścieliłam łóżko', 'pl'));
});
