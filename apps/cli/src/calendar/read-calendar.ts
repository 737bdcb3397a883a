/** The calendar file of the vault as it is now. */

import { err, localDayAt, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { calendarFile } from '@cairn/interchange';
import type { CalendarText } from '@cairn/interchange';
import type { VaultDoor, VaultError } from '@cairn/vault';
import type { Call } from '../command.ts';

export type CalendarWords = 'generic' | 'own';

export const readCalendar = async (
  { around, copy }: Pick<Call, 'around' | 'copy'>,
  door: VaultDoor,
  words: CalendarWords,
): Promise<Result<CalendarText, VaultError>> => {
  const settings = await door.ask('settings', {});
  if (!settings.ok) return err(settings.error);
  const calendar = await door.ask('calendar', {});
  if (!calendar.ok) return err(calendar.error);
  const { dayStartsAt } = settings.value;
  const { instant, wall } = around.clock.now();
  return ok(
    calendarFile({
      ...{ ...calendar.value, dayStartsAt, today: localDayAt(wall, dayStartsAt), writtenAt: instant },
      ...{ name: copy.t('app.name'), generic: words === 'generic' ? copy.t('calendar.generic') : null },
    }),
  );
};
