/** One page for an appointment: exactly what was picked and nothing else, on one sheet of either size, however long the record. */

import { INSTRUMENTS, totalOf } from '@cairn/domain';
import type { Challenge, InstrumentId, Ladder, ScaleResponse, Step } from '@cairn/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWin, daysAgo, idOf, lived, recordFile } from './a-record.ts';
import { bringIn, goTo, savedFile } from './acts.ts';
import { test } from './journey.ts';
import { seenTexts } from './seen.ts';

const kept = { trashed: false, importBatch: null };

const answered = (index: number, id: InstrumentId, ago: number): ScaleResponse => {
  const instrument = INSTRUMENTS[id];
  const answers = instrument.items.map((_, at) => (at + index) % 3);
  const total = totalOf(instrument, answers);
  return {
    ...{ id: idOf(7, index), instrument: id, version: 1, language: 'en', localDay: daysAgo(ago), at: null },
    ...{ zone: null, answers, extra: null, total: total.ok ? total.value : 0, ...kept },
  };
};

const aPath = (
  index: number,
  words: string,
  rungs: readonly string[],
): readonly [Challenge, Ladder, readonly Step[]] => [
  {
    ...{ id: idOf(10, index), text: words as never, why: 'because of planted-why' as never, area: 'home' },
    ...{ order: index, arrivedOn: null, resting: false, ...kept },
  },
  {
    id: idOf(11, index),
    challenge: idOf(10, index),
    title: `ladder ${words}` as never,
    source: null,
    order: 0,
    ...kept,
  },
  rungs.map((text, at) => ({
    ...{
      id: idOf(12, index * 100 + at),
      ladder: idOf(11, index),
      text: text as never,
      order: at,
      minutes: null,
    },
    ...{ energy: null, social: null, rung: null, anchor: null, plannedOn: null, plannedAt: null },
    ...{
      plannedPlace: null,
      expectedDifficulty: null,
      expectedPleasure: null,
      tooBig: 0,
      stayedAt: 0,
      ...kept,
    },
  })),
];

const goToPage = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/settings/appointment-page'));
  await page.getByRole('heading', { level: 1, name: 'A page for an appointment' }).waitFor();
  await page.locator('section.sheet').waitFor();
};

/** As it is on paper. */
const printed = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  const texts = (await seenTexts(page)).map(({ text }) => text);
  await page.emulateMedia({ media: null });
  return texts.join('\n');
};

const fitsOneSheet = async (page: Page): Promise<void> => {
  for (const format of ['A4', 'Letter'] as const) {
    const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };
    const pdf = await page.pdf({ format, margin });
    expect([format, [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length]).toEqual([
      format,
      1,
    ]);
  }
};

test('an empty record has a page that says so, on one sheet', async ({ cairn }) => {
  const page = await cairn.open();
  await goToPage(page);
  expect(await printed(page)).toContain('Nothing is on the page yet.');
  await fitsOneSheet(page);
});

test('what was not picked is not on the page, and words are picked one by one', async ({ cairn }) => {
  const page = await cairn.open();
  const [challenge, ladder, steps] = aPath(1, 'planted-path', ['planted-first', 'planted-last']);
  const step = (at: number) => ({ step: steps[at]?.id ?? null, area: 'home' as const });
  const file = await recordFile({
    wins: [
      aWin(1, 'planted-one', { area: 'home', note: 'planted-note' as never, localDay: daysAgo(2) }),
      aWin(2, 'planted-two', { area: 'move', localDay: daysAgo(3) }),
      aWin(3, 'planted-resting', { resting: true }),
      aWin(4, 'planted-step-a', { ...step(0), localDay: daysAgo(9) }),
      aWin(5, 'planted-step-b', { ...step(1), localDay: daysAgo(4) }),
      aWin(6, 'planted-long-ago', { localDay: daysAgo(200) }),
    ],
    ...{ challenges: [challenge], ladders: [ladder], steps },
    ...{ scaleResponses: [answered(1, 'phq-9', 20), answered(2, 'phq-9', 5), answered(3, 'gad-7', 200)] },
  });
  await bringIn(page, 'planted.json', file);
  await goToPage(page);
  const plain = await printed(page);
  expect(plain).toContain('Home: 3');
  expect(plain).not.toMatch(/planted|PHQ|GAD/);

  await page.getByRole('checkbox', { name: 'planted-two' }).check();
  await page.getByRole('checkbox', { name: 'Forms I filled in, and their numbers' }).check();
  await expect.poll(() => printed(page)).toContain('planted-two');
  const some = await printed(page);
  expect(some).toMatch(/PHQ-9, 0 to 27:/);
  expect(some).toContain('They drew a line at 10.');
  expect(some).toMatch(/Item 9 at the last time: \d/);
  expect(some.replaceAll('planted-two', '')).not.toMatch(/planted|GAD-7/);
  await page.getByRole('checkbox', { name: /planted-path/ }).check();
  await page.getByRole('checkbox', { name: 'How much I did, by area' }).uncheck();
  await expect.poll(() => printed(page)).toContain('then “planted-first”, now “planted-last”');
  const last = await printed(page);
  expect(last).not.toMatch(/Home: 3|planted-(one|resting|note|why|long-ago|step)/);
  await fitsOneSheet(page);
});

