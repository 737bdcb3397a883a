/**
 * FHIR bundles: each of many made-up records passes the strict check and reads back to the same sums; eight questions never stand under a
 * code of nine; and the check itself refuses what others' samples have wrong, and takes what they have right.
 */

import { existsSync, readFileSync } from 'node:fs';
import { codesOf, INSTRUMENTS, parseScaleResponse } from '@cairn/domain';
import type { CheckIn, Instant } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fhirDateTime } from './date-time.ts';
import { bundleOf, frozen, idOf, record, someOf } from './made-records.suite.ts';
import { readBack } from './read-back.suite.ts';
import { problemsOf } from './strict/check-fhir.suite.ts';

test('made-up records pass the strict check and read back to the same sums', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(record, async (made) => {
      const some = someOf(made);
      const text = await bundleOf(some);
      expect(problemsOf(text)).toEqual([]);
      const back = readBack(text);
      const kept = some.scaleResponses.filter(({ trashed }) => !trashed);
      expect(back).toEqual(
        kept.map(({ id, instrument, answers, total }) => ({ id, instrument, answers, total })),
      );
      read += kept.length;
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 120), seed: 20261127 },
  );
  expect(read).toBeGreaterThan(80);
});

test('eight questions never stand under a code of nine, nor does a sum stand under the code of a question', async () => {
  const answers = INSTRUMENTS['phq-8'].items.map(() => 2);
  const parsed = parseScaleResponse({
    ...{ id: idOf(8), instrument: 'phq-8', version: 1, language: 'en', localDay: '2026-11-20' },
    ...{ answers, total: 16, at: null, zone: null },
  });
  if (!parsed.ok) throw new Error('eight answers');
  const text = await bundleOf({ wins: [], checkIns: [], scaleResponses: [parsed.value] });
  for (const code of ['44249-1', '44261-6', '44260-8', '44262-4', '55758-7'])
    expect(text).not.toContain(code);
  expect(text).toContain(`"code":"${codesOf(INSTRUMENTS['phq-8']).total.code}"`);
});

test('the frozen record: a sum of nine with its ninth answer beside it, wins by their day, and nothing that rests', async () => {
  const text = await bundleOf(frozen);
  expect(problemsOf(text)).toEqual([]);
  expect(text).toContain('item 9: 1');
  expect(text).toContain('44261-6');
  const told = frozen.wins.filter(({ resting, trashed }) => !resting && !trashed);
  expect(text.match(/"valueString"/g)).toHaveLength(told.length);
  for (const word of [
    ...frozen.people.map(({ name }) => name),
    ...frozen.planEntries.map(({ text: line }) => line),
  ])
    expect(text).not.toContain(word);
});

test.for([
  ['2026-11-20T07:40:00+01:00', Date.UTC(2026, 10, 20, 6, 40), 'Europe/Berlin'],
  ['2026-11-20T12:25:00+05:45', Date.UTC(2026, 10, 20, 6, 40), 'Asia/Kathmandu'],
  ['2026-11-20T06:40:00Z', Date.UTC(2026, 10, 20, 6, 40), null],
  ['2026-11-20', null, 'Europe/Berlin'],
  ['2026-11-20', 8.64e15, 'Europe/Berlin'],
] as const)('is written as %s', ([written, at, zone]) => {
  expect(
    fhirDateTime({ localDay: '2026-11-20' as CheckIn['localDay'], at: at as Instant | null, zone }),
  ).toBe(written);
});

test('the check notices each thing that is wrong', async () => {
  const good = await bundleOf(frozen);
  const broken = (from: string | RegExp, to: string): readonly string[] => {
    expect(good.search(from)).toBeGreaterThan(-1);
    return problemsOf(good.replace(from, to));
  };
  for (const problems of [
    broken('"status":"final"', '"status":"done"'),
    broken('"status":"final",', ''),
    broken(/"value":\d+/, '"value":"28"'),
    broken('"valueString"', '"valueText"'),
    broken('"effectiveDateTime":"2026-11-20"', '"effectiveDateTime":"20.11.2026"'),
    broken('"linkId":"/44250-9","code"', '"linkId":"/44255-8","code"'),
    broken('LA6569-3', 'LA0'),
    broken('"type": "collection"', '"type": "heap"'),
    broken('QuestionnaireResponse/86', 'QuestionnaireResponse/00'),
    broken(/"item":\[\{/, '"item":[],"items":[{'),
    broken('"valueDecimal":0', '"valueDecimal":"0"'),
  ])
    expect(problems.length).toBeGreaterThan(0);
});

const SAMPLES = new URL('../../../../../shared/data/imports/fhir/', import.meta.url);

test.for([
  ['LHNCBC__R4_phq9.json', /valueDuration\.value has to be a decimal/],
  ['LHNCBC__R4_argonaut-phq9-ish.json', /text\.div is not there/],
  ['LHNCBC__R5_argonaut-phq9-ish.json', /text\.div is not there/],
  ['uwcirg__GAD-7.json', /not JSON/],
  ['MII__Observation-mii-exa-pro-phq-9-observation.json', null],
  ['MII__Questionnaire-mii-qst-pro-phq-9.json', null],
  ['MII__QuestionnaireResponse-mii-exa-pro-phq-9-response.json', null],
  ['uwcirg__CIRG-PHQ-4.json', null],
] as const)('%s of others: %s', ([name, refused], { skip }) => {
  const file = new URL(name, SAMPLES);
  if (!existsSync(file)) skip('the samples of others are not on this machine');
  const problems = problemsOf(readFileSync(file, 'utf8'));
  if (refused === null) expect(problems).toEqual([]);
  else expect(problems.join('\n')).toMatch(refused);
});
