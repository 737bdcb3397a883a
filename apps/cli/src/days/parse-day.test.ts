import { createCopy, LOCALES } from '@cairn/copy';
import type { PlainKey } from '@cairn/copy';
import { addDays, err, ok, parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { namesIn } from '../typed-names.ts';
import { parseDay } from './parse-day.ts';

const english = await createCopy('en', ['cli']);

const day = (text: string): LocalDay => {
  const parsed = parseLocalDay(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

test.each([
  ['today', '2024-03-01'],
  ['Yesterday', '2024-02-29'],
  ['tomorrow', '2024-03-02'],
  ['1 day ago', '2024-02-29'],
  [' 3 days ago ', '2024-02-27'],
  ['0 days ago', '2024-03-01'],
  ['1962-07-14', '1962-07-14'],
])('"%s" is %s', (written, expected) => {
  expect(parseDay(written, day('2024-03-01'), english)).toEqual(ok(expected));
});

test.each([
  '',
  'soon',
  '-1 days ago',
  '2023-02-29',
  '3 days',
  '1.5 days ago',
  '# days ago',
  '3 days ago 3',
  '01/02/2024',
])('"%s" is no day', (written) => {
  expect(parseDay(written, day('2024-03-01'), english)).toEqual(err({ type: 'DayNotUnderstood' }));
});

test('days before the first year are none', () => {
  expect(parseDay('5 days ago', day('0001-01-03'), english)).toEqual(err({ type: 'DayNotUnderstood' }));
  expect(parseDay('tomorrow', day('9999-12-31'), english)).toEqual(err({ type: 'DayNotUnderstood' }));
});

test.each([
  ['de', 'Gestern', 1],
  ['de', 'vorgestern', 2],
  ['de', 'vor 1 Tag', 1],
  ['de', 'vor 12 Tagen', 12],
  ['es', 'hace 3 dias', 3],
  ['es', 'anteayer', 2],
  ['fr', "Aujourd'hui", 0],
  ['fr', 'aujourd’hui', 0],
  ['fr', 'Il y a 3 jours', 3],
  ['pl', 'dzis', 0],
  ['pl', '1 dzien temu', 1],
  ['pl', '5 dni temu', 5],
  ['pt-BR', 'ha 3 dias', 3],
  ['pt-BR', '3 dias atrás', 3],
  ['ja', '昨日', 1],
  ['ja', '３日前', 3],
  ['ar', 'امس', 1],
  ['ar', 'قبل ٣ أيام', 3],
  ['ar', 'قبل يومين', 2],
] as const)('in %s "%s" lies %i days back, and English is read as well', async (tag, written, back) => {
  const copy = await createCopy(tag, ['cli']);
  const today = day('2024-03-20');
  const expected = ok(addDays(today, -back));
  expect(parseDay(written, today, copy)).toEqual(expected);
  expect(parseDay(`${back} days ago`, today, copy)).toEqual(expected);
  expect(parseDay('yesterday', today, copy)).toEqual(ok(day('2024-03-19')));
  expect(parseDay('soon', today, copy).ok).toBe(false);
});

test.each(LOCALES)('in %s the sentence about days names days that are read', async (tag) => {
  const copy = await createCopy(tag, ['cli']);
  const today = day('2024-03-20');
  const [ago = ''] = namesIn(copy.t('cli.day.ago', { days: '3' }));
  const named = (key: PlainKey): string => namesIn(copy.t(key))[0] ?? '';
  const told = [named('cli.day.today'), named('cli.day.yesterday'), ago];
  for (const one of told) expect(copy.t('cli.value.on')).toContain(one);
  expect(copy.t('cli.value.plan-day')).toContain(named('cli.day.tomorrow'));
  const all = [...told, named('cli.day.tomorrow'), named('cli.day.before-yesterday')];
  expect(all.map((one) => parseDay(one, today, copy))).toEqual(
    [0, 1, 3, -1, 2].map((back) => ok(addDays(today, -back))),
  );
});
