/**
 * What every known task is called, as weighted terms: made from words once, kept as plain strings, opened quickly. Pure.
 *
 * A term weighs more in a task the more often it is said there (levelling off), and less the more evenly it lies over all
 * tasks: log-entropy weighting (Dumais 1991), as in latent semantic indexing. Two terms side by side in a name are a term as
 * well (`tax return`).
 */

import { readTask, type TaskLanguage } from './read-task.ts';

export interface TaskTexts {
  readonly texts: readonly string[];
  /** How much one telling is worth. */
  readonly weight: number;
  /** A name: where all of it stands in a sentence, the task is meant. Others lend their words alone. */
  readonly isName: boolean;
}

export interface TaskDocument {
  readonly id: string;
  readonly told: readonly TaskTexts[];
}

export interface TermEntry {
  /** 0-1: how much the term tells a task from others. */
  readonly telling: number;
  /** The same, of names alone: `lonely` is said of many tasks, and names one. */
  readonly naming: number;
  /** By place of the task in `ids`; whole, up to {@link FULL_WEIGHT}. */
  readonly weights: ReadonlyMap<number, number>;
}

export interface TaskName {
  readonly task: number;
  readonly terms: readonly string[];
}

export interface TaskIndex {
  readonly ids: readonly string[];
  readonly terms: ReadonlyMap<string, TermEntry>;
  /** By the term of the name that names most. */
  readonly names: ReadonlyMap<string, readonly TaskName[]>;
}

/** As it is kept in a file. Pairs are not: they are in the names. */
export interface PackedTaskIndex {
  readonly ids: string;
  /** A line a term: `term`, a space, and as signs telling, naming, and for each task its place (two signs) and weight. */
  readonly terms: string;
  /** A line a task: its names, parted by commas. */
  readonly names: string;
}

const BASE = 36;
/** The largest that one sign holds. */
export const FULL_WEIGHT: number = BASE - 1;
/** Weights below tell nothing. */
const LEAST_WEIGHT = 2;
/** Told so often, a term has half of its full weight. */
const HALF_TOLD = 1.2;
/** Nobody says a longer name again, word by word. */
const MOST_NAME_TERMS = 4;
/** What a pair in a name is worth. */
const PAIR_WORTH = 1.6;
/** Above 1: what lies everywhere weighs less still. */
const SHARPNESS = 1.8;

/** How much a word tells that no task tells: that something else is meant. */
export const UNKNOWN_TELLING: number = Math.round(0.6 * FULL_WEIGHT) / FULL_WEIGHT;

const ORDINARY: TermEntry = { telling: UNKNOWN_TELLING, naming: UNKNOWN_TELLING, weights: new Map() };

export const pairOf = (one: string, other: string): string => `${one} ${other}`;

const distinct = (terms: readonly string[]): readonly string[] => [...new Set(terms)];

type Sums = Map<string, number>;

interface Tellings {
  /** By the worth of each telling. */
  readonly all: Sums;
  readonly names: Sums;
}

const add = (sums: Sums, term: string, worth: number): void => {
  sums.set(term, (sums.get(term) ?? 0) + worth);
};

/** How often a task tells each term. */
const tellings = ({ told }: TaskDocument, language: TaskLanguage): Tellings => {
  const [all, names]: [Sums, Sums] = [new Map(), new Map()];
  for (const { texts, weight, isName } of told)
    for (const text of texts)
      for (const { terms } of readTask(text, language))
        for (const term of distinct(terms)) {
          add(all, term, weight);
          if (isName) add(names, term, 1);
        }
  return { all, names };
};

/** As it is kept: in whole steps. */
const stepped = (share: number): number => Math.round(share * FULL_WEIGHT) / FULL_WEIGHT;

/** 1 for a term of one task, 0 for one that all tell alike or none tells. */
const tellingOf = (byTask: ReadonlyMap<number, number> | undefined, tasks: number): number => {
  const worths = [...(byTask?.values() ?? [])];
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  if (all === 0) return 0;
  const entropy = worths.reduce((sum, worth) => sum - (worth / all) * Math.log(worth / all), 0);
  return stepped(Math.max(0, 1 - entropy / Math.log(Math.max(2, tasks))) ** SHARPNESS);
};

const weightsOf = (byTask: ReadonlyMap<number, number>, telling: number): TermEntry['weights'] => {
  const weights = [...byTask].map(
    ([task, worth]) => [task, Math.round(FULL_WEIGHT * telling * (worth / (worth + HALF_TOLD)))] as const,
  );
  return new Map(weights.filter(([, weight]) => weight >= LEAST_WEIGHT));
};

/** term -> place of the task -> worth */
type Worths = Map<string, Map<number, number>>;

const addTask = (worths: Worths, task: number, told: Sums): void => {
  for (const [term, worth] of told)
    worths.set(term, (worths.get(term) ?? new Map<number, number>()).set(task, worth));
};

