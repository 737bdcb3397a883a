import { isCatalogueId, type LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { CONTENT_LOCALES } from '../content-locale.ts';
import { bannedWordRules, findBannedWords } from '../check/banned-words.ts';
import { readingGrade } from '../check/reading-grade.ts';
import { promptsOn, promptText } from './journal-prompts.ts';

const TODAY = '2026-11-26' as LocalDay;
const TOMORROW = '2026-11-27' as LocalDay;

test.each(CONTENT_LOCALES)(
  'in %s there are a dozen or more, each with an id and words of its own',
  (locale) => {
    const all = promptsOn(locale, TODAY);
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.filter(({ id }) => !isCatalogueId(id))).toEqual([]);
  },
);

test.each(CONTENT_LOCALES)(
  'in %s they say no word that Cairn does not say, and are plain to read',
  (locale) => {
    for (const { text } of promptsOn(locale, TODAY)) {
      expect(findBannedWords(text, bannedWordRules.interface), text).toEqual([]);
      expect(text).not.toContain('!');
      expect(readingGrade(text.split(/(?<=[.?])\s+/)), text).toBeLessThanOrEqual(6);
    }
  },
);

test('a day has its first question, the next day has another, and all come round', () => {
  const [today, tomorrow] = [promptsOn('en', TODAY), promptsOn('en', TOMORROW)];
  expect(promptsOn('en', TODAY)).toEqual(today);
  expect(tomorrow[0]).toEqual(today[1]);
  expect(tomorrow.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    today.toSorted((a, b) => a.id.localeCompare(b.id)),
  );
});

test('a question that is gone since has no words', () => {
  expect(promptText('en', 'prompt.weather')).toContain('weather');
  expect(promptText('en', 'prompt.gone')).toBeNull();
});
