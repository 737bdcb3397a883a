/** Journals of other apps: the words as they are, on the day of the zone that wrote them. The pages are made up. */

import { expect, test } from 'vitest';
import { asideOf, aZip, bytesOf, errorOf, OPTIONS, planOf } from './fixtures/read-file.ts';
import { readImport, sourceOf, writeJournalMarkdown } from './index.ts';
import type { OtherPlan } from './index.ts';

const pagesOf = ({ entries }: OtherPlan): readonly string[] =>
  entries.map(({ localDay, text }) => `${localDay} | ${text}`);

const DAY_ONE = {
  metadata: { version: '1.0' },
  entries: [
    {
      ...{
        uuid: 'A1',
        creationDate: '2026-03-04T03:30:00Z',
        timeZone: 'America\\/Chicago',
        location: { latitude: 1 },
      },
      text: 'A soft day\\.\n\n![](dayone-moment://AB)\nRain \\- then none',
      photos: [{ md5: 'x' }],
    },
    { uuid: 'A2', creationDate: '2026-03-05T10:00:00Z', timeZone: 'Nowhere/Known', text: 'noon' },
    { uuid: 'A3', creationDate: 'soon', text: 'x' },
    { uuid: 'A4', creationDate: '2026-03-05T10:00:00Z', photos: [{ md5: 'y' }] },
  ],
};

test('Day One: its JSON, alone, in a zip, and several of them', async () => {
  const text = JSON.stringify(DAY_ONE);
  const plan = await planOf(text);
  expect(pagesOf(plan)).toEqual(['2026-03-03 | A soft day.\n\nRain - then none', '2026-03-05 | noon']);
  expect(plan.skipped.map(({ reason }) => reason.type)).toEqual(['damaged-record', 'nothing-in-it']);
  expect(asideOf(plan)).toEqual({ pictures: 2, places: 1 });
  expect(plan.entries.map(({ zone }) => zone)).toEqual(['America/Chicago', 'Europe/Berlin']);
  const ids = plan.entries.map(({ id }) => id);
  expect(
    (await planOf(aZip({ 'Journal.json': text, 'photos/x.jpeg': 'x' }))).entries.map(({ id }) => id),
  ).toEqual(ids);
  const two = aZip({
    'Journal.json': text,
    'Work.json': JSON.stringify({ ...DAY_ONE, entries: DAY_ONE.entries.slice(1, 2) }),
  });
  expect((await planOf(two)).counts.rows).toBe(5);
  expect(await errorOf(aZip({ 'a.json': '{}', 'b.json': '{}' }))).toEqual({
    type: 'UnknownFormat',
    looksLike: 'zip',
  });
  expect(await errorOf(aZip({ 'a.json': '{', 'b.json': text }))).toEqual({ type: 'DamagedJson' });
});

const CLASSIC = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
	<key>Creation Date</key>
	<date>2026-03-04T03:30:00Z</date>
	<key>Entry Text</key>
	<string>Tea &amp; toast</string>
	<key>Time Zone</key>
	<string>America/Los_Angeles</string>
	<key>UUID</key>
	<string>D0</string>
