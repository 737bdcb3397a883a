/** What a language brings for *Make it smaller*, made ready at its first use and kept. */

import type { ShrinkLibrary, SmallerHandles, SmallerLanguage } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import type { StepHandles } from '../ladders/ladder-structure.ts';
import type { ReplyWords, ShrinkWords } from '../languages/language-content.ts';
import { ladderHandles, rungHandles } from './ladder-entries.ts';
import { shrinkLibrary, shrinkWordsIn } from './shrink-locale.ts';
import type { LooseStep } from './shrink-structure.ts';

export interface SmallerLibrary {
  readonly language: SmallerLanguage;
  readonly byRung: ReadonlyMap<string, StepHandles>;
  readonly byLadder: ReadonlyMap<string, StepHandles>;
  /** Of rungs and of loose steps, by their very words. */
  readonly byText: ReadonlyMap<string, StepHandles>;
  readonly verbs: ReadonlySet<string>;
}

const looseSteps = ({ shaped, gentle, hardship, unpraised }: ReplyWords): readonly LooseStep[] => [
  ...shaped.steps,
  ...[...Object.values(gentle), hardship, unpraised].flatMap(({ offers }) =>
    typeof offers === 'string' ? [] : offers.steps,
  ),
];

const create = ({ ladders, replies }: ShrinkWords, known: ShrinkLibrary): SmallerLibrary => {
  const { smaller: smallerWords } = replies;
  const byRung = new Map(ladders.flatMap(rungHandles));
  const byLadder = new Map(ladders.map((entry) => [entry[0], ladderHandles(entry)]));
  const loose = looseSteps(replies);
  const handles: readonly StepHandles[] = [...byLadder.values(), ...byRung.values(), ...loose];
  const steps = [...known.ladders.values()].flatMap((ladder) => ladder.steps);
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
        const own = byRung.get(rung ?? '');
        return own === undefined ? [] : [[text, own] as const];
      }),
    ]),
    verbs: new Set(smallerWords.verbs),
  };
};

const made = new WeakMap<ShrinkWords, SmallerLibrary>();

export const smallerLibrary = (locale: ContentLocale): SmallerLibrary => {
  const words = shrinkWordsIn(locale);
  const library = made.get(words) ?? create(words, shrinkLibrary(locale));
  made.set(words, library);
  return library;
};

/** The verb that a step of the catalogue opens with, where it can be done for two minutes and left. */
export const verbOf = (text: string, verbs: ReadonlySet<string>): SmallerHandles => {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return verbs.has(first) ? { verb: first } : {};
};
