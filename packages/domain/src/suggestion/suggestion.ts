/** One small thing that fits today (domain.md 6.2). */

import { isCatalogueId } from '../activity/catalogue-id.ts';
import type { LifeArea } from '../activity/life-area.ts';
import type { OfferedStep } from '../challenge/shrunk.ts';
import type { EntityId } from '../basics/ids.ts';
import type { LocalDay } from '../time/local-day.ts';

/** `tiny`: asks the least. `familiar`: has been done before. `corner`: a different corner of life. */
export type SuggestionSlot = 'tiny' | 'familiar' | 'corner';

/** Where it comes from: the catalogue, a step of a path, a ritual. */
export type SuggestionSource =
  | { readonly from: 'catalogue'; readonly activity: string }
  | { readonly from: 'step'; readonly step: EntityId }
  | { readonly from: 'ritual'; readonly ritual: EntityId };

/** Why this one, as facts for a sentence; none speaks of what was not done. */
export type SuggestionReason =
  | { readonly type: 'least' }
  | { readonly type: 'done-before'; readonly times: number; readonly rating: number | null }
  | { readonly type: 'on-your-path' }
  | { readonly type: 'planned' }
  | { readonly type: 'different-corner' }
  | { readonly type: 'explore' };

export interface SuggestionCard {
  readonly slot: SuggestionSlot;
  /** What names it in `decline-suggestion`: an activity's id, `step:ID` or `ritual:ID`. */
  readonly key: string;
  readonly source: SuggestionSource;
  readonly offered: OfferedStep;
  readonly area: LifeArea | null;
  readonly why: SuggestionReason;
}

/** "Not today", said by the person about one suggestion. It lies nowhere in view. Its id is made from day and key. */
export interface Declined {
  readonly id: EntityId;
  readonly localDay: LocalDay;
  readonly key: string;
  readonly taken: boolean;
}

/** An activity's id, `step:ID` or `ritual:ID`. */
export const isSuggestionKey = (raw: unknown): raw is string =>
  typeof raw === 'string' && (isCatalogueId(raw) || /^(?:step|ritual):[0-9a-f]{32}$/.test(raw));
