/**
 * What is said of a win that was kept, in the small way of a prompt: the line, and a *well done* in the person's own words for
 * those who chose it. On a hard day and in gentle mode it is "Kept." and no more, as everywhere.
 */

import { inCalmTime, isHardDay } from '@cairn/domain';
import type { Celebration, VaultDoor, WinKept } from '@cairn/vault';
import type { Call } from './command.ts';

const SAY_MORE: readonly Celebration[] = ['stone-and-line', 'breath', 'well-done', 'confetti'];

/** `plain` is what is said of a win that is neither the first nor a return. */
export const keptLines = async (
  { copy, around }: Pick<Call, 'copy' | 'around'>,
  door: VaultDoor,
  { kept, plain }: { readonly kept: WinKept; readonly plain?: string },
): Promise<readonly string[]> => {
  const asked = await door.ask('settings', {});
  const usual = plain ?? copy.t('today.kept');
  if (!asked.ok) return [usual];
  const { celebration, wellDone, gentleMode } = inCalmTime(asked.value, around.clock.now().instant);
  const line = kept.isFirst
    ? copy.t('today.kept.first')
    : kept.isReturn
      ? copy.t('today.kept.return')
      : usual;
  const own = celebration === 'well-done' && wellDone !== '' ? [wellDone] : [];
  const hasMore = SAY_MORE.includes(celebration) && (line !== usual || own.length > 0);
  if (!hasMore || gentleMode || (await isHard(door, kept))) return [usual];
  return [line, ...own];
};

/** By what was said of the day of the win. Asked where it matters alone: the prompt waits for it. */
const isHard = async (door: VaultDoor, { win }: WinKept): Promise<boolean> => {
  const { localDay: day } = win;
  const [said, rolled] = [await door.ask('day', { day }), await door.ask('roll-up', { from: day, to: day })];
  const checkIns = said.ok ? said.value.checkIns : [];
  const mood = checkIns.find((one) => one.mood !== null)?.mood ?? null;
  return isHardDay({ mood, isRest: rolled.ok && rolled.value.some(({ isRest }) => isRest) });
};
