/**
 * What every known task is called, as weighted terms: made from words once, kept as plain strings, opened quickly. Pure.
 *
 * A term weighs more in a task the more often it is said there (levelling off), and less the more evenly it lies over all
 * tasks: log-entropy weighting (Dumais 1991), as in latent semantic indexing. Two terms side by side are a term as well
 * (`tax return`).
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

/** Weights are whole, 1 to 35: one sign each when packed. */
export interface TermEntry {
  /** 0-1: how much the term tells a task from others. */
  readonly telling: number;
  /** By place of the task in `ids`. */
  readonly weights: ReadonlyMap<number, number>;
}

export interface TaskName {
  readonly task: number;
  readonly terms: readonly string[];
}

export interface TaskIndex {
  readonly ids: readonly string[];
  readonly terms: ReadonlyMap<string, TermEntry>;
  /** By the most telling term of the name. */
  readonly names: ReadonlyMap<string, readonly TaskName[]>;
}

/** As it is kept in a file. */
export interface PackedTaskIndex {
  readonly ids: string;
  /** A line a term: `term telling task weight task weight ...` without the spaces behind the second. */
  readonly terms: string;
  /** A line a task: its names, parted by commas. */
  readonly names: string;
}

export const FULL_WEIGHT = 35;
/** Told so often, a term has half of its full weight. */
const HALF_TOLD = 1.6;
/** The part of a telling that a pair has. */
const PAIR_SHARE = 1;
/** Above 1: what lies everywhere weighs less still. */
const SHARPNESS = 1.5;
const BASE = 36;

export const pairOf = (one: string, other: string): string => `${one} ${other}`;

const distinct = (terms: readonly string[]): readonly string[] => [...new Set(terms)];

const pairsOf = (terms: readonly string[]): readonly string[] =>
  terms.slice(1).map((term, at) => pairOf(terms[at] ?? '', term));

/** How often a task tells each term, by the worth of the telling. */
const tellings = ({ told }: TaskDocument, language: TaskLanguage): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  const add = (term: string, worth: number): void => {
    sums.set(term, (sums.get(term) ?? 0) + worth);
  };
  for (const { texts, weight, isName } of told)
    for (const text of texts)
      for (const { terms } of readTask(text, language)) {
        for (const term of distinct(terms)) add(term, weight);
        if (isName) for (const pair of distinct(pairsOf(terms))) add(pair, weight * PAIR_SHARE);
      }
  return sums;
};

/** 1 for a term of one task, 0 for one that all tell alike. */
const tellingOf = (worths: readonly number[], tasks: number): number => {
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const entropy = worths.reduce((sum, worth) => sum - (worth / all) * Math.log(worth / all), 0);
  return Math.max(0, 1 - entropy / Math.log(Math.max(2, tasks))) ** SHARPNESS;
};

const weightOf = (worth: number, telling: number): number =>
  Math.round(FULL_WEIGHT * telling * (worth / (worth + HALF_TOLD)));

const entriesOf = (documents: readonly TaskDocument[], language: TaskLanguage): Map<string, TermEntry> => {
  const worths = new Map<string, Map<number, number>>();
  for (const [task, document] of documents.entries())
    for (const [term, worth] of tellings(document, language))
      worths.set(term, (worths.get(term) ?? new Map<number, number>()).set(task, worth));
  const entries = new Map<string, TermEntry>();
  for (const [term, byTask] of worths) {
    const telling = Math.round(tellingOf([...byTask.values()], documents.length) * (BASE - 1)) / (BASE - 1);
    const weights = [...byTask].map(([task, worth]) => [task, weightOf(worth, telling)] as const);
    entries.set(term, { telling, weights: new Map(weights.filter(([, weight]) => weight > 0)) });
  }
  return entries;
};

const namesOf = ({ told }: TaskDocument, language: TaskLanguage): readonly (readonly string[])[] => {
  const names = told
    .filter(({ isName }) => isName)
    .flatMap(({ texts }) => texts)
    .map((text) => distinct(readTask(text, language).flatMap(({ terms }) => terms)))
    .filter((terms) => terms.length > 0);
  return [...new Map(names.map((terms) => [[...terms].sort().join(' '), terms])).values()];
};

const byTellingTerm = (
  names: readonly TaskName[],
  entries: ReadonlyMap<string, TermEntry>,
): ReadonlyMap<string, readonly TaskName[]> => {
  const byTerm = new Map<string, TaskName[]>();
  for (const name of names) {
    const [first = ''] = [...name.terms].sort(
      (one, other) => (entries.get(other)?.telling ?? 0) - (entries.get(one)?.telling ?? 0),
    );
    const list = byTerm.get(first) ?? [];
    list.push(name);
    byTerm.set(first, list);
  }
  return byTerm;
};

export const buildTaskIndex = (documents: readonly TaskDocument[], language: TaskLanguage): TaskIndex => {
  const terms = entriesOf(documents, language);
  const names = documents.flatMap((document, task) =>
    namesOf(document, language).map((name) => ({ task, terms: name })),
  );
  return { ids: documents.map(({ id }) => id), terms, names: byTellingTerm(names, terms) };
};

const sign = (amount: number): string => amount.toString(BASE);

const packEntry = ([term, { telling, weights }]: readonly [string, TermEntry]): string =>
  `${term.replace(' ', '_')} ${sign(Math.round(telling * (BASE - 1)))}${[...weights]
    .map(([task, weight]) => sign(task).padStart(2, '0') + sign(weight))
    .join('')}`;

export const packTaskIndex = ({ ids, terms, names }: TaskIndex): PackedTaskIndex => {
  const all = [...names.values()].flat();
  return {
    ids: ids.join(' '),
    terms: [...terms].map(packEntry).sort().join('\n'),
    names: ids
      .map((_, task) =>
        all
          .filter((name) => name.task === task)
          .map((name) => name.terms.join(' '))
          .sort()
          .join(','),
      )
      .join('\n'),
  };
};

const PLACES = 3;

const openEntry = (line: string): readonly [string, TermEntry] => {
  const at = line.indexOf(' ');
  const weights = new Map<number, number>();
  for (let from = at + 2; from < line.length; from += PLACES)
    weights.set(
      Number.parseInt(line.slice(from, from + 2), BASE),
      Number.parseInt(line.charAt(from + 2), BASE),
    );
  const telling = Number.parseInt(line.charAt(at + 1), BASE) / (BASE - 1);
  return [line.slice(0, at).replace('_', ' '), { telling, weights }];
};

/** `openTaskIndex(packTaskIndex(index))` answers as `index` does. */
export const openTaskIndex = (packed: PackedTaskIndex): TaskIndex => {
  const terms = new Map(packed.terms.split('\n').map(openEntry));
  const names = packed.names
    .split('\n')
    .flatMap((line, task) =>
      line === '' ? [] : line.split(',').map((name) => ({ task, terms: name.split(' ') })),
    );
  return { ids: packed.ids.split(' '), terms, names: byTellingTerm(names, terms) };
};
