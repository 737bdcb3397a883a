/** What was noted of moments as lines of text, newest first and counted from 1, as `check-in --change` takes them. */

import { notedInWords, timesOfNoted } from '@cairn/copy/noted-words';
import { moodWordOf } from '@cairn/domain';
import type { CheckIn } from '@cairn/domain';
import type { Call } from './command.ts';
import { sayDay } from './days/say-day.ts';

type Saying = Pick<Call, 'copy' | 'around'>;

export const notedLines = ({ copy, around }: Saying, checkIns: readonly CheckIn[]): readonly string[] => {
  const times = timesOfNoted(copy.formatLocale, checkIns);
  const when = ({ id, localDay }: CheckIn): string =>
    [sayDay(copy.formatLocale, localDay), times.get(id)].filter((part) => part !== undefined).join(', ');
  return checkIns.map(
    (one, at) => `${at + 1}  ${around.terminal.quiet(`${when(one)}:`)} ${sayNoted(copy, one)}`,
  );
};

export const sayNoted = (copy: Call['copy'], one: CheckIn): string => {
  const word = one.moodWord ?? (one.mood === null ? '' : copy.t(`mood.${moodWordOf(one.mood)}`));
  return [...notedInWords(copy, one, word), ...(one.note === null ? [] : [one.note])].join(' · ');
};
