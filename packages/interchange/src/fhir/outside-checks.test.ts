/**
 * What two programs of others say of our bundles: nothing; and that each of them would have said something. Neither sees all: a bundle
 * passes when both are silent.
 */

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundleOf, frozen, record, someOf } from './made-records.suite.ts';
import { problemsByField, problemsByProfile } from './outside-checks.suite.ts';
import { problemsOf } from './strict/check-fhir.suite.ts';

test('neither finds anything in made-up records, with the words of forms and without', async () => {
  let entries = 0;
  await fc.assert(
    fc.asyncProperty(record, fc.boolean(), async (made, withWords) => {
      const bundle = JSON.parse(await bundleOf(someOf(made), withWords)) as { entry: readonly unknown[] };
      expect([problemsByProfile(bundle), problemsByField(bundle)]).toEqual([[], []]);
      entries += bundle.entry.length;
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 300), seed: 20261127 },
  );
  expect(entries).toBeGreaterThan(1000);
});

const BROKEN = [
  ['"status":"final"', '"status":"done"', 'the codes alone'],
  ['"type": "collection"', '"type": "heap"', 'the codes alone'],
  ['"content":"complete"', '"content":"all"', 'the codes alone'],
  ['"effectiveDateTime":"2026-11-20"', '"effectiveDateTime":"20.11.2026"', 'the profiles alone'],
  ['"valueQuantity":{', '"valueString":"x","valueQuantity":{', 'the profiles alone'],
  ['"type":"choice"', '"type":"pick-one"', 'both'],
  ['"status":"final",', '', 'both'],
  [/"value":\d+/, '"value":"28"', 'both'],
  ['"valueString"', '"valueText"', 'both'],
  ['"linkId":"/44250-9","code"', '"code"', 'both'],
  [/"item":\[\{/, '"item":[],"items":[{', 'both'],
  ['"valueDecimal":0', '"valueDecimal":"0"', 'both'],
  ['"resourceType":"Observation"', '"resourceType":"Look"', 'both'],
] as const;

test.for(BROKEN)('%s made %s is noticed by %s', async ([from, to, by]) => {
  const good = await bundleOf(frozen);
  expect(good.search(from)).toBeGreaterThan(-1);
  const bad: unknown = JSON.parse(good.replace(from, to));
  const seen = [problemsByProfile(bad).length > 0, problemsByField(bad).length > 0];
  expect(seen).toEqual([by !== 'the codes alone', by !== 'the profiles alone']);
});

const SAMPLES = new URL('../../../../../shared/data/imports/fhir/', import.meta.url);

test.for([
  ['LHNCBC__R4_phq9.json', /expected number, but got string/],
  ['LHNCBC__R4_argonaut-phq9-ish.json', /text\.div/],
  ['LHNCBC__R5_argonaut-phq9-ish.json', /text\.div/],
  ['MII__Observation-mii-exa-pro-phq-9-observation.json', null],
  ['MII__Questionnaire-mii-qst-pro-phq-9.json', null],
  ['MII__QuestionnaireResponse-mii-exa-pro-phq-9-response.json', null],
  ['uwcirg__CIRG-PHQ-4.json', null],
] as const)('of %s they say what ours says: %s', ([name, refused], { skip }) => {
  const file = new URL(name, SAMPLES);
  if (!existsSync(file)) skip('the samples of others are not on this machine');
  const text = readFileSync(file, 'utf8');
  const resource: unknown = JSON.parse(text);
  const problems = [...problemsByProfile(resource), ...problemsByField(resource)];
  expect(problemsOf(text).length > 0).toBe(refused !== null);
  if (refused === null) expect(problems).toEqual([]);
  else expect(problems.join('\n')).toMatch(refused);
});
