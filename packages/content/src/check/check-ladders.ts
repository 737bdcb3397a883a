/**
 * All ladders of one language: each by its own laws (`check-ladder.ts`), and what holds between them. Aliases and said
 * sentences are how people talk, so no rule on words is for them. Pure. Source: domain.md 8.2.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import { wordsOf } from '../activities/words-of.ts';
import type { AreaLadderWords, LadderRow, LadderWords, StepHandles } from '../ladders/ladder-structure.ts';
import type { CatalogueLadder, CatalogueRung } from '../ladders/ladders.ts';
import { findBannedWords } from './banned-words.ts';
import { checkLadder } from './check-ladder.ts';
import type { LadderRung } from './check-ladder.ts';
import { HIGHEST_GRADE } from './check-wording.ts';
import { hasPhrase } from './find-phrases.ts';
import type { Finding } from './finding.ts';
import { straightQuotes } from './straight-quotes.ts';
import type { Wording } from './wording.ts';

export interface LadderWordsCheck {
  readonly rows: Readonly<Record<LifeArea, readonly LadderRow[]>>;
  readonly words: Readonly<Record<LifeArea, AreaLadderWords>>;
}

export interface LaddersCheck {
  readonly ladders: readonly CatalogueLadder[];
  readonly wording: Wording;
}

/** A handle stands inside a sentence that is not long itself. */
const MOST_HANDLE_WORDS = 6;

const finding = (where: string, message: string): Finding => ({ rule: 'ladder', where, message });

/** What is in one list and not in the other. */
const without = (list: readonly string[], other: readonly string[]): readonly string[] =>
  list.filter((id) => !other.includes(id));

const checkWordsOfOne = (row: LadderRow, words: LadderWords | undefined): readonly Finding[] => {
  if (words === undefined) return [finding(row.id, 'has no words')];
  const rows = row.rungs.map(([id]) => id);
  const worded = Object.keys(words.rungs);
  return [
    ...rows
      .filter((id, at) => rows.indexOf(id) !== at)
      .map((id) => finding(row.id, `has rung "${id}" twice`)),
    ...without(rows, worded).map((id) => finding(row.id, `rung "${id}" has no words`)),
    ...without(worded, rows).map((id) => finding(row.id, `has words for "${id}", which is no rung`)),
  ];
};

/** That shape and words belong together. */
export const checkLadderWords = ({ rows, words }: LadderWordsCheck): readonly Finding[] =>
  LIFE_AREAS.flatMap((area) => {
    const ids = rows[area].map(({ id }) => id);
    return [
      ...ids
        .filter((id) => !id.startsWith(`${area}.`))
        .map((id) => finding(id, `is not in the area ${area}`)),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => finding(id, 'this id is used twice')),
      ...without(Object.keys(words[area]), ids).map((id) => finding(id, 'has words and is no ladder')),
      ...rows[area].flatMap((row) => checkWordsOfOne(row, words[area][row.id])),
    ];
  });

const asActivity = (area: LifeArea, ladder: string, rung: CatalogueRung): LadderRung => ({
  id: rung.id,
  area,
  text: rung.text,
  minutes: rung.minutes,
  energy: rung.energy,
  social: rung.social,
  place: rung.place,
  time: 'any',
  tags: [ladder],
  feltEffort: rung.feltEffort,
});

/** The rungs as somebody reads them who sits: their own text where there is one. */
const seatedRungs = ({ id, area, rungs }: CatalogueLadder): readonly LadderRung[] =>
  rungs.flatMap((rung) =>
    rung.seated === null ? [] : [asActivity(area, id, { ...rung, text: rung.seated })],
  );

const checkRungs = (ladder: CatalogueLadder, wording: Wording): readonly Finding[] => {
  const seated = new Set(ladder.rungs.filter((rung) => rung.seated !== null).map(({ id }) => id));
  const rungs = ladder.rungs.map((rung) => asActivity(ladder.area, ladder.id, rung));
  const standing = checkLadder({ id: ladder.id, area: ladder.area, rungs }, wording);
  const sitting = seatedRungs(ladder).flatMap((rung) =>
    checkLadder(
      {
        id: ladder.id,
        area: ladder.area,
        rungs: [{ ...rung, minutes: 1, energy: 1, social: 0, place: 'any' }],
      },
      wording,
    ),
  );
  return [...standing.filter(({ rule, where }) => !(rule === 'needs-legs' && seated.has(where))), ...sitting];
};

