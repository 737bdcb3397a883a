/** Files made to harm, or harmed on their way, one by one: each ends in the one error whose sentence fits, or in what is right. */

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { faultIn } from './fixtures/fault-in.ts';
import { aZip, bytesOf, errorOf, OPTIONS } from './fixtures/read-file.ts';
import { SMALL_FILES } from './fixtures/small-files.ts';
import { readImport, sourceOf } from './index.ts';
import type { ImportError } from './index.ts';

const CSV = 'full_date,time,mood,activities,note\n2026-03-03,9:00,good,walk,wörds\n';
const HEALTH = 'apple_health_export/export.xml';
const MIB = 2 ** 20;

/** Of zeros alone, `mebibytes` long, packed. */
const packedZeros = (name: string, mebibytes: number): Uint8Array =>
  Uint8Array.from(zipSync({ [name]: new Uint8Array(mebibytes * MIB) }, { level: 9 }));

/** Two names in the directory for the one member that lies there. */
const overlapping = (): Uint8Array => {
  const zip = Buffer.from(aZip({ 'a.md': 'x' }));
  const at = zip.readUInt32LE(zip.length - 6);
  const entry = zip.subarray(at, zip.length - 22);
  const end = Buffer.from(zip.subarray(zip.length - 22));
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(entry.length * 2, 12);
  return Uint8Array.from(Buffer.concat([zip.subarray(0, at), entry, entry, end]));
};

const laughs = (root: string): string => {
  const entities = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY l0 "ha">${entities.join('')}]><${root}>&l20;</${root}>`;
};

const of1252 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const REFUSED: readonly (readonly [string, () => Uint8Array | string, ImportError])[] = [
  ['a bomb that would be held whole', () => packedZeros('daylio.csv', 56), { type: 'TooMuchInside' }],
  ['a bomb that would be read piece by piece', () => packedZeros(HEALTH, 56), { type: 'TooMuchInside' }],
  [
    'an archive in an archive',
    () => aZip({ 'in.zip': aZip({ 'a.csv': CSV }) }),
    { type: 'UnknownFormat', looksLike: 'zip' },
  ],
  [
    'an archive that calls itself a table',
    () => aZip({ 'in.csv': aZip({ 'a.csv': CSV }) }),
    { type: 'NotText', reason: 'binary' },
  ],
  ['an archive without its end', () => aZip({ 'a.csv': CSV }).slice(0, -30), { type: 'BrokenArchive' }],
  ['laughs by the billion, in no format', () => laughs('lolz'), { type: 'UnknownFormat', looksLike: 'xml' }],
  [
    'laughs by the billion, in a property list',
    () => laughs('plist'),
    { type: 'UnknownFormat', looksLike: 'xml' },
  ],
  ['a table in letters of Windows-1252', () => of1252(CSV), { type: 'NotText', reason: 'encoding' }],
  [
    'a picture',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46),
    { type: 'NotText', reason: 'binary' },
  ],
  ['nothing', () => '', { type: 'Empty' }],
  ['white space', () => ' \n\t ', { type: 'Empty' }],
];

test.each(REFUSED)('%s', async (_, file, error) => {
  expect(await errorOf(file())).toEqual(error);
});

const winsOf = async (file: Uint8Array): Promise<readonly string[]> => {
  const plan = await readImport(sourceOf(file), OPTIONS);
  if (!plan.ok) throw new Error(plan.error.type);
  expect(faultIn(plan.value)).toBeNull();
  return [...plan.value.wins, ...plan.value.checkIns].map(({ id }) => id);
};

test('names that climb out of an archive are names: what lies under them is read like any other', async () => {
  expect(await winsOf(aZip({ '../../../tmp/daylio.csv': CSV }))).toEqual(await winsOf(bytesOf(CSV)));
});

test('an archive of nothing but what computers add is not known', async () => {
  expect(await errorOf(aZip({ '__MACOSX/._a.md': 'x' }))).toEqual({
    type: 'UnknownFormat',
    looksLike: 'zip',
  });
});

test('two names for one member are two of the same, and no more', async () => {
  expect((await readImport(sourceOf(overlapping()), OPTIONS)).ok).toBe(false);
});

test('laughs by the billion in an export of Apple Health are read past', async () => {
  expect(await winsOf(bytesOf(laughs('HealthData')))).toEqual([]);
});

test('a bell and an escape in a file are left out, and said', async () => {
  const plan = await readImport(sourceOf(bytesOf(CSV.replace('wörds', 'w\u0007örd\u001bs'))), OPTIONS);
  expect(plan).toMatchObject({
    value: { checkIns: [{ note: 'wörds' }] },
  });
  expect(plan.ok && plan.value.notices).toContainEqual({ type: 'controls-dropped', count: 2 });
});

const TEXTS = [...SMALL_FILES.tables, ...SMALL_FILES.objects];

test.each(['little', 'big'])('UTF-16 with the %s end first holds what UTF-8 held', async (end) => {
  for (const bytes of TEXTS) {
    const text = new TextDecoder().decode(bytes);
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const turned = Uint8Array.from(end === 'big' ? wide.swap16() : wide);
    expect(await winsOf(turned)).toEqual(await winsOf(bytes));
  }
});

const LONG = 'x'.repeat(10_000_000);

test.each([
  ['a cell', CSV.replace('wörds', LONG)],
  ['a column', CSV.replace('note', LONG)],
  ['an attribute', `<HealthData>\n<Workout workoutActivityType="${LONG}"/>\n</HealthData>`],
  [
    'words of JSON',
    JSON.stringify({ habits: [{ name: LONG, records: [{ day: '2026-03-03', done: true }] }] }),
  ],
  ['a page', `[2026-03-03 11:11] ${LONG}\n`],
  [
    'a number',
    `{"habits":[{"name":"a","records":[{"day":"2026-03-03","done":true,"n":${'9'.repeat(10_000_000)}}]}]}`,
  ],
])('%s of ten million letters ends in whole records or in one error', async (_, text) => {
  const plan = await readImport(sourceOf(bytesOf(text)), OPTIONS);
  expect(plan.ok ? faultIn(plan.value) : null).toBeNull();
});

test('of plain words without end the beginning is enough to know that they are no table', async () => {
  const long = 'The rain, a walk, and tea.\n'.repeat(400_000);
  let most = 0;
  const bytes = bytesOf(long);
  const source = {
    size: bytes.length,
    slice: (start: number, end: number) => {
      most = Math.max(most, end);
      return sourceOf(bytes).slice(start, end);
    },
  };
  const plan = await readImport(source, OPTIONS);
  expect([plan.ok, most < 1_000_000]).toEqual([false, true]);
});

test('a long table of one’s own is known by its beginning, and read to its end', async () => {
  const row = '2026-03-03,tea,warm and slow\n';
  const plan = await readImport(sourceOf(bytesOf(`Day,Did,Note\n${row.repeat(160_000)}`)), OPTIONS);
  expect(plan).toMatchObject({ ok: true, value: { counts: { rows: 160_000 } } });
});
