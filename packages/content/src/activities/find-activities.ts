/**
 * Completion over the catalogue: word and prefix matches in texts and tags, diacritics and case folded, best first.
 * Pure. All words matched comes before some; the text before the tags; the whole word before its beginning.
 */

import type { Activity } from '@cairn/domain';
import { activities } from './activities.ts';
import { plainWordsOf } from './words-of.ts';
import { searchIndex } from './search-index.ts';
import type { IndexedActivity } from './search-index.ts';

export interface ActivitySearch {
  /** What the person has typed so far. Nothing typed finds nothing. */
  readonly text: string;
  /** At most so many. */
  readonly limit: number;
}

/** Words too small to look for, unless they are all there is: "i", "my", "to". */
const SMALLEST = 3;

/** From this length on, "washed" may find "wash". */
const STEM_LENGTH = 4;

const RANK = {
  word: 8,
  prefix: 5,
  tag: 6,
  tagPrefix: 3,
  ending: 4,
  tagEnding: 2,
  first: 3,
  opening: 60,
  whole: 60,
  all: 100,
  none: 0,
} as const;

const extendsWord =
  (asked: string) =>
  (word: string): boolean =>
    word.length >= STEM_LENGTH && asked.startsWith(word);

const rankWord = (asked: string, { words, tags }: IndexedActivity): number => {
  if (words.includes(asked)) return RANK.word;
  if (tags.includes(asked)) return RANK.tag;
  if (words.some((word) => word.startsWith(asked))) return RANK.prefix;
  if (tags.some((tag) => tag.startsWith(asked))) return RANK.tagPrefix;
  if (words.some(extendsWord(asked))) return RANK.ending;
  return tags.some(extendsWord(asked)) ? RANK.tagEnding : RANK.none;
};

/** Nobody searches with more; a whole diary page pasted in stays quick. */
const MOST_WORDS = 12;

const tellingWords = (words: readonly string[]): readonly string[] => {
  const telling = words.filter((word) => word.length >= SMALLEST);
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
};

/** What was typed is the text, or how it begins. */
const rankOpening = (typed: string, { words }: IndexedActivity): number => {
  const text = words.join(' ');
  return (text.startsWith(typed) ? RANK.opening : RANK.none) + (text === typed ? RANK.whole : RANK.none);
};

interface Ranked {
  readonly activity: Activity;
  readonly rank: number;
}

/** 0 = not found. Half of the asked words or more are there; all of them weighs most. */
const rankActivity = (asked: readonly string[], entry: IndexedActivity): number => {
  const ranks = asked.map((word) => rankWord(word, entry));
  const found = ranks.filter((rank) => rank > 0).length;
  if (found === 0 || found * 2 < asked.length) return 0;
  const opens = asked[0] !== undefined && entry.words[0]?.startsWith(asked[0]) === true;
  const sum = ranks.reduce<number>((total, rank) => total + rank, 0);
  return sum + (opens ? RANK.first : 0) + (found === asked.length ? RANK.all : 0);
};

const byRank = (one: Ranked, other: Ranked): number =>
  other.rank - one.rank ||
  one.activity.energy - other.activity.energy ||
  one.activity.minutes - other.activity.minutes ||
  one.activity.text.length - other.activity.text.length;

export const findActivities = ({ text, limit }: ActivitySearch, locale: string): readonly Activity[] => {
  const typed = plainWordsOf(text);
  const asked = tellingWords(typed);
  if (asked.length === 0) return [];
  return searchIndex(activities(locale))
    .map((entry) => ({ entry, rank: rankActivity(asked, entry) }))
    .filter(({ rank }) => rank > 0)
    .map(({ entry, rank }) => ({
      activity: entry.activity,
      rank: rank + rankOpening(typed.join(' '), entry),
    }))
    .sort(byRank)
    .slice(0, limit)
    .map(({ activity }) => activity);
};
