/**
 * A part of a record for a file of its own: what lies in a span of days, or what belongs to one path. Laws: what is chosen is whole (a
 * page with its wordings and links, a path with its ladders and steps) and nothing else is in it: no person, no plan for hard
 * moments, no setting. Lists are read in their order, so what later ones hang on is known by then.
 */

import type { EntityId, LocalDay } from '@cairn/domain';
import type { ExportReading, ReadCounts } from './read-for-export.ts';

/** Both ends belong to it; `null`: from the first day, or to the last. */
export interface Span {
  readonly from: LocalDay | null;
  readonly to: LocalDay | null;
}

/** One path, with the wins that came of its steps. */
export interface OfPath {
  readonly challenge: EntityId;
  readonly ladders: ReadonlySet<EntityId>;
  readonly steps: ReadonlySet<EntityId>;
}

export type Choice = ({ readonly type: 'span' } & Span) | ({ readonly type: 'path' } & OfPath);

type Lists = ExportReading['lists'];
type ListName = keyof ReadCounts;

export interface Chosen {
  readonly lists: Lists;
  /** How many were taken so far. */
  count(): ReadCounts;
}

export const isWithin = ({ from, to }: Span, day: LocalDay): boolean =>
  (from === null || day >= from) && (to === null || day <= to);

export const chooseRecords = (lists: Lists, choice: Choice): Chosen => {
  const sieve = createSieve();
  return {
    lists: choice.type === 'span' ? inSpan(lists, choice, sieve) : ofPath(lists, choice, sieve),
    count: sieve.count,
  };
};

interface Sieve {
  readonly those: <T>(
    name: ListName,
    records: AsyncIterable<T>,
    fits: (record: T) => boolean,
  ) => AsyncGenerator<T, void, undefined>;
  /** The list is read all the same: those after it come in their turn. */
  readonly none: <T>(records: AsyncIterable<T>) => AsyncGenerator<T, void, undefined>;
  readonly count: () => ReadCounts;
}

export const createSieve = (): Sieve => {
  const taken: Record<ListName, number> = {
    ...{ wins: 0, checkIns: 0, restDays: 0, entries: 0, wordings: 0, entryLinks: 0 },
    ...{ planEntries: 0, people: 0 },
    ...{ challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0 },
    ...{ thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 },
  };
  const those: Sieve['those'] = async function* (name, records, fits) {
    for await (const record of records) {
      if (!fits(record)) continue;
      taken[name] += 1;
      yield record;
    }
  };
  return { those, none: (records) => those('wins', records, () => false), count: () => ({ ...taken }) };
};

const inSpan = (lists: Lists, span: Span, { those, none }: Sieve): Lists => {
  const [entries, steps, thoughts] = [new Set<EntityId>(), new Set<EntityId>(), new Set<EntityId>()];
  const isIn = ({ localDay }: { readonly localDay: LocalDay }): boolean => isWithin(span, localDay);
  const noted = (into: Set<EntityId>, id: EntityId | null, fits: boolean): boolean => {
    if (fits && id !== null) into.add(id);
    return fits;
  };
  const paths = walkedPaths(lists, steps);
  return {
    wins: those('wins', lists.wins, (win) => noted(steps, win.step, isIn(win))),
    checkIns: those('checkIns', lists.checkIns, isIn),
    restDays: those('restDays', lists.restDays, isIn),
    entries: those('entries', lists.entries, (entry) => noted(entries, entry.id, isIn(entry))),
    wordings: those('wordings', lists.wordings, ({ entry }) => entries.has(entry)),
    entryLinks: those('entryLinks', lists.entryLinks, ({ entry }) => entries.has(entry)),
    ...{ planEntries: none(lists.planEntries), people: none(lists.people) },
    challenges: those('challenges', paths.challenges, () => true),
    ladders: those('ladders', paths.ladders, () => true),
    steps: those('steps', paths.steps, () => true),
    ...{ rituals: none(lists.rituals), declined: none(lists.declined) },
    thoughts: those('thoughts', lists.thoughts, (thought) => noted(thoughts, thought.id, isIn(thought))),
    beliefs: those('beliefs', lists.beliefs, ({ thought }) => thoughts.has(thought)),
    evidenceLinks: those('evidenceLinks', lists.evidenceLinks, ({ thought }) => thoughts.has(thought)),
    scaleResponses: those('scaleResponses', lists.scaleResponses, isIn),
    experiments: those('experiments', lists.experiments, ({ startedOn }) => isWithin(span, startedOn)),
  };
};

const allOf = async <T>(records: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
};

/** Few by nature, so they are held: of which path a step is, is known at the end of the three lists. */
const walkedPaths = (
  lists: Lists,
  done: ReadonlySet<EntityId>,
): Pick<Lists, 'challenges' | 'ladders' | 'steps'> => {
  const read = async () => {
    const challenges = await allOf(lists.challenges);
    const ladders = await allOf(lists.ladders);
    const steps = await allOf(lists.steps);
    const walked = new Set(steps.flatMap(({ id, ladder }) => (done.has(id) ? [ladder] : [])));
    const paths = new Set(ladders.flatMap(({ id, challenge }) => (walked.has(id) ? [challenge] : [])));
    const taken = ladders.filter(({ challenge }) => paths.has(challenge));
    const rungs = new Set(taken.map(({ id }) => id));
    return {
      challenges: challenges.filter(({ id }) => paths.has(id)),
      ladders: taken,
      steps: steps.filter(({ ladder }) => rungs.has(ladder)),
    };
  };
  let reading: ReturnType<typeof read> | null = null;
  const once = (): ReturnType<typeof read> => (reading ??= read());
  async function* list<T>(
    pick: (all: Awaited<ReturnType<typeof read>>) => readonly T[],
  ): AsyncGenerator<T, void, undefined> {
    yield* pick(await once());
  }
  return {
    challenges: list(({ challenges }) => challenges),
    ladders: list(({ ladders }) => ladders),
    steps: list(({ steps }) => steps),
  };
};

const ofPath = (lists: Lists, { challenge, ladders, steps }: OfPath, { those, none }: Sieve): Lists => ({
  wins: those('wins', lists.wins, ({ step }) => step !== null && steps.has(step)),
  ...{ checkIns: none(lists.checkIns), restDays: none(lists.restDays), entries: none(lists.entries) },
  ...{ wordings: none(lists.wordings), entryLinks: none(lists.entryLinks) },
  ...{ planEntries: none(lists.planEntries), people: none(lists.people) },
  challenges: those('challenges', lists.challenges, ({ id }) => id === challenge),
  ladders: those('ladders', lists.ladders, ({ id }) => ladders.has(id)),
  steps: those('steps', lists.steps, ({ id }) => steps.has(id)),
  ...{ rituals: none(lists.rituals), declined: none(lists.declined), thoughts: none(lists.thoughts) },
  ...{ beliefs: none(lists.beliefs), evidenceLinks: none(lists.evidenceLinks) },
  ...{ scaleResponses: none(lists.scaleResponses), experiments: none(lists.experiments) },
});
