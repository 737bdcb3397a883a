/** The plan and the people as they lie in the copy outside the vault. What does not read is left out, and the rest is shown. */

import {
  parsePlanEntry,
  parseTrustedPerson,
  PLAN_PART_IDS,
  type PlanEntry,
  type PlanPartId,
  type TrustedPerson,
} from '@cairn/domain';
import type { Plan } from '@cairn/vault';

export type PlanParts = Plan['parts'];

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

export const partsOf = (of: (part: PlanPartId) => readonly PlanEntry[]): PlanParts => ({
  ...{ signs: of('signs'), alone: of('alone'), around: of('around') },
  ...{ people: of('people'), services: of('services'), safer: of('safer') },
});

/** `null`: no copy of the plan was allowed. */
export const planInCopy = (raw: unknown): PlanParts | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...raw };
  return partsOf((part) =>
    listOf(fields[part]).flatMap((entry) => {
      const read = parsePlanEntry(entry);
      return read.ok && !read.value.trashed ? [read.value] : [];
    }),
  );
};

/** `null`: no copy of the people was allowed. */
export const peopleInCopy = (raw: unknown): readonly TrustedPerson[] | null =>
  Array.isArray(raw)
    ? raw.flatMap((one) => {
        const read = parseTrustedPerson(one);
        return read.ok && !read.value.trashed ? [read.value] : [];
      })
    : null;

export const isEmptyPlan = (parts: PlanParts): boolean =>
  PLAN_PART_IDS.every((part) => parts[part].length === 0);
