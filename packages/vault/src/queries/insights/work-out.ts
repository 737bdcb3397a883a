/** From days to what may be said of them. Pure, but for nothing. Law: each of those looked at is told in one place, or by its count. */

import { chooseKinds, compareDays, levelOfDays } from '@cairn/domain';
import type { WithAndWithout } from '@cairn/domain';
import type { ComparedDays, CountedKind, InsightKey, Insights } from '../../door/insight-queries.ts';
import type { DaysRead, KnownKind } from './read-days.ts';

type OfDays = Omit<Insights, 'after'>;

/** `leftOut`: put aside by the person. They are looked at with the others, so that putting aside changes no claim. */
export const workOut = (read: DaysRead, leftOut: ReadonlySet<InsightKey>): OfDays => {
  const { moods } = read;
  const chosen = chooseKinds(moods.length, read.things, read.areas);
  const { compared, counted, moodDays } = compareDays(moods, chosen);
  const known = compared.flatMap((one) => withKind(read, leftOut, one));
  const told = known.filter(({ about, mayTellLower }) => about >= 0 || mayTellLower);
  const claimed = told.filter(({ level }) => level === 'pattern');
  const patterns = claimed.filter(({ about }) => about > 0);
  const silent = known.filter((one) => !told.includes(one));
  return {
    level: patterns.length > 0 ? 'pattern' : levelOfDays(moodDays),
    moodDays,
    span: spanOf(read),
    patterns: patterns.map(comparedOf),
    worthALook: claimed.filter(({ about }) => about < 0).map(comparedOf),
    unclear: told.filter(({ level }) => level === 'so-far').map(comparedOf),
    lookedAt: compared.length,
    looked: compared.flatMap(({ name }) => read.kinds.get(name)?.kind ?? []),
    leftOut: [...leftOut].flatMap((key) => read.kinds.get(key)?.kind ?? []),
    counted: [
      ...silent.map((one): CountedKind => ({ kind: one.kind, with: one.with.days, of: moodDays })),
      ...counted.flatMap((one) => countedKind(read, leftOut, one)),
    ],
  };
};

type Known = WithAndWithout<InsightKey> & KnownKind;

const withKind = (
  { kinds }: DaysRead,
  leftOut: ReadonlySet<InsightKey>,
  one: WithAndWithout<InsightKey>,
): readonly Known[] => {
  const known = kinds.get(one.name);
  return known === undefined || leftOut.has(one.name) ? [] : [{ ...one, ...known }];
};

const countedKind = (
  { kinds }: DaysRead,
  leftOut: ReadonlySet<InsightKey>,
  one: { readonly name: InsightKey; readonly with: number; readonly of: number },
): readonly CountedKind[] => {
  const known = kinds.get(one.name);
  if (known === undefined || leftOut.has(one.name)) return [];
  return [{ kind: known.kind, with: one.with, of: one.of }];
};

const comparedOf = ({ kind, with: there, without, about, within, familyP }: Known): ComparedDays => ({
  ...{ kind, with: there, without, about, within, familyP },
});

const spanOf = ({ moods }: DaysRead): Insights['span'] => {
  const [first, last] = [moods[0], moods.at(-1)];
  return first === undefined || last === undefined ? null : { first: first.day, last: last.day };
};
