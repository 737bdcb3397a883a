/** What a screen hands in when it asks about paths. Each check refuses by name. */

import { Refusal } from '../refusal.ts';

const LONGEST_NAME = 100;
const MOST_NAMES = 500;

const isName = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= LONGEST_NAME;

/** Ids of ladders or records: one, several, or none. */
export const namesOf = (raw: unknown, field: string): readonly string[] => {
  if (raw === undefined || raw === null) return [];
  const names: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (names.length > MOST_NAMES || !names.every(isName)) throw new Refusal({ type: 'BadInput', field });
  return names;
};
