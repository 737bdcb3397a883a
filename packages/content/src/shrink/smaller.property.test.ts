import type { OfferedStep, Shrunk, Smaller } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOfferedStep } from '../check/index.ts';
import { ownSteps } from '../en/fixtures/own-steps.ts';
import { ladders } from '../ladders/index.ts';
import { bitMore, shrink, smaller } from './index.ts';
import { shrinkLibrary } from './shrink-locale.ts';
import { shapedWords } from '../en/data/shrink-shaped.ts';
import { gentleWords } from '../en/data/shrink-gentle.ts';

const runs = { seed: 20261126, numRuns: Number(process.env['CAIRN_RUNS'] ?? 150) };
const MOST_PRESSES = 6;

const checked = new Map<string, boolean>();

const passes = (step: OfferedStep): boolean => {
  const known = checked.get(step.text) ?? checkOfferedStep(step).length === 0;
  checked.set(step.text, known);
  return known;
};

/** All steps that presses lead to, one after the other, and what stood beside them. */
const chainOf = (
  first: OfferedStep,
): { readonly steps: readonly OfferedStep[]; readonly beside: readonly Smaller[] } => {
  const steps = [first];
  const beside: Smaller[] = [];
  for (let presses = 0; presses <= MOST_PRESSES; presses += 1) {
    const { next, others } = smaller(steps.at(-1) ?? first);
    beside.push(...others);
    if (next === null) break;
    steps.push(next.step);
  }
  return { steps, beside };
};

const expectLawful = (first: OfferedStep): void => {
  const { steps, beside } = chainOf(first);
  const last = steps.at(-1) ?? first;
  expect(steps.length - 1, steps.map(({ text }) => text).join(' > ')).toBeLessThanOrEqual(MOST_PRESSES);
  expect([last.minutes <= 0.5, last.energy], last.text).toEqual([true, 1]);
  expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length);
  for (const [at, step] of steps.slice(1).entries()) {
    const before = steps[at] ?? first;
    expect(step.minutes, step.text).toBeLessThanOrEqual(before.minutes);
    expect(step.energy, step.text).toBeLessThanOrEqual(before.energy);
    expect(passes(step), step.text).toBe(true);
  }
  for (const { step } of beside) expect(passes(step), step.text).toBe(true);
};

const rungs: readonly OfferedStep[] = ladders().flatMap((ladder) =>
  ladder.rungs.map(({ id, text, minutes, energy, social }) => ({ text, minutes, energy, social, rung: id })),
);

test('every step of every ladder ends at thirty seconds lying or sitting, within six presses', () => {
  expect(rungs.length).toBeGreaterThanOrEqual(600);
  for (const rung of rungs) expectLawful(rung);
});

test('so does every step that was shaped or offered beside a feeling', () => {
  const loose = [shapedWords, ...Object.values(gentleWords).map(({ offers }) => offers)].flatMap((one) =>
    typeof one === 'string' ? [] : one.steps,
  );
  for (const { text, minutes, energy, social } of loose)
    expectLawful({ text, minutes, energy, social, rung: null });
});

test('what people write themselves becomes smaller in words that somebody has read', () => {
  const things = new Set(ladders().flatMap(({ handles }) => [handles.thing, handles.place]));
  for (const text of Object.values(ownSteps).flat()) {
    const step: OfferedStep = { text, minutes: 10, energy: 3, social: 0, rung: null };
    expectLawful(step);
    for (const { text: said } of chainOf(step).steps.slice(1)) {
      const isPlain = !said.includes(text.trim()) || [...things].some((thing) => said.includes(thing));
      expect(isPlain, `${text} > ${said}`).toBe(true);
    }
  }
});

test('a bit more leads back up, from the smallest to the rung, and from there to the next', () => {
  for (const rung of rungs.slice(0, 120)) {
    const smallest = chainOf(rung).steps.at(-1) ?? rung;
    let step = smallest;
    for (let presses = 0; presses < MOST_PRESSES && step.text !== rung.text; presses += 1)
      step = bitMore(step) ?? rung;
    expect(step.text).toBe(rung.text);
  }
  expect(bitMore({ text: 'Sand the door', minutes: 5, energy: 2, social: 0, rung: null })).toMatchObject({
    text: 'Sand the door',
    minutes: 10,
  });
  expect(bitMore({ text: 'Sand the door', minutes: 45, energy: 2, social: 0, rung: null })).toBeNull();
  expect(
    bitMore({ text: 'Rinse', minutes: 45, energy: 2, social: 0, rung: 'home.dishes.of-a-later-release' }),
  ).toBeNull();
});

test('a way that was asked for is taken, where there is one', () => {
  const step = rungs.find(({ minutes }) => minutes >= 10) ?? rungs[0];
  if (step === undefined) throw new Error('There are rungs.');
  expect(smaller(step, 'badly').next?.way).toBe('badly');
  expect(smaller(step, 'first-touch')).toEqual(smaller(step));
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...'do not want to the dishes and then shower , but taxes 给 🪨 __proto__ constructor lonely dishs'.split(
          ' ',
        ),
      ),
      { maxLength: 400 },
    )
    .map((words) => words.join(' ')),
);

const expectValid = (shrunk: Shrunk, text: string): void => {
  expect(shrunk.text).toBe(text);
  expect(shrunk.confidence).toBeGreaterThanOrEqual(0);
  expect(shrunk.confidence).toBeLessThanOrEqual(1);
  expect(shrunk.steps.length).toBeGreaterThan(0);
  expect(shrunk.steps.every(passes)).toBe(true);
  expect(shrunk.others.length).toBeLessThanOrEqual(3);
  expect(shrunk.ladder === null || shrinkLibrary('en').ladders.has(shrunk.ladder)).toBe(true);
  expect(shrunk.title === null || shrunk.title === '').toBe(false);
  for (const task of shrunk.tasks) expect(text.replaceAll('’', "'")).toContain(task);
};

test('any text at all has a valid answer, and a smaller step', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('ordinary', 'hardship', 'unpraised'), (text, tone) => {
      expectValid(shrink(text, { tone }), text);
      expectLawful({ text, minutes: 5, energy: 2, social: 0, rung: null });
    }),
    runs,
  );
});

test('a page pasted in takes no longer than a sentence, nearly', () => {
  const page = 'everything and the dishes, I never xqzt it '.repeat(5000);
  const from = performance.now();
  expectValid(shrink(page, { tone: 'ordinary' }), page);
  expect(performance.now() - from).toBeLessThan(2000);
});
