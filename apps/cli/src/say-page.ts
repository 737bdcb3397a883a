/** A page of wins as lines of text, under their days, with how to go on. */

import type { LocalDay, Win } from '@cairn/domain';
import type { RecordPage } from '@cairn/vault';
import type { Call } from './command.ts';
import { sayDay } from './days/say-day.ts';
import { winLines } from './say-wins.ts';

export interface PageWords {
  /** Said when there is nothing. */
  readonly empty: string;
  /** The command that gives the next page, less its `--after`. */
  readonly next: string;
}

export const pageLines = (
  { copy, around }: Call,
  page: RecordPage,
  { empty, next }: PageWords,
): readonly string[] => {
  const { quiet } = around.terminal;
  const days = byDay(page);
  if (days.length === 0) return [empty];
  const lines = days.flatMap(({ day, wins, isRest }) => [
    quiet(sayDay(copy.formatLocale, day)),
    ...wins.flatMap((win) => winLines(copy, around.terminal, win)),
    ...(isRest ? [`  ${copy.t('look-back.rest-day')}`] : []),
  ]);
  return page.next === null
    ? lines
    : [...lines, quiet(copy.t('cli.more', { command: `${next} --after ${page.next}` }))];
};

interface DayOfWins {
  readonly day: LocalDay;
  readonly wins: readonly Win[];
  readonly isRest: boolean;
}

const byDay = ({ wins, restDays }: RecordPage): readonly DayOfWins[] => {
  const days = new Set([...wins.map(({ localDay }) => localDay), ...restDays]);
  return [...days]
    .sort()
    .toReversed()
    .map((day) => ({
      day,
      wins: wins.filter(({ localDay }) => localDay === day),
      isRest: restDays.includes(day),
    }));
};
