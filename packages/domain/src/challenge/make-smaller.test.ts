import { expect, test } from 'vitest';
import {
  aLittleLonger,
  isSmallerForm,
  makeSmaller,
  nextLargerForm,
  type SmallerForm,
  type SmallerHandles,
  type SmallerLanguage,
} from './make-smaller.ts';
import { aStep } from './small-tasks.suite.ts';

const form = (text: string, more: Partial<SmallerForm> = {}): SmallerForm => ({
  way: 'prepare',
  text,
  slot: null,
  minutes: 1,
  energy: 1,
  social: 0,
  ...more,
});

const language: SmallerLanguage = {
  rows: [
    [
      form('{} for two minutes, then stop', { way: 'two-minutes', slot: 'verb', minutes: 2, energy: 3 }),
      form('Begin with {}, then stop', { way: 'one-item', slot: 'thing', minutes: 2, energy: 2 }),
    ],
    [
      form('Put {} where I can see it', { slot: 'thing' }),
      form('Have {} in sight', { slot: 'thing' }),
      form('Sit near {}', { way: 'be-near', slot: 'place' }),
      form('Ask someone to be there', { way: 'with-somebody', social: 1 }),
    ],
    [form('Touch {}', { way: 'first-touch', slot: 'thing', minutes: 0.5 })],
    [form('Look at {} for ten seconds', { way: 'ten-seconds', slot: 'thing', minutes: 0.5 })],
  ],
  plainRows: [
    [form('Begin it, and stop after two minutes', { way: 'two-minutes', minutes: 2, energy: 2 })],
    [form('Put one thing I need near me'), form('Ask someone to be there', { way: 'with-somebody' })],
    [form('Touch one thing I need', { way: 'first-touch', minutes: 0.5 })],
    [form('Picture the first move', { way: 'ten-seconds', minutes: 0.5 })],
  ],
  known: {
    thing: new Set(['one cup', 'the letter from the office of my old town']),
    place: new Set(['the sink']),
    verb: new Set(['write']),
  },
};

const cup: SmallerHandles = { thing: 'one cup', place: 'the sink' };

const chainOf = (text: string, handles: SmallerHandles | null): readonly string[] => {
  const texts = [text];
  let step = aStep(text, { minutes: 20, energy: 3, rung: 'home.dishes.all' });
  for (;;) {
    const { next } = makeSmaller(step, handles, language);
    if (next === null) return texts;
    expect(next.step.minutes).toBeLessThanOrEqual(step.minutes);
    expect(next.step.energy).toBeLessThanOrEqual(step.energy);
    expect(next.step.rung).toBe('home.dishes.all');
    step = next.step;
    texts.push(step.text);
  }
};

test('goes down to what takes ten seconds, by what a hand would touch', () => {
  expect(chainOf('Wash everything', cup)).toEqual([
    'Wash everything',
    'Begin with one cup, then stop',
    'Put one cup where I can see it',
    'Touch one cup',
    'Look at one cup for ten seconds',
  ]);
  expect(chainOf('Write a page', { ...cup, verb: 'write' })[1]).toBe('Write for two minutes, then stop');
});

test('has plain words for what it does not know, whatever was typed', () => {
  expect(chainOf('asdf?!', null)).toEqual([
    'asdf?!',
    'Begin it, and stop after two minutes',
    'Put one thing I need near me',
    'Touch one thing I need',
    'Picture the first move',
  ]);
});

test('goes on from a form that lies about without its rung', () => {
  const from = (text: string): string | undefined =>
    makeSmaller(aStep(text, { minutes: 1, energy: 1 }), null, language).next?.step.text;
  expect(from('Put one cup where I can see it')).toBe('Touch one cup');
  expect(from('Ask someone to be there')).toBe('Touch one thing I need');
  expect(from('Sit near the sink')).toBeUndefined();
  expect(from('Touch base with Tom')).toBe('Touch one thing I need');
});

test('names the equals of a step: one of each way', () => {
  const { next, others } = makeSmaller(aStep('Rinse it', { minutes: 2 }), cup, language);
  expect(next?.way).toBe('prepare');
  expect(others.map(({ way }) => way)).toEqual(['be-near', 'with-somebody']);
});

test('passes over a form that would be too long to be a step', () => {
  const long = { thing: 'the letter from the office of my old town' };
  const { next } = makeSmaller(aStep('Open it', { minutes: 2 }), long, language);
  expect(next?.step.text).not.toContain('where I can see it');
});

test('of the smallest there is, there is none smaller', () => {
  expect(makeSmaller(aStep('Blink', { minutes: 0.5, energy: 1 }), cup, language)).toEqual({
    next: null,
    others: [],
  });
  expect(
    makeSmaller(aStep('Look at one cup for ten seconds', { minutes: 0.5, energy: 1 }), cup, language).next,
  ).toBeNull();
});

test('a bit more goes back up: the next larger form, or the same a little longer', () => {
  const touch = aStep('Touch one cup', { minutes: 0.5, energy: 1 });
  expect(nextLargerForm(touch, cup, language)?.text).toBe('Put one cup where I can see it');
  expect(nextLargerForm(aStep('Begin with one cup, then stop'), cup, language)).toBeNull();
  expect(nextLargerForm(aStep('Rinse it'), cup, language)).toBeNull();
  expect(isSmallerForm('Touch one cup', language)).toBe(true);
  expect(isSmallerForm('Touch one knife', language)).toBe(false);
  expect(aLittleLonger(aStep('Rinse it', { minutes: 2 }))?.minutes).toBe(5);
  expect(aLittleLonger(aStep('Rinse it', { minutes: 45 }))).toBeNull();
});
