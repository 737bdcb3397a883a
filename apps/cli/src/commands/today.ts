/** `cairn today`: the stones of today, and what a person who cannot see the picture is told of it. Asks nothing. */

import { daysBetween } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { RecordPage, Today } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { sayDay } from '../days/say-day.ts';
import { refusedByVault, said } from '../reply.ts';
import { winLines } from '../say-wins.ts';
import { withVault } from '../with-vault.ts';

export const today: Command = {
  options: {},
  run: (call) =>
    withVault(call, async (door) => {
      const asked = await door.ask('today', {});
      if (!asked.ok) return refusedByVault(call.copy, asked.error);
      const newest = await door.ask('record-page', { limit: 1 });
      if (!newest.ok) return refusedByVault(call.copy, newest.error);
      const { day, state, isRest, wins, lastCheckIn, suggestion, picture } = asked.value;
      const isReturn = endsQuietTime(day, newest.value);
      const data = { day, state, isRest, wins, stones: picture.total, isReturn, lastCheckIn, suggestion };
      return said(linesOf(call, asked.value, isReturn), data);
    }),
};

const QUIET_DAYS = 2;

/** Two or more quiet days lie between the newest stone and today. Rest days are not quiet. */
const endsQuietTime = (day: LocalDay, { wins, restDays }: RecordPage): boolean => {
  const [newest] = wins;
  if (newest === undefined) return false;
  const rested = restDays.filter((rest) => rest > newest.localDay && rest < day).length;
  return daysBetween(newest.localDay, day) - 1 - rested >= QUIET_DAYS;
};

const linesOf = (
  { copy, around }: Call,
  { day, isRest, wins, picture, suggestion }: Today,
  isReturn: boolean,
): readonly string[] => {
  const { quiet } = around.terminal;
  const isQuiet = wins.length === 0 && !isRest;
  return [
    quiet(sayDay(copy.formatLocale, day)),
    ...wins.toReversed().flatMap((win) => winLines(copy, around.terminal, win)),
    ...(isRest ? [copy.t('today.resting')] : []),
    isReturn ? copy.t('today.return') : stonesLine(copy, picture.total, wins.length > 0),
    ...(suggestion === null || !isQuiet ? [] : [copy.t('cli.today.suggestion', { text: suggestion.text })]),
  ];
};

const stonesLine = (copy: Call['copy'], total: number, isRecorded: boolean): string => {
  if (total === 0) return copy.t('look-back.ground.none');
  return copy.t(isRecorded ? 'cli.today.stones' : 'cli.today.waiting', { count: total });
};