const singleEntries = (
  documents: readonly TaskDocument[],
  language: TaskLanguage,
): ReadonlyMap<string, TermEntry> => {
  const [worths, names]: [Worths, Worths] = [new Map(), new Map()];
  for (const [task, document] of documents.entries()) {
    const told = tellings(document, language);
    addTask(worths, task, told.all);
    addTask(names, task, told.names);
  }
  return new Map([
    ...language.ordinary.map((term) => [term, ORDINARY] as const),
    ...[...worths].map(([term, byTask]) => {
      const telling = tellingOf(byTask, documents.length);
      const naming = tellingOf(names.get(term), documents.length);
      return [term, { telling, naming, weights: weightsOf(byTask, telling) }] as const;
    }),
  ]);
};

/** Terms that stand side by side in names. */
const pairEntries = (
  names: readonly TaskName[],
  tasks: number,
): readonly (readonly [string, TermEntry])[] => {
  const worths: Worths = new Map();
  for (const { task, terms } of names)
    for (const [at, term] of terms.slice(1).entries()) {
      const pair = pairOf(terms[at] ?? '', term);
      const byTask = worths.get(pair) ?? new Map<number, number>();
      worths.set(pair, byTask.set(task, (byTask.get(task) ?? 0) + PAIR_WORTH));
    }
  return [...worths].map(([pair, byTask]) => {
    const telling = tellingOf(byTask, tasks);
    return [pair, { telling, naming: telling, weights: weightsOf(byTask, telling) }] as const;
  });
};

const namesOf = ({ told }: TaskDocument, language: TaskLanguage): readonly (readonly string[])[] => {
  const names = told
    .filter(({ isName }) => isName)
    .flatMap(({ texts }) => texts)
    .map((text) => distinct(readTask(text, language).flatMap(({ terms }) => terms)))
    .filter((terms) => terms.length > 0 && terms.length <= MOST_NAME_TERMS);
  return [...new Map(names.map((terms) => [terms.join(' '), terms])).values()];
};

const byNamingTerm = (
  names: readonly TaskName[],
  singles: ReadonlyMap<string, TermEntry>,
): TaskIndex['names'] => {
  const byTerm = new Map<string, TaskName[]>();
  const naming = (term: string): number => singles.get(term)?.naming ?? 0;
  for (const name of names) {
    const first = name.terms.reduce((best, term) => (naming(term) > naming(best) ? term : best));
    const list = byTerm.get(first) ?? [];
    list.push(name);
    byTerm.set(first, list);
  }
  return byTerm;
};

const indexOf = (
  ids: readonly string[],
  singles: ReadonlyMap<string, TermEntry>,
  names: readonly TaskName[],
): TaskIndex => ({
  ids,
  terms: new Map([...singles, ...pairEntries(names, ids.length)]),
  names: byNamingTerm(names, singles),
});

export const buildTaskIndex = (documents: readonly TaskDocument[], language: TaskLanguage): TaskIndex =>
  indexOf(
    documents.map(({ id }) => id),
    singleEntries(documents, language),
    documents.flatMap((document, task) => namesOf(document, language).map((terms) => ({ task, terms }))),
  );

const sign = (amount: number): string => amount.toString(BASE);
const signOf = (share: number): string => sign(Math.round(share * FULL_WEIGHT));

const packEntry = ([term, { telling, naming, weights }]: readonly [string, TermEntry]): string =>
  `${term} ${signOf(telling)}${signOf(naming)}${[...weights]
    .map(([task, weight]) => sign(task).padStart(2, '0') + sign(weight))
    .join('')}`;

export const packTaskIndex = ({ ids, terms, names }: TaskIndex): PackedTaskIndex => {
  const all = [...names.values()].flat();
  const namesOfTask = (task: number): string =>
    all
      .filter((name) => name.task === task)
      .map((name) => name.terms.join(' '))
      .sort()
      .join(',');
  return {
    ids: ids.join(' '),
    terms: [...terms]
      .filter(([term]) => !term.includes(' '))
      .map(packEntry)
      .sort()
      .join('\n'),
    names: ids.map((_, task) => namesOfTask(task)).join('\n'),
  };
};

const PLACES = 3;

const openEntry = (line: string): readonly [string, TermEntry] => {
  const at = line.indexOf(' ') + 1;
  const shareAt = (place: number): number => Number.parseInt(line.charAt(place), BASE) / FULL_WEIGHT;
  const weights = new Map<number, number>();
  for (let from = at + 2; from < line.length; from += PLACES)
    weights.set(
      Number.parseInt(line.slice(from, from + 2), BASE),
      Number.parseInt(line.charAt(from + 2), BASE),
    );
  return [line.slice(0, at - 1), { telling: shareAt(at), naming: shareAt(at + 1), weights }];
};

/** `openTaskIndex(packTaskIndex(index))` answers as `index` does. */
export const openTaskIndex = (packed: PackedTaskIndex): TaskIndex =>
  indexOf(
    packed.ids.split(' '),
    new Map(packed.terms.split('\n').map(openEntry)),
    packed.names
      .split('\n')
      .flatMap((line, task) =>
        line === '' ? [] : line.split(',').map((name) => ({ task, terms: name.split(' ') })),
      ),
  );
