/** Apple Health: what was done on purpose, nights without counting a minute twice, and nothing of the rest. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asideOf, aZip, bytesOf, errorOf, linesOf, planOf } from '../fixtures/read-file.ts';
import { readAppleHealth } from './read-apple-health.ts';
import { readTags } from '../xml/read-tags.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>
<HealthData locale="en_AU">
 <ExportDate value="2026-09-03 08:00:00 +1000"/>
 <Me HKCharacteristicTypeIdentifierDateOfBirth="1980-01-01"/>
`;

const record = (type: string, from: string, more = ''): string =>
  ` <Record type="${type}" sourceName="Simon’s &amp; &quot;&gt;&quot; iPhone" startDate="2026-09-${from} +1000" ${more}/>\n`;

const SLEEP = 'HKCategoryTypeIdentifierSleepAnalysis';
const asleep = (from: string, to: string, value = 'Asleep'): string =>
  record(SLEEP, from, `endDate="2026-09-${to} +1000" value="HKCategoryValueSleepAnalysis${value}"`);

const FILE = `${HEAD}${[
  record(
    'HKQuantityTypeIdentifierStepCount',
    '01 08:00:00',
    'endDate="2026-09-01 09:00:00 +1000" value="4000"',
  ),
  asleep('01 22:00:00', '02 05:00:00'),
  asleep('01 23:00:00', '02 06:00:00', 'AsleepCore'),
  asleep('01 21:00:00', '02 07:00:00', 'InBed'),
  asleep('02 14:00:00', '02 14:40:00'),
  record('HKCategoryTypeIdentifierMindfulSession', '02 07:10:00', 'endDate="2026-09-02 07:20:00 +1000"'),
].join(
  '',
)} <Workout workoutActivityType="HKWorkoutActivityTypeTraditionalStrengthTraining" duration="31.6" durationUnit="min"
   startDate="2026-09-02 18:00:00 +1000" endDate="2026-09-02 18:31:00 +1000">
  <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" sum="100"/>
 </Workout>
 <StateOfMind startDate="2026-09-02 20:00:00 +1000" kind="momentaryEmotion" valence="0.4" labels="calm, grateful" associations="family"/>
 <Record type="HKCategoryTypeIdentifierStateOfMind" startDate="2026-09-03 07:00:00 +1000" endDate="2026-09-03 07:00:00 +1000">
  <MetadataEntry key="HKMetadataKeyStateOfMindValence" value="-1"/>
  <MetadataEntry key="HKMetadataKeyStateOfMindLabels" value="HKStateOfMindLabelSad"/>
 </Record>
 <Record type="${SLEEP}" startDate="soon" endDate="later" value="HKCategoryValueSleepAnalysisAsleep"/>
</HealthData>
`;

const LINES = [
  '2026-09-02 | Mindful minutes | 10 min',
  '2026-09-02 | Traditional Strength Training | 32 min',
  '2026-09-02 | mood | 7 | calm, grateful | family',
  '2026-09-03 | mood | 0 | Sad',
  '2026-09-02 | mood',
];

test('as a file', async () => {
  const plan = await planOf(FILE);
  expect(linesOf(plan)).toEqual(LINES);
  expect(plan.checkIns.map(({ sleepMinutes }) => sleepMinutes)).toEqual([null, null, 480]);
  expect(plan.counts).toMatchObject({ rows: 10, skipped: 1 });
  expect(asideOf(plan)).toEqual({ measures: 2 });
  expect(JSON.stringify(plan)).not.toMatch(/1980|Simon/);
});

test('in its archive, beside what is not looked at', async () => {
  const files = { 'apple_health_export/export_cda.xml': '<x/>', 'apple_health_export/exportación.xml': FILE };
  expect(linesOf(await planOf(aZip(files)))).toEqual(LINES);
});

test('cut short, it is refused: half of it would be a wrong whole', async () => {
  expect(await errorOf(FILE.slice(0, FILE.indexOf('<Workout') + 40))).toEqual({ type: 'DamagedFile' });
});

/** All that nobody holds is gone then. */
const collected = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

test('what is kept of a long file does not hold on to the file', async () => {
  const filler = `<Record type="x" value="${'1'.repeat(10_000)}"/>\n`.repeat(10);
  const walk = (day: number) =>
    `<StateOfMind startDate="2026-${String(1 + (day % 12)).padStart(2, '0')}-03 20:00:00 +1000" labels="a long walk by the water ${day}"/>\n`;
  const source = async function* () {
    yield bytesOf('<HealthData>\n');
    for (let day = 0; day < 1000; day += 1) yield bytesOf(filler + walk(day));
    yield bytesOf('</HealthData>');
  };
  collected();
  const before = process.memoryUsage().heapUsed;
  const reading = await readAppleHealth(source(), 'UTC');
  expect(reading.ok && reading.value.found.length).toBe(1000);
  collected();
  // A hundred megabytes were read.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60_000_000);
});

test('entities that unfold without end are never unfolded', async () => {
  const bomb = FILE.replace('<!ELEMENT', '<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">\n<!ELEMENT').replace(
    'calm',
    '&a;',
  );
  expect(linesOf(await planOf(bomb))[2]).toContain('&a');
});

test('other XML is not known', async () => {
  expect(await errorOf('<?xml version="1.0"?><html/>')).toEqual({ type: 'UnknownFormat', looksLike: 'xml' });
});

test('tags are the same however the pieces are cut, and a tag without an end is not held', async () => {
  const namesOf = async (size: number): Promise<readonly string[]> => {
    const bytes = bytesOf(FILE);
    const names: string[] = [];
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    for await (const tags of readTags(pieces()))
      for (const { name, attributes } of tags) names.push(name + attributes);
    return names;
  };
  const whole = await namesOf(1_000_000);
  expect(whole.length).toBeGreaterThan(15);
  for (const size of [1, 7, 64]) expect(await namesOf(size)).toEqual(whole);
  const endless = async function* () {
    yield bytesOf(`<HealthData><Record type="`);
    for (let piece = 0; piece < 5; piece += 1) yield bytesOf('x'.repeat(400_000));
    yield bytesOf('"/><Workout startDate="a"/>');
  };
  const names: string[] = [];
  for await (const tags of readTags(endless())) for (const { name } of tags) names.push(name);
  expect(names).toEqual(['HealthData', 'Workout']);
});
