/** What stands in a calendar file, before it is written: times as a wall clock shows them, wherever one is. See decision 20. */

import type { EntityId, LocalDay } from '@cairn/domain';

export interface CalendarEntry {
  /** The record it stands for: the same in every file, so that a newer file replaces an older one's entry. */
  readonly id: EntityId;
  readonly summary: string;
  readonly place: string | null;
  /** The date in the calendar; of an entry that comes again, a date on which it does. */
  readonly on: LocalDay;
  /** Minutes after midnight; `null`: the whole day, and then without an alarm. */
  readonly at: number | null;
  /** How long it is shown to last. */
  readonly minutes: number;
  /** Weekdays on which it comes again, as bits like those of `Ritual.remindDays`; `null`: once. */
  readonly weekdays: number | null;
}

export interface CalendarFile {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  /** When it is written, in milliseconds since 1970: a later file counts as the newer word on each entry. */
  readonly writtenAt: number;
}