</dict></plist>`;

test('Day One of old: one property list a page', async () => {
  expect(pagesOf(await planOf(CLASSIC))).toEqual(['2026-03-03 | Tea & toast']);
  expect(pagesOf(await planOf(aZip({ 'Journal.dayone/entries/D0.doentry': CLASSIC })))).toEqual([
    '2026-03-03 | Tea & toast',
  ]);
  expect(await errorOf(CLASSIC.replace('2026-03-04T', 'never'))).toMatchObject({ type: 'NoUsableRows' });
});

const JOURNEY = {
  ...{ id: '1772496000000-00112233445566aa', date_journal: Date.parse('2026-03-03T00:00:00Z'), type: 'html' },
  ...{
    text: '<p>One step</p><p>out</p>',
    mood: 3,
    lat: 1.797e308,
    lon: 1.797e308,
    address: '',
    photos: ['a.jpg'],
    timezone: 'Asia/Tokyo',
  },
};

test('Journey: one file a page, alone and in a zip; what stands for no place is none', async () => {
  const plan = await planOf(JSON.stringify(JOURNEY));
  expect(pagesOf(plan)).toEqual(['2026-03-03 | One step\nout']);
  expect(asideOf(plan)).toEqual({ pictures: 1, measures: 1 });
  const zip = await planOf(
    aZip({ [`${JOURNEY.id}.json`]: JSON.stringify({ ...JOURNEY, lat: 1, address: 'A road 1' }) }),
  );
  expect(zip.entries).toEqual(plan.entries);
  expect(asideOf(zip)).toMatchObject({ places: 1 });
});

const APPLE = `<!DOCTYPE html><html><body><p><span><div class='pageContainer'><div class="pageHeader">domingo, 11 de janeiro de 2026</div>
<div class="assetGrid"><div class="gridItem assetType_multiPinMap "><div>A road 1</div></div></div>
<div class='title'>By the water</div><div class='bodyText'></span></p><p><span>Slow &amp; grey.</span></p><p><span>Went home.</span></p></div></body></html>`;

test('Apple Journal: the day as it is written out in any language that is known, and no place', async () => {
  const plan = await planOf(APPLE);
  expect(pagesOf(plan)).toEqual(['2026-01-11 | By the water\nSlow & grey.\nWent home.']);
  expect(asideOf(plan)).toEqual({ places: 1 });
  const strange = APPLE.replace('domingo, 11 de janeiro de 2026', 'a day');
  const zip = await planOf(
    aZip({ 'AppleJournalEntries/Entries/2026-01-12_By.html': strange, 'AppleJournalEntries/index.html': '' }),
  );
  expect(pagesOf(zip)).toEqual(['2026-01-12 | By the water\nSlow & grey.\nWent home.']);
});

test('Markdown by day: the name says which; ticked tasks are wins, a mood is for the person to place', async () => {
  const plan = await planOf(
    aZip({
      'notes/2026-03-03-Tuesday.md':
        '---\nwellbeing:\n  mood: 2\n---\n# Day\n- [x] Phone the office\n- [ ] Bins\n',
      'notes/1-20260304.md': 'Quiet.',
      'notes/05.03.2026.md': 'Later.',
      'notes/Ideas.md': 'No day.',
      '__MACOSX/notes/._2026-03-03.md': 'x',
    }),
  );
  expect(pagesOf(plan)).toEqual([
    '2026-03-05 | Later.',
    '2026-03-04 | Quiet.',
    '2026-03-03 | # Day\n- [x] Phone the office\n- [ ] Bins',
  ]);
  expect(plan.wins.map(({ localDay, text }) => [localDay, text])).toEqual([
    ['2026-03-03', 'Phone the office'],
  ]);
  expect(plan.moodWords.map(({ word, rating }) => [word, rating])).toEqual([['2', null]]);
  expect(plan.counts).toMatchObject({ rows: 4, skipped: 1 });
});

test('jrnl: moments in brackets, words with brackets of their own', async () => {
  const plan = await planOf(
    '[2026-03-03 11:11:00 PM] First.\nsee [1]\n\n[2026-03-04 08:00] Second. *\n[2026-02-30 08:00] Never.\n',
  );
  expect(pagesOf(plan)).toEqual(['2026-03-03 | First.\nsee [1]', '2026-03-04 | Second. *']);
  expect(plan.entries[0]?.at).toBe(Date.parse('2026-03-03T22:11:00Z'));
  expect(plan.skipped).toEqual([{ line: 5, reason: { type: 'impossible-date' } }]);
});

test('what Cairn wrote as Markdown comes back with its words, days and hours', async () => {
  const first = await planOf(
    '[2026-03-03 11:11] First.\n[2026-03-03 12:00] Second.\nmore\n[2026-03-04] Whole day.\n[2026-03-04] Another.\n',
  );
  expect(first.counts.entries).toBe(4);
  let text = '';
  const source = { exportedAt: 0 as never, app: '0.6.0', entries: first.entries };
  for await (const piece of writeJournalMarkdown(source)) text += piece;
  const again = await planOf(text);
  expect(again.entries.map(({ localDay, at, text: words }) => [localDay, at, words])).toEqual(
    first.entries.map(({ localDay, at, text: words }) => [localDay, at, words]),
  );
});

test('an archive inside an archive is not opened, and one text beside pictures is that text', async () => {
  const inner = aZip({ 'Journal.json': JSON.stringify(DAY_ONE) });
  expect(await errorOf(aZip({ 'inner.zip': inner }))).toEqual({ type: 'UnknownFormat', looksLike: 'zip' });
  expect((await readImport(sourceOf(aZip({ 'inner.json': inner })), OPTIONS)).ok).toBe(false);
  const csv = 'full_date,time,mood,activities,note\n2026-03-03,9:00,good,walk,\n';
  const alone = await readImport(sourceOf(aZip({ 'daylio.csv': bytesOf(csv), 'a.png': 'x' })), OPTIONS);
  expect(alone.ok && alone.value.format).toBe('daylio-csv');
});
