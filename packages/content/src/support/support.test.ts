import { expect, test } from 'vitest';
import { isUnpraised, meetsHarm, toneOf } from '@cairn/domain';
import type { HarmPolicy } from '@cairn/domain';
import { activities } from '../activities/index.ts';
import { everydaySentences } from '../activities/fixtures/everyday-sentences.ts';
import { fourthLook } from '../en/data/support/fixtures/fourth-look.ts';
import { heldOutHalf } from '../en/data/support/fixtures/held-out-half.ts';
import { knownFalseAlarms, knownMisses, secondLook } from '../en/data/support/fixtures/second-look.ts';
import { FALSE_ALARM_TYPES, type SupportFixture } from '../en/data/support/fixtures/support-fixture.ts';
import { thirdLook } from '../en/data/support/fixtures/third-look.ts';
import { tuningHalf } from '../en/data/support/fixtures/tuning-half.ts';
import { unseen } from '../en/data/support/fixtures/unseen.ts';
import { personalWins } from '../en/data/personal-wins.ts';
import { readingGrade } from '../check/reading-grade.ts';
import { harmLexicon, supportLocale, supportReview, SUPPORT_LOCALES, whatItDoesNotCatch } from './index.ts';

const lexicon = harmLexicon('en');
if (lexicon === null) throw new Error('English has a list.');

const SETS = {
  tuning: tuningHalf,
  'held out': heldOutHalf,
  'second look': secondLook,
  unseen,
  'third look': thirdLook,
} as const;

/** Sentences met, of those that have to be; and of those that must not be. */
interface Reading {
  readonly met: number;
  readonly toMeet: number;
  readonly alarms: number;
  readonly notToMeet: number;
}

/**
 * What each set showed when the list was first held against it, before any change: the figures to believe. Every set was
 * written by the hand that wrote the list, so the true figures are lower still. Of the second look, two misses and two
 * false alarms that no rule mends stand in `knownMisses` and `knownFalseAlarms` since.
 */
const FIRST_READING: Readonly<Record<keyof typeof SETS, Reading>> = {
  tuning: { met: 61, toMeet: 62, alarms: 2, notToMeet: 103 },
  'held out': { met: 50, toMeet: 50, alarms: 2, notToMeet: 92 },
  'second look': { met: 41, toMeet: 68, alarms: 7, notToMeet: 77 },
  unseen: { met: 29, toMeet: 33, alarms: 3, notToMeet: 48 },
  'third look': { met: 22, toMeet: 41, alarms: 4, notToMeet: 52 },
};

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
const precision = ({ met, alarms }: Reading): number => met / (met + alarms);

const line = (name: string, reading: Reading): string =>
  `${name.padEnd(24)} recall ${recall(reading).toFixed(3)} (${reading.met}/${reading.toMeet})  precision ` +
  `${precision(reading).toFixed(3)}  false alarms ${reading.alarms}/${reading.notToMeet}`;

const names = Object.keys(SETS) as (keyof typeof SETS)[];

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
  expect(texts.length - new Set(texts).size).toBeLessThanOrEqual(10);
});

test('the fourth look, read for the first time', () => {
  expect(read(fourthLook, 'answers')).toEqual({ met: 32, toMeet: 60, alarms: 2, notToMeet: 60 });
});

test('keeps the recall and the precision that it reached', () => {
  const lines = names.flatMap((name) => [
    line(`${name}, first reading`, FIRST_READING[name]),
    line(`${name}, today`, read(SETS[name], 'answers')),
    line(`${name}, journal`, read(SETS[name], 'journal')),
  ]);
  process.stdout.write(`\nThe check, in English:\n${lines.join('\n')}\n`);
  for (const name of names) {
    const today = read(SETS[name], 'answers');
    expect(recall(today), name).toBe(1);
    expect(today.alarms, name).toBeLessThanOrEqual(2);
    const journal = read(SETS[name], 'journal');
    expect(recall(journal), name).toBeGreaterThanOrEqual(name === 'third look' ? 0.8 : 0.96);
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
  expect(knownFalseAlarms.filter((text) => meetsHarm(text, lexicon) === null)).toEqual([]);
});

test('a language without a list has none, and English is no stand-in', () => {
  expect(harmLexicon('de')).toBeNull();
  expect(harmLexicon('')).toBeNull();
  expect(supportLocale('EN-gb')).toBe('en');
  expect(supportLocale('enm')).toBeNull();
  expect(harmLexicon('en-GB')).toBe(lexicon);
});

test.each(SUPPORT_LOCALES)('says truly whether anybody has reviewed the list: %s', (locale) => {
  const { source, writtenOn, reviewedBy, reviewedOn } = supportReview(locale);
  expect(source).not.toBe('');
  expect(writtenOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(reviewedBy === null).toBe(reviewedOn === null);
});

test.each(SUPPORT_LOCALES)('says plainly what it does not catch: %s', (locale) => {
  const list = whatItDoesNotCatch(locale);
  expect(list.length).toBeGreaterThanOrEqual(5);
  expect(readingGrade(list)).toBeLessThanOrEqual(8);
});
