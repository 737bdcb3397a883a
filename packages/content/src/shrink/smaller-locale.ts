/** What a language brings for *Make it smaller*, made ready at its first use and kept. */

import type { SmallerHandles, SmallerLanguage } from '@cairn/domain';
import { gentleWords, hardshipWords, unpraisedWords } from '../en/data/shrink-gentle.ts';
import { shapedWords } from '../en/data/shrink-shaped.ts';
import { smallerWords } from '../en/data/shrink-smaller.ts';
import type { StepHandles } from '../ladders/ladder-structure.ts';
import { LADDER_ENTRIES } from './generated/en-ladders.ts';
import { ladderHandles, rungHandles } from './ladder-entries.ts';
import { shrinkLibrary } from './shrink-locale.ts';
import type { LooseStep } from './shrink-structure.ts';

export interface SmallerLibrary {
  readonly language: SmallerLanguage;
  readonly byRung: ReadonlyMap<string, StepHandles>;
  readonly byLadder: ReadonlyMap<string, StepHandles>;
  /** Of rungs and of loose steps, by their very words. */
  readonly byText: ReadonlyMap<string, StepHandles>;
  readonly verbs: ReadonlySet<string>;
}

const looseSteps = (): readonly LooseStep[] => [
  ...shapedWords.steps,
  ...[...Object.values(gentleWords), hardshipWords, unpraisedWords].flatMap(({ offers }) =>
    typeof offers === 'string' ? [] : offers.steps,
  ),
];

const create = (): SmallerLibrary => {
  const byRung = new Map(LADDER_ENTRIES.flatMap(rungHandles));
  const byLadder = new Map(LADDER_ENTRIES.map((entry) => [entry[0], ladderHandles(entry)]));
  const loose = looseSteps();
  const handles: readonly StepHandles[] = [...byLadder.values(), ...byRung.values(), ...loose];
  const steps = [...shrinkLibrary().ladders.values()].flatMap((ladder) => ladder.steps);
  return {
    language: {
      rows: smallerWords.rows,
      plainRows: smallerWords.plainRows,
      known: {
        thing: new Set(handles.map(({ thing }) => thing)),
        place: new Set(handles.map(({ place }) => place)),
        verb: new Set(smallerWords.verbs),
      },
    },
    byRung,
    byLadder,
    byText: new Map([
      ...loose.map((step) => [step.text, step] as const),
      ...steps.flatMap(({ text, rung }) => {
        const known = byRung.get(rung ?? '');
        return known === undefined ? [] : [[text, known] as const];
      }),
    ]),
    verbs: new Set(smallerWords.verbs),
  };
};

let english: SmallerLibrary | null = null;

export const smallerLibrary = (): SmallerLibrary => (english ??= create());

/** The verb that a step of the catalogue opens with, where it can be done for two minutes and left. */
export const verbOf = (text: string, verbs: ReadonlySet<string>): SmallerHandles => {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return verbs.has(first) ? { verb: first } : {};
};