test('ten years with everything that fits picked are one sheet', async ({ cairn }) => {
  const page = await cairn.open();
  const life = lived(2_500);
  const long = 'Carried the basket of clothes down two floors and up again, with a rest on the way. '.repeat(
    6,
  );
  const paths = [1, 2, 3, 4, 5, 6, 7].map((index) =>
    aPath(index, `${index} ${long}`, [`a ${long}`, `b ${long}`]),
  );
  const forms = (['who-5', 'phq-2', 'phq-8', 'phq-9', 'gad-7'] as const).flatMap((id, at) =>
    [1, 20, 40, 60, 80, 100, 120].map((ago, place) => answered(at * 10 + place, id, ago)),
  );
  const walked = paths.flatMap(([, , steps], path) =>
    steps.map(({ id }, at) =>
      aWin(90_000 + path * 10 + at, `${path}${at} ${long}`, {
        step: id,
        area: 'work',
        localDay: daysAgo(2 - at),
      }),
    ),
  );
  const file = await recordFile({
    ...{ ...life, wins: [...life.wins, ...walked], scaleResponses: forms },
    challenges: paths.map(([challenge]) => challenge),
    ladders: paths.map(([, ladder]) => ladder),
    steps: paths.flatMap(([, , steps]) => steps),
  });
  await bringIn(page, 'ten-years.json', file);
  await goToPage(page);
  await page.getByLabel('From', { exact: true }).fill(daysAgo(3_650));
  await page.getByRole('checkbox', { name: 'Forms I filled in, and their numbers' }).check();
  for (const [legend, most] of [
    ['Steps of my paths', 5],
    ['Words of mine', 6],
  ] as const) {
    const boxes = page.getByRole('group', { name: legend }).getByRole('checkbox');
    await boxes.first().waitFor();
    for (let at = 0; at < most; at += 1) await boxes.nth(at).check();
  }
  await expect.poll(() => printed(page)).toContain('WHO-5, 0 to 100');
  await fitsOneSheet(page);
});

test('everything, some days or one path leave in the form that was asked for, from settings', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const [challenge, ladder, steps] = aPath(1, 'the whole flat', ['one cup']);
  const file = await recordFile({
    wins: [
      aWin(1, 'rang the dentist', { localDay: daysAgo(1) }),
      aWin(2, 'carried one cup', { step: steps[0]?.id ?? null, localDay: daysAgo(30) }),
      aWin(3, 'long ago', { localDay: daysAgo(200) }),
    ],
    ...{ challenges: [challenge], ladders: [ladder], steps },
  });
  await bringIn(page, 'some.json', file);
  await goTo(page, 'Settings');
  await page.getByText('In another form, or a part of it').click();
  const save = (): Promise<string> =>
    savedFile(page, () => page.getByRole('button', { name: 'Save this file' }).click());
  const archive = await save();
  expect(archive.slice(0, 2)).toBe('PK');
  for (const name of ['read-me.html', 'cairn.json', 'tables/wins.csv', 'calendar.ics', 'fhir.json'])
    expect(archive).toContain(name);

  await page.getByRole('radio', { name: 'From a day to a day' }).check();
  await page.getByRole('radio', { name: 'For a clinic (FHIR)' }).check();
  const bundle = await save();
  expect(bundle).toMatch(/rang the dentist[^]*carried one cup|carried one cup[^]*rang the dentist/);
  expect(bundle).not.toContain('long ago');

  await page.getByRole('radio', { name: 'One path' }).check();
  await page.getByRole('radio', { name: 'A file for Cairn' }).check();
  await expect.poll(() => page.getByLabel('Which path').inputValue()).toBe(challenge.id);
  expect(await page.getByRole('radio', { name: 'The journal' }).count()).toBe(0);
  const part = await save();
  expect(part).toMatch(/carried one cup[^]*the whole flat/);
  expect(part).not.toMatch(/dentist|long ago/);
});