const checkShown = (where: string, text: string, wording: Wording): readonly Finding[] =>
  [...findBannedWords(text, wording.banned), ...straightQuotes(text)].map(({ rule, message }) => ({
    rule,
    where,
    message: `"${text}" ${message}`,
  }));

/** "Touch one cup", "Sit near the sink": no capital, no full stop. */
const checkHandles = (where: string, handles: StepHandles, wording: Wording): readonly Finding[] =>
  [handles.thing, handles.place].flatMap((text) => [
    ...checkShown(where, text, wording),
    ...(/^\p{Ll}[^.!?;:]*$/u.test(text) && wordsOf(text).length <= MOST_HANDLE_WORDS
      ? []
      : [finding(where, `handle "${text}" is no short noun phrase in small letters`)]),
  ]);

const checkOne = (ladder: CatalogueLadder, wording: Wording): readonly Finding[] => [
  ...checkRungs(ladder, wording),
  ...checkShown(ladder.id, ladder.title, wording),
  ...Object.values(wording.phrases).flatMap((list) =>
    hasPhrase(ladder.title, list)
      ? [finding(ladder.id, `title "${ladder.title}" says what no step says`)]
      : [],
  ),
  ...checkHandles(ladder.id, ladder.handles, wording),
  ...ladder.rungs.flatMap(({ id, handles }) =>
    handles.thing === ladder.handles.thing && handles.place === ladder.handles.place
      ? []
      : checkHandles(id, handles, wording),
  ),
];

const checkUnique = (
  ladders: readonly CatalogueLadder[],
  kind: string,
  textsOf: (ladder: CatalogueLadder) => readonly string[],
): readonly Finding[] => {
  const seen = new Map<string, string>();
  return ladders.flatMap((ladder) =>
    textsOf(ladder).flatMap((text) => {
      const key = wordsOf(text).join(' ');
      const first = seen.get(key);
      seen.set(key, first ?? ladder.id);
      return first === undefined ? [] : [finding(ladder.id, `${kind} "${text}" is said by ${first} too`)];
    }),
  );
};

const checkGrade = ({ ladders, wording }: LaddersCheck): readonly Finding[] =>
  LIFE_AREAS.flatMap((area) => {
    const rungs = ladders.filter((ladder) => ladder.area === area).flatMap((ladder) => ladder.rungs);
    const grade = wording.grade?.(rungs.map(({ text }) => text)) ?? 0;
    return grade <= HIGHEST_GRADE
      ? []
      : [{ rule: 'reading-grade', where: area, message: `its ladders read at grade ${grade.toFixed(1)}` }];
  });

/** What the catalogue of ladders holds, and what each ladder brings so that it is found by other words than its own. */
export const LEAST_LADDERS = { all: 80, rungs: 600, rungsEach: 7, aliases: 15, said: 12 } as const;

const MOST_RUNGS = 10;

const short = (where: string, kind: string, [has, least]: readonly [number, number]): readonly Finding[] =>
  has < least ? [{ rule: 'coverage', where, message: `has ${has} of ${least} ${kind}` }] : [];

/** How much there is. */
export const checkLadderCoverage = (ladders: readonly CatalogueLadder[]): readonly Finding[] => [
  ...short('ladders', 'ladders', [ladders.length, LEAST_LADDERS.all]),
  ...short('ladders', 'steps', [ladders.flatMap(({ rungs }) => rungs).length, LEAST_LADDERS.rungs]),
  ...ladders.flatMap(({ id, rungs, aliases, said }) => [
    ...short(id, 'steps', [rungs.length, LEAST_LADDERS.rungsEach]),
    ...(rungs.length > MOST_RUNGS ? [{ rule: 'coverage', where: id, message: 'is long to look at' }] : []),
    ...short(id, 'names', [aliases.length, LEAST_LADDERS.aliases]),
    ...short(id, 'sentences', [said.length, LEAST_LADDERS.said]),
  ]),
];

export const checkLadders = (check: LaddersCheck): readonly Finding[] => [
  ...check.ladders.flatMap((ladder) => checkOne(ladder, check.wording)),
  ...checkUnique(check.ladders, 'title', ({ title }) => [title]),
  ...checkUnique(check.ladders, 'alias', ({ aliases }) => aliases),
  ...checkUnique(check.ladders, 'sentence', ({ said }) => said),
  ...checkUnique(check.ladders, 'rung', ({ rungs }) => rungs.map(({ text }) => text)),
  ...checkGrade(check),
];
