/** FHIR read back: our own bundle gives what was written, others' forms are known by their questions, and all else has its sentence. */

import { existsSync, readFileSync } from 'node:fs';
import { INSTRUMENTS } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asideOf, errorOf, planOf } from '../fixtures/read-file.ts';
import { bundleOf, frozen, record, someOf } from './made-records.suite.ts';

/** What FHIR cannot say is left away: years beyond four digits, and a zone without a moment. */
const told = <M extends { readonly at: number | null; readonly zone: string | null }>(moment: M): M => {
  const year = moment.at === null ? 0 : new Date(moment.at + 50_000_000).getUTCFullYear();
  const at = moment.at !== null && year > 1 && year < 9999 ? moment.at : null;
  return { ...moment, at, zone: at === null ? null : moment.zone };
};

test('our own bundle gives back each form whole: its id, day, moment, answers and sum', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(record, fc.boolean(), async (made, withWords) => {
      const some = someOf(made);
      const kept = some.scaleResponses.filter(({ trashed }) => !trashed);
      if (kept.length + some.wins.length + some.checkIns.length === 0) return;
      const plan = await planOf(await bundleOf(some, withWords));
      expect(plan.scaleResponses).toEqual(kept.map(told));
      expect(plan.wins.map(({ id }) => id)).toEqual(some.wins.map(({ id }) => id));
      expect(plan.checkIns).toEqual(
        some.checkIns.map((one) => ({ ...told(one), moodWord: null, note: null })),
      );
      expect(plan.skipped).toEqual([]);
      read += kept.length;
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 120), seed: 20261127 },
  );
  expect(read).toBeGreaterThan(80);
});

test('a bundle of ours that was read and written again is the same, letter for letter', async () => {
  const { scaleResponses, wins, checkIns } = frozen;
  const first = await bundleOf({ scaleResponses, wins, checkIns });
  expect(await bundleOf(await planOf(first))).toBe(first);
});

const ANSWERS = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];

const aResponse = (links: readonly string[], answer: (at: number) => object, more: object = {}): string =>
  JSON.stringify({
    ...{ resourceType: 'QuestionnaireResponse', status: 'completed', authored: '2023-10-01T23:30:00+02:00' },
    item: links.map((linkId, at) => ({ linkId, answer: [answer(at)] })),
    ...more,
  });

const nine = INSTRUMENTS['phq-9'].items.map(({ loinc }) => `/${loinc}`);
const byCode = (at: number): object => ({ valueCoding: { code: ANSWERS[at % 4] } });

test('the answers of others are known by the codes of the questions, in whatever order they stand', async () => {
  const plan = await planOf(aResponse(nine.toReversed(), byCode));
  expect(plan.scaleResponses).toMatchObject([
    { instrument: 'phq-9', answers: [0, 3, 2, 1, 0, 3, 2, 1, 0], total: 12, localDay: '2023-10-01' },
  ]);
  expect(plan.scaleResponses[0]?.at).toBe(Date.UTC(2023, 9, 1, 21, 30));
  const again = await planOf(aResponse(nine.toReversed(), byCode));
  expect(again.scaleResponses[0]?.id).toBe(plan.scaleResponses[0]?.id);
});

test('a form that lies beside its answers says which question is which', async () => {
  const form = {
    ...{ resourceType: 'Questionnaire', url: 'http://clinic.example/q', status: 'active' },
    item: INSTRUMENTS['gad-7'].items.map(({ loinc }, at) => ({
      linkId: `q${7 - at}`,
      code: [{ code: loinc }],
    })),
  };
  const links = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
  const response = aResponse(links, (at) => ({ valueInteger: at % 4 }), { questionnaire: form.url });
  const entry = [form, JSON.parse(response), { resourceType: 'Patient' }].map((resource) => ({ resource }));
  const plan = await planOf(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
  expect(plan.scaleResponses).toMatchObject([{ instrument: 'gad-7', answers: [2, 1, 0, 3, 2, 1, 0] }]);
  expect(asideOf(plan)).toEqual({ contacts: 1 });
});

test('eight answers are no PHQ-9, and are a PHQ-8 where the file says so', async () => {
  const eight = nine.slice(0, 8);
  expect(await errorOf(aResponse(eight, byCode))).toMatchObject({ type: 'NoUsableRows' });
  const asNine = aResponse(eight, byCode, { questionnaire: 'http://clinic.example/phq9' });
  expect(await errorOf(asNine)).toMatchObject({ skipped: [{ reason: { type: 'unknown-form' } }] });
  const asEight = aResponse(eight, byCode, { questionnaire: 'http://clinic.example/phq-8|3' });
  expect((await planOf(asEight)).scaleResponses).toMatchObject([{ instrument: 'phq-8', total: 12 }]);
});

test.for([
  ['a question answered twice', aResponse([...nine, '/44250-9'], byCode)],
  ['a form that is not finished', aResponse(nine, byCode, { status: 'in-progress' })],
  ['an answer beyond the form', aResponse(nine, () => ({ valueInteger: 4 }))],
  [
    'an answer whose code and count differ',
    aResponse(nine, () => ({
      valueCoding: {
        code: 'LA6568-5',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 2 }],
      },
    })),
  ],
  ['no day', aResponse(nine, byCode, { authored: 'yesterday' })],
] as const)('%s is left aside, and said', async ([, file]) => {
  expect(await errorOf(file)).toMatchObject({
    type: 'NoUsableRows',
    skipped: [{ reason: { type: 'unknown-form' } }],
  });
});

test('a resource that is no form, no win and no check-in is not known', async () => {
  expect(await errorOf('{"resourceType":"Patient","id":"a"}')).toMatchObject({ type: 'UnknownFormat' });
});

const SAMPLES = new URL('../../../../../shared/data/imports/fhir/', import.meta.url);

test.for([
  ['LHNCBC__R4_phq9.json', 'UnansweredForm'],
  ['LHNCBC__R4_argonaut-phq9-ish.json', 'UnansweredForm'],
  ['LHNCBC__R5_argonaut-phq9-ish.json', 'UnansweredForm'],
  ['uwcirg__GAD-7.json', 'DamagedJson'],
  ['MII__Observation-mii-exa-pro-phq-9-observation.json', 'NoUsableRows'],
  ['MII__Questionnaire-mii-qst-pro-phq-9.json', 'UnansweredForm'],
  ['uwcirg__CIRG-PHQ-4.json', 'UnansweredForm'],
] as const)('%s of others is refused: %s', async ([name, type], { skip }) => {
  const file = new URL(name, SAMPLES);
  if (!existsSync(file)) skip('the samples of others are not on this machine');
  expect(await errorOf(readFileSync(file))).toMatchObject({ type });
});

test('the answers in the samples of others are read', async ({ skip }) => {
  const file = new URL('MII__QuestionnaireResponse-mii-exa-pro-phq-9-response.json', SAMPLES);
  if (!existsSync(file)) skip('the samples of others are not on this machine');
  const { scaleResponses } = await planOf(readFileSync(file));
  expect(scaleResponses).toMatchObject([{ instrument: 'phq-9', total: 27, extra: '3', language: 'und' }]);
});
