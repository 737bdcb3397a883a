import { expect, test } from 'vitest';
import { isUnpraised, meetsHarm, toneOf } from '@cairn/domain';
import type { HarmPolicy } from '@cairn/domain';
import { activities } from '../activities/index.ts';
import { everydaySentences } from '../activities/fixtures/everyday-sentences.ts';
import {
  FIXTURE_SETS as SETS,
  type FixtureSet,
  type Reading,
} from '../en/data/support/fixtures/fixture-sets.ts';
import {
  falseAlarmsMended,
  knownFalseAlarms,
  knownMisses,
  missesMended,
} from '../en/data/support/fixtures/known-faults.ts';
import {
  heldOutAfter,
  heldOutWriter,
  WRITER_SETS,
  writersBefore,
} from '../en/data/support/fixtures/writers/writer-sets.ts';
import { readWriter } from '../check/support-figures.ts';
import { plainWords } from '../en/data/support/fixtures/plain-words.ts';
import { FALSE_ALARM_TYPES, type SupportFixture } from '../en/data/support/fixtures/support-fixture.ts';
import { personalWins } from '../en/data/personal-wins.ts';
import { readingGrade } from '../check/reading-grade.ts';
import { aboutTheCheck } from './about-the-check.ts';
import { harmLexicons } from './index.ts';

const [lexicon] = harmLexicons('en');
if (lexicon === undefined) throw new Error('English has a list.');

const countMet = (texts: readonly string[], policy: HarmPolicy): number =>
  texts.filter((text) => meetsHarm(text, lexicon, policy) !== null).length;

const read = ({ met, notMet }: SupportFixture, policy: HarmPolicy): Reading => {
  const [toMeet, notToMeet] = [Object.values(met).flat(), Object.values(notMet).flat()];
  return {
    met: countMet(toMeet, policy),
    toMeet: toMeet.length,
    alarms: countMet(notToMeet, policy),
    notToMeet: notToMeet.length,
  };
};

const recall = ({ met, toMeet }: Reading): number => met / toMeet;

const names = Object.keys(SETS) as FixtureSet[];

test('the fixture is as wide as it has to be', () => {
  const all = Object.values(SETS);
  for (const type of FALSE_ALARM_TYPES)
    expect(all.flatMap(({ notMet }) => notMet[type]).length, type).toBeGreaterThanOrEqual(30);
  expect(all.flatMap(({ notMet }) => Object.values(notMet).flat()).length).toBeGreaterThanOrEqual(160);
  expect(all.flatMap(({ met }) => Object.values(met).flat()).length).toBeGreaterThanOrEqual(90);
  expect(all.flatMap(({ unpraised }) => unpraised).length).toBeGreaterThanOrEqual(40);
  expect(all.flatMap(({ hardship }) => hardship).length).toBeGreaterThanOrEqual(30);
  const texts = all.flatMap(({ met, notMet, unpraised, notUnpraised, hardship, notHardship }) => [
    ...Object.values(met).flat(),
    ...Object.values(notMet).flat(),
    ...unpraised,
    ...notUnpraised,
    ...hardship,
    ...notHardship,
  ]);
  expect(texts.length - new Set(texts).size).toBeLessThanOrEqual(16);
});

test('keeps the recall and the precision that it reached', () => {
  for (const name of names) {
    const today = read(SETS[name], 'answers');
    expect(recall(today), name).toBe(1);
    expect(today.alarms, name).toBeLessThanOrEqual(2);
    const journal = read(SETS[name], 'journal');
    expect(recall(journal), name).toBeGreaterThanOrEqual(
      name === 'third look' || name === 'fifth look' ? 0.8 : 0.96,
    );
    expect(journal.alarms, name).toBeLessThanOrEqual(1);
  }
});

test.each(names)('meets every sentence of danger as danger, and every wish as a wish: %s', (name) => {
  for (const text of SETS[name].met.danger) expect(toneOf(text, lexicon), text).toBe('danger');
  for (const text of SETS[name].met.wish) expect(toneOf(text, lexicon), text).toBe('wish');
});

test.each(names)('praises nothing that harms, and leaves its look-alikes as they are: %s', (name) => {
  for (const text of SETS[name].unpraised) {
    expect(toneOf(text, lexicon), text).toBe('unpraised');
    expect(isUnpraised(text, lexicon), text).toBe(true);
  }
  for (const text of SETS[name].notUnpraised) expect(toneOf(text, lexicon), text).toBe('ordinary');
});

test.each(names)('knows hardship, and takes little else for it: %s', (name) => {
  for (const text of SETS[name].hardship) expect(toneOf(text, lexicon), text).toBe('hardship');
  const taken = SETS[name].notHardship.filter((text) => toneOf(text, lexicon) !== 'ordinary');
  expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(1);
});

