/** Files are known by what they hold. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detect, readImport, sourceOf } from './index.ts';
import { anIdOf } from './fixtures/an-id-of.ts';

const options = { hashId: anIdOf, zone: 'Europe/London' };

const fixture = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('tells a Daylio export from a Cairn export from anything else', () => {
  expect(detect(fixture('./daylio-csv/fixtures/scales-2025.csv'))).toBe('daylio-csv');
  expect(detect(fixture('./daylio-csv/fixtures/full-date-2019-spreadsheet.csv'))).toBe('daylio-csv');
  expect(detect(fixture('./cairn-json/fixtures/v1-2026-11.json'))).toBe('cairn-json');
  expect(detect(bytesOf('Date,Mood,Tags (People),Notes\n'))).toBeNull();
  expect(detect(bytesOf('{"entries":[]}'))).toBeNull();
  expect(detect(new Uint8Array(0))).toBeNull();
});

test('knows a Cairn export whose fields another tool has sorted anew', () => {
  expect(detect(bytesOf('{"app":"0.1.0","checkIns":[],"format":"cairn","version":1}'))).toBe('cairn-json');
});

test('reads either through one door', async () => {
  const daylio = await readImport(sourceOf(fixture('./daylio-csv/fixtures/scales-2025.csv')), options);
  const cairn = await readImport(sourceOf(fixture('./cairn-json/fixtures/v1-2026-11.json')), options);
  expect([daylio, cairn].map((plan) => plan.ok && plan.value.format)).toEqual(['daylio-csv', 'cairn-json']);
});

test.each([
  ['SQLite format 3\u0000 and so on', 'sqlite'],
  ['{"entries": []}', 'json'],
  ['<?xml version="1.0"?>', 'xml'],
  ['2024-13-45,March 2,Saturday,9:00,good', 'csv-without-header'],
  ['Title,Date,Body', 'other-csv'],
  ['Dear diary', 'text'],
])('says what %j seems to be', async (text, looksLike) => {
  expect(await readImport(sourceOf(bytesOf(text)), options)).toEqual({
    ok: false,
    error: { type: 'UnknownFormat', looksLike },
  });
});
