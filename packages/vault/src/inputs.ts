/** Input from a screen, a shell or another tab is checked here, whatever its type claims. Each check refuses by name. */

import {
  dayNumber,
  err,
  isBeliefValue,
  isCatalogueId,
  isEffort,
  isEnergy,
  isEntityId,
  isLifeArea,
  isRating,
  isSleepMinutes,
  ok,
  parseLocalDay,
  parsePageText,
  parsePrivateText,
} from '@cairn/domain';
import type {
  Effort,
  Energy,
  EntityId,
  LifeArea,
  LocalDay,
  PrivateText,
  Rating,
  Result,
} from '@cairn/domain';
import type { VaultError } from './door/vault-door.ts';
import { orRefuse, Refusal } from './refusal.ts';

export const textOf = (raw: unknown): PrivateText => orRefuse(parsePrivateText(raw));

/** A page of the journal has more room. */
export const pageTextOf = (raw: unknown): PrivateText => orRefuse(parsePageText(raw));

/** A note may be blank: then there is none. */
export const noteOf = (raw: unknown): PrivateText | null => {
  if (raw === undefined || raw === null) return null;
  const note = parsePrivateText(raw);
  if (!note.ok && note.error.type === 'Empty') return null;
  return orRefuse(note);
};

/** A day up to the person's today. */
export const dayOf = (raw: unknown, today: LocalDay): LocalDay => {
  const day = parseLocalDay(raw);
  if (!day.ok || dayNumber(day.value) > dayNumber(today)) throw new Refusal({ type: 'DayNotPossible' });
  return day.value;
};

export const idOf = (raw: unknown): EntityId => orRefuse(checked(isEntityId, 'id')(raw));

export const effortOf = (raw: unknown): Effort | null => optional(isEffort, 'effort')(raw);

export const ratingOf = (raw: unknown, field: string): Rating | null => optional(isRating, field)(raw);

export const areaOf = (raw: unknown): LifeArea | null => optional(isLifeArea, 'area')(raw);

export const energyOf = (raw: unknown): Energy | null => optional(isEnergy, 'energy')(raw);

export const sleepMinutesOf = (raw: unknown): number | null => optional(isSleepMinutes, 'sleepMinutes')(raw);

/** How strongly a thought is believed: 0-100; `null`: not said. */
export const beliefOf = (raw: unknown): number | null => optional(isBeliefValue, 'belief')(raw);

export const flagOf = (raw: unknown, field: string): boolean => orRefuse(checked(isFlag, field)(raw));

/** A place in a list, counted from 0; one behind the end is the last. */
export const placeOf = (raw: unknown): number => orRefuse(checked(isPlace, 'to')(raw));

const isPlace = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) >= 0;

const isFlag = (raw: unknown): raw is boolean => typeof raw === 'boolean';

const checked =
  <T>(is: (raw: unknown) => raw is T, field: string) =>
  (raw: unknown): Result<T, VaultError> =>
    is(raw) ? ok(raw) : err({ type: 'BadInput', field });

const optional =
  <T>(is: (raw: unknown) => raw is T, field: string) =>
  (raw: unknown): T | null =>
    raw === undefined || raw === null ? null : orRefuse(checked(is, field)(raw));

/** A catalogue id such as `home.wash-one-cup`. */
export const activityOf = (raw: unknown): string | null => optional(isCatalogueId, 'activity')(raw);

/** The id of a prompt of the journal. */
export const promptOf = (raw: unknown): string | null => optional(isCatalogueId, 'prompt')(raw);
