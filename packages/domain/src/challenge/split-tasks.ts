/** A sentence in its parts, each in the person's own words: "dishes, laundry and that form" is three. Pure. */

import type { TaskWords } from './task-language.ts';

/** Parts of a sentence as they were written, without what merely leads to them. */
export type TaskSplitter = (text: string) => readonly string[];

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

/** Without a phrase it fits nowhere. */
const NOWHERE = '(?!)';

const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((one, other) => other.length - one.length)
    .map((phrase) => escaped(phrase).replaceAll(' ', String.raw`\s+`))
    .join('|') || NOWHERE;

const EDGES = /^[\s\-–—•*.:!?؟。…"'()«»「」]+|[\s\-–—•*.:!?؟。…"'()«»「」]+$/gu;
const MOST_CHARACTERS = 4000;
/** "I have to", "and then", "also": two or three of them may stand in a row. */
const MOST_OPENINGS = 4;

export const createTaskSplitter = ({ joints, openings }: TaskWords): TaskSplitter => {
  const between = new RegExp(
    String.raw`[,،、;؛\n&+/。]|(?<=[.!?؟])\s|(?<![\p{L}'])(?:${anyOf(joints)})(?![\p{L}'])`,
    'iu',
  );
  const opening = new RegExp(String.raw`^(?:${anyOf(openings)})(?![\p{L}'])`, 'iu');
  const bare = (part: string): string => {
    let left = part.replace(EDGES, '');
    for (let taken = 0; taken < MOST_OPENINGS; taken += 1)
      left = left.replace(opening, '').replace(EDGES, '');
    return left;
  };
  return (text) =>
    text
      .slice(0, MOST_CHARACTERS)
      .replaceAll('’', "'")
      .split(between)
      .map(bare)
      .filter((part) => part !== '');
};
