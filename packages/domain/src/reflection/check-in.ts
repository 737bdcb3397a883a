/** A moment's mood and energy. Several a day are normal; nothing ever asks for one before a win can be kept. */

import type { Energy } from '../activity/activity.ts';
import type { Rating } from '../activity/rating.ts';
import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDay } from '../time/local-day.ts';

export const isSleepMinutes = (raw: unknown): raw is number =>
  Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) <= 1440;

export interface CheckIn {
  readonly id: EntityId;
  readonly localDay: LocalDay;
  readonly at: Instant | null;
  readonly zone: string | null;
  /** 0-10. The five words stand for 1, 3, 5, 7 and 9. */
  readonly mood: Rating | null;
  readonly energy: Energy | null;
  /** "How sure are you that you could do one small thing tomorrow?" */
  readonly confidence: Rating | null;
  /** The night before: whole minutes, 0-1440. */
  readonly sleepMinutes: number | null;
  /** The word another app used for the mood, kept as it was. */
  readonly moodWord: PrivateText | null;
  readonly note: PrivateText | null;
  readonly trashed: boolean;
  readonly importBatch: EntityId | null;
}

/** From lowest to highest. Ids are stored nowhere: the number is. */
export const MOOD_WORDS = ['very-low', 'low', 'in-between', 'good', 'very-good'] as const;

export type MoodWord = (typeof MOOD_WORDS)[number];
