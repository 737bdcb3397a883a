/** The day given with `--on`, by the person's own clock: a night before their day starts belongs to the day before. */

import { err, localDayAt, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Call } from '../command.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { parseDay } from './parse-day.ts';

/** `null` when none was given: the vault takes today. */
export const readDayOption = async (
  { given, copy, around }: Call,
  door: VaultDoor,
): Promise<Result<LocalDay | null, Refused>> => {
  const written = given.text('on');
  if (written === undefined) return ok(null);
  const settings = await door.ask('settings', {});
  if (!settings.ok) return err(refusedByVault(copy, settings.error));
  const day = parseDay(written, localDayAt(around.clock.now().wall, settings.value.dayStartsAt), copy);
  return day.ok ? day : err(refusedValue(copy, 'on'));
};
