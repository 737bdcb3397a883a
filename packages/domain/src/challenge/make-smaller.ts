/**
 * *Make it smaller*, as often as asked: any step becomes a smaller one, until the smallest there is. Pure. What a smaller step
 * is made of is content: forms with a place for a noun phrase that somebody has read (`Touch {thing}`); no word of a
 * person's own is put into a sentence.
 *
 * Laws: minutes and energy never rise from press to press; no step comes twice; six presses are the most; the last step takes
 * half a minute or less at energy 1.
 */

import type { Energy, Social, StepMinutes } from '../activity/activity.ts';
import type { OfferedStep, Smaller, SmallerSteps, SmallerWay } from './shrunk.ts';

export type SmallerSlot = 'thing' | 'place' | 'verb';

export type SmallerHandles = Readonly<Partial<Record<SmallerSlot, string>>>;

export interface SmallerForm {
  readonly way: SmallerWay;
  /** What stands before and after the noun phrase; all of it where there is no slot. */
  readonly text: string;
  /** What `{}` in the text is filled with. */
  readonly slot: SmallerSlot | null;
  readonly minutes: StepMinutes;
  /** Never more than the step had. */
  readonly energy: Energy;
  readonly social: Social;
}

export interface SmallerLanguage {
  /** From the larger to the smallest; within a row the first that fits is the one to offer, the others are its equals. */
  readonly rows: readonly (readonly SmallerForm[])[];
  /** For steps of which nothing is known: as many rows, without slots. */
  readonly plainRows: readonly (readonly SmallerForm[])[];
  /** Every noun phrase and verb that a form may be filled with. */
  readonly known: Readonly<Record<SmallerSlot, ReadonlySet<string>>>;
}

const SLOT = '{}';
/** What a step may be long (domain.md 8.2). A form that grows longer is passed over. */
const MOST_WORDS = 10;
const MOST_CHARACTERS = 60;
const MOST_OTHERS = 3;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isShort = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && text.split(' ').length <= MOST_WORDS;

const filled = ({ text, slot }: SmallerForm, handles: SmallerHandles): string | null => {
  const noun = slot === null ? '' : handles[slot];
  if (noun === undefined) return null;
  const full = capital(text.replace(SLOT, () => noun));
  return isShort(full) ? full : null;
};

/** The noun phrase that a text puts into a form: `Touch one cup` is `one cup` in `Touch {}`. `null`: it is another text. */
const readForm = (
  text: string,
  { text: form, slot }: SmallerForm,
  { known }: SmallerLanguage,
): SmallerHandles | null => {
  if (slot === null) return text === form ? {} : null;
  const [before = '', after = ''] = form.split(SLOT);
  if (text.length <= before.length + after.length || !text.startsWith(before) || !text.endsWith(after))
    return null;
  const noun = text.slice(before.length, text.length - after.length);
  const found = [noun, noun.charAt(0).toLowerCase() + noun.slice(1)].find((one) => known[slot].has(one));
  return found === undefined ? null : { [slot]: found };
};

interface Stand {
  readonly rows: SmallerLanguage['rows'];
  /** The row that the step is a form of; -1 for a step of its own. */
  readonly row: number;
  readonly handles: SmallerHandles;
}

/** Of a text that is a form: which row it stands in, and what it was filled with. */
const readRow = (
  text: string,
  language: SmallerLanguage,
): { readonly row: number; readonly handles: SmallerHandles } | null => {
  for (const rows of [language.rows, language.plainRows])
    for (const [row, forms] of rows.entries())
      for (const form of forms) {
        const handles = readForm(text, form, language);
        if (handles !== null) return { row, handles };
      }
  return null;
};

const standOf = (text: string, given: SmallerHandles | null, language: SmallerLanguage): Stand => {
  const read = readRow(text, language);
  const handles: SmallerHandles = { ...given, ...read?.handles };
  const isKnown = handles.thing !== undefined || handles.place !== undefined;
  return { rows: isKnown ? language.rows : language.plainRows, row: read?.row ?? -1, handles };
};

const offered = (form: SmallerForm, step: OfferedStep, handles: SmallerHandles): Smaller | null => {
  const text = filled(form, handles);
  if (text === null || text === step.text || form.minutes > step.minutes) return null;
  const energy: Energy = form.energy < step.energy ? form.energy : step.energy;
  return {
    step: { text, minutes: form.minutes, energy, social: form.social, rung: step.rung },
    way: form.way,
  };
};

const isSmaller = ({ step }: Smaller, than: OfferedStep): boolean =>
  step.minutes < than.minutes || step.energy < than.energy;

const isSmallest = ({ minutes, energy }: OfferedStep): boolean => minutes <= 0.5 && energy === 1;

/** One of each way but that of `next`. */
const otherWays = (next: Smaller, others: readonly Smaller[]): readonly Smaller[] =>
  others.filter(({ way }, at) => way !== next.way && others.findIndex((other) => other.way === way) === at);

/**
 * `handles`: what a hand would touch and where it is done, if that is known. `next` is `null` at the smallest step: doing that
 * counts fully. Always the same answer for the same step.
 */
export const makeSmaller = (
  step: OfferedStep,
  handles: SmallerHandles | null,
  language: SmallerLanguage,
): SmallerSteps => {
  const { rows, row, handles: known } = standOf(step.text, handles, language);
  if (row === -1 && isSmallest(step)) return { next: null, others: [] };
  for (const forms of rows.slice(row + 1)) {
    const [next, ...others] = forms
      .map((form) => offered(form, step, known))
      .filter((smaller) => smaller !== null)
      .filter((smaller) => row !== -1 || isSmaller(smaller, step));
    if (next !== undefined) return { next, others: otherWays(next, others).slice(0, MOST_OTHERS) };
  }
  return { next: null, others: [] };
};

/** Whether a text is one that a press made, and no step of its own. */
export const isSmallerForm = (text: string, language: SmallerLanguage): boolean =>
  readRow(text, language) !== null;

const LONGER: Readonly<Record<StepMinutes, StepMinutes>> = {
  0.5: 1,
  1: 2,
  2: 5,
  5: 10,
  10: 20,
  20: 20,
  45: 45,
};

/** The next larger form of a step that a press has made; `null` for the largest one, and for steps of their own. */
export const nextLargerForm = (
  step: OfferedStep,
  given: SmallerHandles | null,
  language: SmallerLanguage,
): OfferedStep | null => {
  const { rows, row, handles } = standOf(step.text, given, language);
  for (const form of rows[row - 1] ?? []) {
    const text = filled(form, handles);
    if (text !== null)
      return { text, minutes: form.minutes, energy: form.energy, social: form.social, rung: step.rung };
  }
  return null;
};

/** The same, a little longer. `null`: it is long enough as it is. */
export const aLittleLonger = (step: OfferedStep): OfferedStep | null => {
  const minutes = LONGER[step.minutes];
  return minutes === step.minutes ? null : { ...step, minutes };
};
