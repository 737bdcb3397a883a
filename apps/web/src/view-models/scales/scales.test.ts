/** Which forms stand on the page, and when they may be filled in again. */

import { expect, test } from 'vitest';
import type { EntityId, InstrumentId, LocalDay, ScaleResponse } from '@cairn/domain';
import { isListed, withListed, wordsOfForms } from './instrument-words.ts';
import { formsOnPage } from './scales.ts';

const today = '2026-03-20' as LocalDay;

const answered = (instrument: InstrumentId, day: string, total: number): ScaleResponse => ({
  ...{ id: `${day}${instrument}`.padEnd(32, '0') as EntityId, instrument, version: 1, language: 'en' },
  ...{ localDay: day as LocalDay, at: null, zone: null, answers: [], extra: null, total },
  ...{ trashed: false, importBatch: null },
});

const page = async (
  responses: readonly ScaleResponse[],
  chosen: { readonly scalesOn: string; readonly scalesNotNow: string },
) => formsOnPage({ words: await wordsOfForms(), responses }, chosen, today);

test('nothing is there until it is chosen', async () => {
  expect(await page([], { scalesOn: '', scalesNotNow: '' })).toEqual([]);
  const forms = await page([], { scalesOn: 'gad-7 phq-8', scalesNotNow: 'gad-7' });
  expect(forms.map(({ id, isQuiet, againOn }) => [id, isQuiet, againOn])).toEqual([
    ['phq-8', false, null],
    ['gad-7', true, null],
  ]);
});

test('what was answered stays to be looked at when its form is off again', async () => {
  const forms = await page([answered('phq-9', '2026-01-01', 4)], { scalesOn: '', scalesNotNow: '' });
  expect(forms.map(({ id, isOn }) => [id, isOn])).toEqual([['phq-9', false]]);
});

test('for fourteen days it is not offered again, and the day is told', async () => {
  const of = async (day: string) =>
    (await page([answered('gad-7', day, 4)], { scalesOn: 'gad-7', scalesNotNow: '' }))[0]?.againOn;
  expect(await of('2026-03-07')).toBe('2026-03-21');
  expect(await of('2026-03-06')).toBeNull();
});

test('answers stand newest first, and their course oldest first', async () => {
  const [form] = await page([answered('gad-7', '2026-01-01', 4), answered('gad-7', '2026-02-01', 9)], {
    scalesOn: 'gad-7',
    scalesNotNow: '',
  });
  expect(form?.responses.map(({ total }) => total)).toEqual([9, 4]);
  expect(form?.course).toMatchObject({ change: 'bigger', isDrawn: false });
});

test('an id is on a list or off it, once', () => {
  expect(withListed('', 'phq-8', true)).toBe('phq-8');
  expect(withListed('phq-8', 'gad-7', true)).toBe('phq-8 gad-7');
  expect(withListed('phq-8 gad-7', 'phq-8', true)).toBe('gad-7 phq-8');
  expect(withListed('phq-8 gad-7', 'phq-8', false)).toBe('gad-7');
  expect(isListed('phq-9', 'phq-2')).toBe(false);
});

test('the form of the WHO comes first where its folder is there, and those for an appointment always', async () => {
  const ids = (await wordsOfForms()).map(({ id }) => id);
  expect(ids.filter((id) => id !== 'who-5')).toEqual(['phq-8', 'gad-7', 'phq-2', 'phq-9']);
  expect(ids.indexOf('who-5')).toBeLessThanOrEqual(0);
});
