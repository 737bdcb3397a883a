/** What one activity may say. Source: domain.md 8.2 (the rules marked *), 5.4, 5.5. Pure. */

import type { Activity } from '@cairn/domain';
import { wordsOf } from '../activities/words-of.ts';
import { findBannedWords } from './banned-words.ts';
import { findPhrases, hasPhrase } from './find-phrases.ts';
import type { Finding } from './finding.ts';
import { straightQuotes } from './straight-quotes.ts';
import type { TextRules } from './text-rules.ts';

export const MOST_CHARACTERS = 60;
export const MOST_WORDS = 10;
/** Flesch-Kincaid, averaged over an area: one phrase alone says little. */
export const HIGHEST_GRADE = 6;

type TextRule = (activity: Activity, wording: TextRules) => readonly { rule: string; message: string }[];

const length: TextRule = ({ text }) => {
  const characters = [...text].length;
  const words = text.split(/\s+/u).length;
  return [
    ...(characters > MOST_CHARACTERS ? [{ rule: 'too-long', message: `${characters} characters` }] : []),
    ...(words > MOST_WORDS ? [{ rule: 'too-many-words', message: `${words} words` }] : []),
  ];
};

const shape: TextRule = ({ text }) =>
  text === text.trim() && text !== '' && !/[.!?…]$|\s{2}|[\n\t]|!/u.test(text)
    ? []
    : [{ rule: 'shape', message: 'a plain phrase: no full stop, "!", stray space or empty text' }];

const quotes: TextRule = ({ text }) => straightQuotes(text);

const verbFirst: TextRule = ({ text }, { verbs }) => {
  const first = wordsOf(text)[0] ?? '';
  return verbs === null || verbs.has(first)
    ? []
    : [{ rule: 'verb-first', message: `"${first}" is not in the list of verbs` }];
};

const phrases: TextRule = ({ text }, wording) =>
  Object.entries(wording.phrases).flatMap(([rule, list]) =>
    findPhrases(text, list).map(({ matched }) => ({ rule, message: `says "${matched}"` })),
  );

const banned: TextRule = ({ text }, wording) => findBannedWords(text, wording.banned);

const amounts: TextRule = ({ area, text }, { exerciseAmount }) =>
  area === 'move' && exerciseAmount.test(text)
    ? [{ rule: 'exercise-amount', message: 'counts exercise' }]
    : [];

const legs: TextRule = ({ text }, { needsLegs, variantWord }) =>
  hasPhrase(text, needsLegs) && !hasPhrase(text, [variantWord])
    ? [{ rule: 'needs-legs', message: 'asks for legs and offers no other way' }]
    : [];

const tags: TextRule = ({ tags: list }) => {
  const bad = list.filter((tag, index) => tag !== tag.toLowerCase() || list.indexOf(tag) !== index);
  return [
    ...(list.length === 0 ? [{ rule: 'tags', message: 'has no words to find it by' }] : []),
    ...bad.map((tag) => ({ rule: 'tags', message: `tag "${tag}" is repeated or not in lower case` })),
  ];
};

const RULES: readonly TextRule[] = [length, shape, quotes, verbFirst, phrases, banned, amounts, legs, tags];

export const checkWording = (activity: Activity, wording: TextRules): readonly Finding[] =>
  RULES.flatMap((rule) =>
    rule(activity, wording).map(({ rule: name, message }) => ({
      rule: name,
      where: activity.id,
      message: `"${activity.text}" ${message}`,
    })),
  );
