/** Counting answers of an instrument. Laws: every question is answered or there is no total; nothing is guessed for one that is not. */

import { err, ok } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { daysBetween } from '../time/local-day.ts';
import type { LocalDay } from '../time/local-day.ts';
import { ITEM_NINE, RECALL_DAYS } from './instrument.ts';
import type { Band, Instrument } from './instrument.ts';

export type NotAnswered =
  /** Places of the questions without an answer, from 0. */
  | { readonly type: 'unanswered'; readonly places: readonly number[] }
  | { readonly type: 'not-an-answer'; readonly place: number };

/** Whole numbers in the order of the questions; `null` where there is none yet. */
export const totalOf = (
  instrument: Instrument,
  answers: readonly (number | null)[],
): Result<number, NotAnswered> => {
  const given = instrument.items.map((_, place) => answers[place] ?? null);
  const places = given.flatMap((answer, place) => (answer === null ? [place] : []));
  if (places.length > 0) return err({ type: 'unanswered', places });
  const wrong = answers.findIndex((answer, place) => place >= given.length || !isAnswer(instrument, answer));
  if (wrong !== -1) return err({ type: 'not-an-answer', place: wrong });
  return ok(instrument.times * given.reduce<number>((sum, answer) => sum + (answer ?? 0), 0));
};

const isAnswer = ({ most }: Instrument, answer: number | null): boolean =>
  answer !== null && Number.isInteger(answer) && answer >= 0 && answer <= most;

/** `null` where the authors drew no bands. */
export const bandOf = ({ bands }: Instrument, total: number): Band | null =>
  bands.findLast(({ from }) => total >= from) ?? null;

/** On the far side of the authors' line: worth talking over. It names nothing that a person has. */
export const isPastLine = ({ line, higherIsBetter }: Instrument, total: number): boolean =>
  higherIsBetter ? total < line : total >= line;

/** `wobble`: within what comes and goes by itself. `null`: nobody has said what is more than that. */
export const changeBetween = (
  { change }: Instrument,
  before: number,
  after: number,
): 'bigger' | 'wobble' | null => {
  if (change === null) return null;
  return Math.abs(after - before) >= change ? 'bigger' : 'wobble';
};

/** Two points never make a trend. */
export const FEWEST_TO_DRAW = 3;

/** Not before the two weeks it asks for are over; a clock that went back holds nobody up. */
export const mayAskAgain = (last: LocalDay | null, today: LocalDay): boolean =>
  last === null || daysBetween(last, today) >= RECALL_DAYS || daysBetween(last, today) < 0;

/** What was answered to the question for thoughts of being better off dead; `null` where it is not asked. */
export const itemNineOf = (instrument: Instrument, answers: readonly (number | null)[]): number | null => {
  const place = instrument.items.findIndex(({ id }) => id === ITEM_NINE);
  return place === -1 ? null : (answers[place] ?? null);
};
