import { createCopy, LOCALES } from '@cairn/copy';
import { deviceInWords } from '@cairn/copy/device-words';
import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Something else (X11; Linux)',
  'Something else',
];

test('a browser is kept by two plain names', () => {
  expect(AGENTS.map(deviceName)).toEqual([
    ...[
      'Chrome on Linux',
      'Edge on Windows',
      'Samsung Internet on Android',
      'Safari on iPhone',
      'Firefox on Mac',
    ],
    ...['Browser on Linux', 'Browser'],
  ]);
});

test.each(LOCALES.filter((tag) => tag !== 'en'))('in %s it is said without an English word', async (tag) => {
  const copy = await createCopy(tag, ['devices']);
  const told = AGENTS.map((agent) => deviceInWords(copy, deviceName(agent)));
  expect(told.filter((name) => / on /.test(name))).toEqual([]);
  expect(told[0]).toMatch(/Chrome.*Linux|Linux.*Chrome/);
  expect(told.at(-1)).toBe(copy.t('devices.browser'));
});

test('a name that somebody gave stays', async () => {
  const copy = await createCopy('de', ['devices']);
  for (const name of ['Old phone on the shelf', 'Chrome on my laptop', 'Browser of mine', 'a'])
    expect(deviceInWords(copy, name)).toBe(name);
});
