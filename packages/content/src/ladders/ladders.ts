/**
 * The catalogue of ladders: their shape joined with the words of one language. Pure data, frozen. A ladder or rung without words in a language is left out there; the content check reports it.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { Energy, LifeArea, Minutes, Place, Social } from '@cairn/domain';
import { enLadderWords } from '../en/ladder-words.ts';
import { rise } from './data/rise.ts';
import { care } from './data/care.ts';
import { nourish } from './data/nourish.ts';
import { move } from './data/move.ts';
import { rest } from './data/rest.ts';
import { home } from './data/home.ts';
import { people } from './data/people.ts';
import { paper } from './data/paper.ts';
import { work } from './data/work.ts';
import { joy } from './data/joy.ts';
import { mind } from './data/mind.ts';
import { meaning } from './data/meaning.ts';
import type { AreaLadderWords, LadderRow, LadderWords, RungRow, StepHandles } from './ladder-structure.ts';

/** The shape of every ladder, by life area, in catalogue order. */
export const LADDERS: Readonly<Record<LifeArea, readonly LadderRow[]>> = {
  rise,
  care,
  nourish,
  move,
  rest,
  home,
  people,
  paper,
  work,
  joy,
  mind,
  meaning,
};

/** English. The words of other languages lie in `locales/`, and are read where content is made. */
export const LADDER_WORDS: Readonly<Record<'en', Readonly<Record<LifeArea, AreaLadderWords>>>> = {
  en: enLadderWords,
};

export interface CatalogueRung {
  /** The ladder's id, a point and the rung's own: `home.dishes.one-cup`. For ever. */
  readonly id: string;
  readonly text: string;
  /** The same act for somebody who sits or uses a wheelchair, where the text would leave them out. */
  readonly seated: string | null;
  readonly minutes: Minutes;
  readonly energy: Energy;
  readonly social: Social;
  readonly place: Place;
  /** 1-10, how hard it looks from below. */
  readonly feltEffort: number;
  /** The rung's own, or its ladder's. */
  readonly handles: StepHandles;
}

export interface CatalogueLadder {
  readonly id: string;
  readonly area: LifeArea;
  readonly title: string;
  /** Found when somebody looks, never offered unasked. */
  readonly soughtOnly: boolean;
  readonly aliases: readonly string[];
  readonly said: readonly string[];
  readonly handles: StepHandles;
  /** From the lowest up. */
  readonly rungs: readonly CatalogueRung[];
}

const joinRung = (ladder: string, row: RungRow, words: LadderWords): CatalogueRung[] => {
  const [id, minutes, energy, social, place, feltEffort] = row;
  const entry = words.rungs[id];
  if (entry === undefined) return [];
  const own = typeof entry === 'string' ? { text: entry } : entry;
  return [
    {
      id: `${ladder}.${id}`,
      text: own.text,
      seated: own.seated ?? null,
      minutes,
      energy,
      social,
      place,
      feltEffort,
      handles: { thing: own.thing ?? words.thing, place: own.place ?? words.place },
    },
  ];
};

const joinLadder = (area: LifeArea, row: LadderRow, words: LadderWords | undefined): CatalogueLadder[] =>
  words === undefined
    ? []
    : [
        {
          id: row.id,
          area,
          title: words.title,
          soughtOnly: row.soughtOnly === true,
          aliases: words.aliases,
          said: words.said,
          handles: { thing: words.thing, place: words.place },
          rungs: row.rungs.flatMap((rung) => joinRung(row.id, rung, words)),
        },
      ];

/** The ladders of a language from its words, by the ids of the ladders. */
export const joinLadders = (wordsOf: (id: string) => LadderWords | undefined): readonly CatalogueLadder[] =>
  Object.freeze(
    LIFE_AREAS.flatMap((area) => LADDERS[area].flatMap((row) => joinLadder(area, row, wordsOf(row.id)))),
  );

let english: readonly CatalogueLadder[] | null = null;

/** All ladders with everything that is told of them, in catalogue order, in English. For making content, and its tests. */
export const ladders = (): readonly CatalogueLadder[] =>
  (english ??= joinLadders((id) => LADDER_WORDS.en[id.slice(0, id.indexOf('.')) as LifeArea][id]));