test.each(names)('everyday wins get their stone: %s', (name) => {
  for (const text of SETS[name].notMet.everyday) expect(toneOf(text, lexicon), text).toBe('ordinary');
});

test('the wins of the demo life, the catalogue and the everyday sentences are never met', () => {
  const texts = [
    ...Object.values(personalWins).flat(),
    ...everydaySentences.map(([text]) => text),
    ...activities('en').map(({ text }) => text),
  ];
  expect(texts.length).toBeGreaterThan(600);
  const tones = texts.map((text) => [toneOf(text, lexicon), text] as const);
  expect(tones.filter(([tone]) => tone !== 'ordinary' && tone !== 'hardship')).toEqual([]);
  expect(tones.filter(([tone]) => tone === 'hardship').length).toBeLessThanOrEqual(2);
});

test.each(Object.entries(WRITER_SETS))('meets nearly all that the %s wrote', (_, set) => {
  const today = readWriter(set, lexicon);
  expect(recall(today)).toBeGreaterThanOrEqual(0.9);
  expect(today.alarms).toBeLessThanOrEqual(1);
  expect(countMet([...set.notMet.idiom, ...set.notMet.everyday], 'answers')).toBe(0);
  const journal = countMet(Object.values(set.notMet).flat(), 'journal');
  expect(journal).toBeLessThanOrEqual(today.alarms);
  expect(countMet(Object.values(set.met).flat(), 'journal') / today.toMeet).toBeGreaterThanOrEqual(0.75);
});

test('plain words with harm in their sound are left alone, but for five that could be meant', () => {
  expect(plainWords.length).toBeGreaterThan(200);
  expect(countMet(plainWords, 'answers')).toBeLessThanOrEqual(5);
});

test('the held-out set is read no worse than when it was read first, and better than before', () => {
  const today = readWriter(heldOutWriter, lexicon);
  expect(today.met).toBeGreaterThanOrEqual(heldOutAfter.met);
  expect(today.alarms).toBeLessThanOrEqual(heldOutAfter.alarms);
  expect(heldOutAfter.met).toBeGreaterThan(writersBefore['third writer'].met);
  expect([heldOutAfter.toMeet, heldOutAfter.notToMeet]).toEqual([today.toMeet, today.notToMeet]);
});

test.each([
  ['hardship', 'I miss grandma so much'],
  ['hardship', 'missing my cat'],
  ['hardship', 'I miss him every day'],
  ['ordinary', 'I miss grandmas cooking'],
  ['ordinary', 'I miss my old job'],
  ['wish', 'I counted the pills'],
  ['wish', 'counting my tablets again'],
  ['ordinary', 'I counted the tablets into the pill box'],
  ['ordinary', 'counted out her pills for the week'],
])('missing somebody is grief, and pills that are counted are not praised: %s for %s', (tone, text) => {
  expect(toneOf(text, lexicon)).toBe(tone);
});

test('a turn of speech beside the real thing does not hide it', () => {
  for (const text of [
    'Killed it at work today and I want to die',
    'dying of laughter with Sam. took all my pills',
    'I do not want to die of boredom, I want to die',
    'When I was 15 I wanted to die. I want to die.',
    'My friend wants to die and so do I, I want to die',
  ])
    expect(meetsHarm(text, lexicon), text).not.toBeNull();
});

test('what it is known not to notice, and known to notice wrongly, is still so', () => {
  expect(knownMisses.filter((text) => meetsHarm(text, lexicon) !== null)).toEqual([]);
  expect(missesMended.filter((text) => meetsHarm(text, lexicon) === null)).toEqual([]);
  expect(falseAlarmsMended.filter((text) => meetsHarm(text, lexicon) !== null)).toEqual([]);
  expect(
    Object.values(knownFalseAlarms)
      .flat()
      .filter((text) => meetsHarm(text, lexicon) === null),
  ).toEqual([]);
});

test('a language without a list has none, and English is no stand-in', () => {
  expect(harmLexicons('tlh')).toEqual([]);
  expect(harmLexicons('')).toEqual([]);
  expect(harmLexicons('enm')).toEqual([]);
  expect(harmLexicons('EN-gb')).toEqual([lexicon]);
});

test.each(['en'] as const)('says truly whether anybody has reviewed the list: %s', (locale) => {
  const { source, writtenOn, reviewedBy, reviewedOn } = aboutTheCheck[locale].review;
  expect(source).not.toBe('');
  expect(writtenOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(reviewedBy === null).toBe(reviewedOn === null);
});

test.each(['en'] as const)('says plainly what it does not catch: %s', (locale) => {
  const list = aboutTheCheck[locale].whatItDoesNotCatch;
  expect(list.length).toBeGreaterThanOrEqual(5);
  expect(readingGrade(list)).toBeLessThanOrEqual(8);
});
