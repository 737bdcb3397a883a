/** What a month or a year holds: the areas its stones came from, its first times, and how far one got in it. */

import { LIFE_AREAS, ok } from '@cairn/domain';
import type { LifeArea, Result } from '@cairn/domain';
import type { FirstTime, ThenNow, VaultDoor, VaultError } from '@cairn/vault';
import type { ToldThenNow } from './say-then-now.ts';
import type { Span } from './span.ts';

export interface SpanTold {
  /** In the order of areas. */
  readonly areas: readonly { readonly area: LifeArea; readonly wins: number }[];
  /** The latest first. */
  readonly firsts: readonly FirstTime[];
  /** Those whose furthest was reached in it. */
  readonly pairs: readonly ThenNow[];
}

const MOST_FIRSTS = 20;

export const readSpan = async (
  door: VaultDoor,
  span: Span,
  told: ToldThenNow | null,
): Promise<Result<SpanTold, VaultError>> => {
  const days = await door.ask('roll-up', { from: span.from, to: span.to });
  if (!days.ok) return days;
  const firsts = await door.ask('first-times', { limit: MOST_FIRSTS });
  if (!firsts.ok) return firsts;
  const winsOf = (area: LifeArea): number =>
    days.value.reduce((sum, { areas }) => sum + (areas[area] ?? 0), 0);
  const isIn = (day: string): boolean => day >= span.from && day <= span.to;
  return ok({
    areas: LIFE_AREAS.map((area) => ({ area, wins: winsOf(area) })).filter(({ wins }) => wins > 0),
    firsts: firsts.value.firsts.filter(({ win }) => isIn(win.localDay)),
    pairs: told?.pairs.filter(({ furthest }) => isIn(furthest.day)) ?? [],
  });
};
