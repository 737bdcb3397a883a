/** `cairn today`: the stones of today, and what a person who cannot see the picture is told of it. Asks nothing. */

import { inCalmTime } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import type { Settings, Suggestion, Today, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { sayDay } from '../days/say-day.ts';
import { refusedByVault, said } from '../reply.ts';
import { winLines } from '../say-wins.ts';
import { act, withVault } from '../with-vault.ts';

export const today: Command = {
  options: {},
  run: (call) =>
    withVault(call, async (door) => {
      const asked = await door.ask('today', {});
      if (!asked.ok) return refusedByVault(call.copy, asked.error);
      const { day, state, isRest, wins, lastCheckIn, picture, isReturnDay } = asked.value;
      // In gentle mode nothing is suggested until somebody asks, as by `cairn suggest`.
      const { gentleMode } = inCalmTime(asked.value.settings, call.around.clock.now().instant);
      const isHeavy = asked.value.heavyDays && !isReturnDay && !gentleMode;
      const offered = gentleMode ? null : await door.ask('suggestion', {});
      const suggestion = offered?.ok ? offered.value : null;
      const data = { day, state, isRest, wins, stones: picture.total, isReturnDay, lastCheckIn, suggestion };
      const lines = linesOf(call, { ...asked.value, suggestion });
      return said(isHeavy ? [...lines, await heavyLine(call, door, day)] : lines, data);
    }),
};

/** Said once, and then quiet for as long as the card of the app is. */
const heavyLine = async ({ copy, around }: Call, door: VaultDoor, day: LocalDay): Promise<string> => {
  await act(around, door, { name: 'change-setting', input: { key: 'heavyCardOn', value: day } });
  return copy.t('cli.today.heavy');
};

const linesOf = (
  { copy, around }: Call,
  {
    day,
    isRest,
    wins,
    picture,
    suggestion,
    isReturnDay,
    settings,
  }: Today & { readonly suggestion: Suggestion | null },
): readonly string[] => {
  const { quiet } = around.terminal;
  const isQuiet = wins.length === 0 && !isRest;
  return [
    quiet(sayDay(copy.formatLocale, day)),
    ...wins.toReversed().flatMap((win) => winLines(copy, around.terminal, win)),
    ...(isRest ? [copy.t('today.resting')] : []),
    isReturnDay
      ? copy.t('today.return')
      : stonesLine(copy, picture.total, { isRecorded: wins.length > 0, settings }),
    ...(suggestion === null || !isQuiet ? [] : [copy.t('cli.today.suggestion', { text: suggestion.text })]),
  ];
};

interface Standing {
  /** Something was kept today. */
  readonly isRecorded: boolean;
  readonly settings: Settings;
}

/** With how many, for those who like numbers. */
const stonesLine = (copy: Call['copy'], total: number, { isRecorded, settings }: Standing): string => {
  if (total === 0) return copy.t('look-back.ground.none');
  const key = isRecorded ? 'cli.today.stones' : 'cli.today.waiting';
  return copy.t(settings.counts ? key : `${key}.plain`, { count: total });
};
