import { foldText } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activities } from './activities.ts';
import { findActivities } from './find-activities.ts';
import { guessArea } from './guess-area.ts';
import { wordsOf } from './words-of.ts';

const runs = { seed: 20261122, numRuns: Number(process.env['CAIRN_RUNS'] ?? 60) };
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'bed',
        'my',
        'text',
        'the',
        'écrit',
        '给',
        '🪨',
        'wash',
        'don’t',
        '__proto__',
        'constructor',
      ),
      {
        maxLength: 300,
      },
    )
    .map((words) => words.join(' ')),
);

test('finds from any text, never more than asked, never one twice', () => {
  const known = new Set(activities('en').map(({ id }) => id));
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 20 }), (text, limit) => {
      const ids = findActivities({ text, limit }, 'en').map(({ id }) => id);
      expect(ids.length).toBeLessThanOrEqual(limit);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => known.has(id))).toBe(true);
    }),
    runs,
  );
});

test('guesses the same area whatever the case or the spaces around', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(guessArea(`  ${text}\n`)).toBe(guessArea(text));
      expect(guessArea(foldText(text))).toBe(guessArea(text));
    }),
    runs,
  );
});

test('folds once and for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(wordsOf(foldText(text))).toEqual(wordsOf(text));
    }),
    runs,
  );
});
