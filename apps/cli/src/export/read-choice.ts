/** `--from`, `--to` and `--path`: which part of the record is meant. `null`: all of it. */

import { err, localDayAt, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import { pathChoice } from '@cairn/vault/reading';
import type { Choice, Span } from '@cairn/vault/reading';
import type { Call } from '../command.ts';
import { parseDay } from '../days/parse-day.ts';
import { findPath } from '../paths/find-path.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';

export const readChoice = async (call: Call, door: VaultDoor): Promise<Result<Choice | null, Refused>> => {
  const { given, copy } = call;
  const isSpan = given.has('from') || given.has('to');
  if (!given.has('path')) {
    const span = isSpan ? await readDays(call, door) : null;
    return span === null || !span.ok ? (span ?? ok(null)) : ok({ type: 'span', ...span.value });
  }
  if (isSpan) return err(refused(EXIT.usage, { type: 'OneChoice' }, copy.t('cli.export.one-choice')));
  const found = await findPath(call, door, given.text('path'));
  if (!found.ok) return found;
  const choice = await pathChoice(door, found.value.path.challenge.id);
  return choice.ok ? choice : err(refusedByVault(copy, choice.error));
};

/** Days as a person names them, by their own clock. */
export const readDays = async (
  { given, copy, around }: Call,
  door: VaultDoor,
): Promise<Result<Span, Refused>> => {
  const settings = await door.ask('settings', {});
  if (!settings.ok) return err(refusedByVault(copy, settings.error));
  const today = localDayAt(around.clock.now().wall, settings.value.dayStartsAt);
  const read = (name: 'from' | 'to'): LocalDay | null | undefined => {
    const written = given.text(name);
    if (written === undefined) return null;
    const day = parseDay(written, today, copy);
    return day.ok ? day.value : undefined;
  };
  const [from, to] = [read('from'), read('to')];
  if (from === undefined || to === undefined) return err(refusedValue(copy, 'on'));
  if (from !== null && to !== null && from > to)
    return err(refused(EXIT.usage, { type: 'BadSpan' }, copy.t('cli.export.span')));
  return ok({ from, to });
};
