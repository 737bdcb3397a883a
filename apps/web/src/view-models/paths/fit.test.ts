import { anchorOf, createCopy, type Copy } from '@cairn/copy';
import { expect, test } from 'vitest';
import { TODAY } from '../fixtures/fake-door.ts';
import { FakePaths } from '../fixtures/fake-paths.ts';
import {
  ANCHORS,
  clockOf,
  daysToChoose,
  fitOf,
  fitSentence,
  isPlanned,
  minutesOf,
  planOf,
  type Fit,
} from './fit.ts';
import { withinSentence } from '../days/within-sentence.ts';

const copy: Copy = await createCopy('en');
const FIT: Fit = { anchor: 'have my coffee', on: TODAY, at: '', place: '' };
const step = new FakePaths().addStep('a'.repeat(32) as never, { text: 'Carry one cup to the sink' });

const said = (part: Partial<Fit>, text: string = step.text): string =>
  fitSentence(copy, { ...FIT, ...part }, { text, today: TODAY });

test('it is spoken as one sentence', () => {
  expect(said({})).toBe('After I have my coffee, I will carry one cup to the sink.');
  expect(said({ on: daysToChoose(TODAY)[1] ?? TODAY, at: '09:30', place: 'in the kitchen' })).toMatch(
    /^Tomorrow, after I have my coffee, about 9:30.AM, I will carry one cup to the sink, in the kitchen\.$/u,
  );
  expect(said({ on: daysToChoose(TODAY)[3] ?? TODAY })).toMatch(/^Wednesday, November 25, after I have/);
  expect(said({ anchor: '' })).toBe('Today, I will carry one cup to the sink.');
  expect(said({ anchor: '', at: '21:05' })).toMatch(/^Today, about 9:05.PM, I will/u);
});

test.each([
  ['have my coffee', 'have my coffee'],
  ['After I come home.', 'come home'],
  ['after coffee', 'am done with coffee'],
  ['I come home', 'come home'],
  ['my coffee', 'am done with my coffee'],
  ['iron a shirt', 'iron a shirt'],
  ['  After the news … ', 'am done with the news'],
  ['afternoon tea is over', 'afternoon tea is over'],
  ['', ''],
])('“%s” fits behind “After I”', (typed, anchor) => {
  expect(anchorOf(copy, typed)).toBe(anchor);
});

test('the examples fit behind “After I” as they are', () => {
  for (const example of ANCHORS) {
    const words = copy.t(`fit.anchor.${example}`);
    expect(anchorOf(copy, words)).toBe(words);
  }
});

test.each([
  ['Open one letter.', 'open one letter'],
  ['TV off', 'TV off'],
  ['I call mum', 'I call mum'],
  ['A walk', 'a walk'],
  ['öffne das Fenster', 'öffne das Fenster'],
])('“%s” stands within a sentence as “%s”', (text, within) => {
  expect(withinSentence(text, 'en')).toBe(within);
});

test('a plan goes to the vault as it was said, and comes back into the form', () => {
  expect(planOf(copy, { ...FIT, anchor: 'after coffee', at: '08:05', place: ' ' })).toEqual({
    ...{ anchor: 'am done with coffee', on: TODAY, at: 485, place: null },
  });
  const planned = { ...step, plannedOn: TODAY, plannedAt: 485, anchor: 'have my coffee' as never };
  expect(fitOf(planned, TODAY)).toEqual({ ...FIT, at: '08:05' });
  expect(isPlanned(planned, TODAY)).toBe(true);
});

test('a day that has passed is no plan any more, and the form begins with today', () => {
  const planned = { ...step, plannedOn: '2026-11-20' as never };
  expect(isPlanned(planned, TODAY)).toBe(false);
  expect(fitOf(planned, TODAY).on).toBe(TODAY);
  expect(isPlanned(step, TODAY)).toBe(false);
});

test('times are read and written as a field for times does', () => {
  for (const minutes of [0, 59, 60, 485, 1439]) expect(minutesOf(clockOf(minutes))).toBe(minutes);
  expect([clockOf(null), minutesOf(''), minutesOf('soon')]).toEqual(['', null, null]);
});
