/** A small thing tied to an anchor of the day, that takes root by repetition. Nothing is counted against it. */

import type { DayPart, Energy, Minutes } from '../activity/activity.ts';
import type { LifeArea } from '../activity/life-area.ts';
import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';

/** `wake`: getting up at a set time; its reminder is an alarm, and its note the morning line. */
export type RitualKind = 'ritual' | 'wake';

export const isRitualKind = (raw: unknown): raw is RitualKind => raw === 'ritual' || raw === 'wake';

/** As bits of `remindDays`. */
export const EVERY_DAY = 127;

/** No day at all is none: a ritual without a reminder has no time. */
export const isRemindDays = (raw: unknown): raw is number =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw <= EVERY_DAY;

export interface Ritual {
  readonly id: EntityId;
  readonly kind: RitualKind;
  /** The tiny step. */
  readonly text: PrivateText;
  /** "After I [anchor]". */
  readonly anchor: PrivateText | null;
  readonly area: LifeArea | null;
  readonly dayPart: DayPart;
  readonly minutes: Minutes | null;
  readonly energy: Energy | null;
  /** Its place in the stack of its part of day. */
  readonly order: number;
  /** Minutes after midnight of the person's own clock; `null`: no reminder. */
  readonly remindAt: number | null;
  /** Weekdays of the reminder as bits, Monday 1 to Sunday 64; 127 is every day. */
  readonly remindDays: number;
  /** Shown with the reminder inside Cairn, such as a morning line; never on a lock screen. */
  readonly line: PrivateText | null;
  readonly activity: string | null;
  readonly resting: boolean;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

/** How deeply a ritual has rooted: `n` times done at its anchor, 0-1. It never falls (domain.md 3.1). */
export const rooted = (timesDone: number): number => 1 - 0.05 ** (timesDone / 66);
