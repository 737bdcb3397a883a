/** What is not right with the words of a language, beside the English. Each fault is one sentence that names its key. Pure. */

import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage';
import type { SourceCatalogue } from './generated-files.ts';
import { parametersOf } from './generated-files.ts';

type Choices = Readonly<Record<string, unknown>>;

/** Every choice that stands in a message: its parameter, its kind, and what there is to choose from. */
const choicesIn = (
  message: CompiledMessage,
): readonly (readonly [name: string, type: string, keys: readonly string[]])[] =>
  message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, type = '', format] = token;
    if (typeof format !== 'object' || format === null) return [];
    const branches = Object.values(format as Choices).filter((branch) => Array.isArray(branch));
    const keys = Object.keys(format).filter((key) => key !== 'offset');
    return [
      [name, type, keys] as const,
      ...branches.flatMap((branch) => choicesIn(branch as CompiledMessage)),
    ];
  });

/** For counts of millions alone, which nothing here reaches: the same words as for any other number. */
const SELDOM = new Set(['es/many', 'fr/many', 'pt/many', 'it/many']);

const countsOf = (tag: string): readonly string[] => {
  const [language = ''] = tag.split('-');
  return new Intl.PluralRules(tag)
    .resolvedOptions()
    .pluralCategories.filter((category) => !SELDOM.has(`${language}/${category}`));
};

interface Pair {
  readonly tag: string;
  readonly key: string;
  readonly english: string;
  readonly own: string;
}

const parameterFaults = ({ tag, key, english, own }: Pair): readonly string[] => {
  const [wanted, there] = [parametersOf(english), parametersOf(own)];
  return [
    ...[...wanted.keys()]
      .filter((name) => !there.has(name))
      .map((name) => `${tag} ${key}: {${name}} is not there`),
    ...[...there.keys()]
      .filter((name) => !wanted.has(name))
      .map((name) => `${tag} ${key}: {${name}} is not known`),
  ];
};

const choiceFaults = ({ tag, key, english, own }: Pair): readonly string[] => {
  const selects = new Map(
    choicesIn(compileMessageOrThrow(english)).flatMap(([name, type, keys]) =>
      type === 'select' ? [[name, keys]] : [],
    ),
  );
  return choicesIn(compileMessageOrThrow(own)).flatMap(([name, type, keys]) => {
    const wanted = type === 'select' ? (selects.get(name) ?? []) : type === 'plural' ? countsOf(tag) : [];
    return wanted
      .filter((one) => !keys.includes(one))
      .map((one) => `${tag} ${key}: {${name}} has no words for “${one}”`);
  });
};

const messageFaults = (pair: Pair): readonly string[] => {
  const { tag, key, own } = pair;
  if (own.trim() === '') return [`${tag} ${key}: is empty`];
  try {
    const stray = own.trim() === own ? [] : [`${tag} ${key}: has a blank at an end`];
    return [...stray, ...parameterFaults(pair), ...choiceFaults(pair)];
  } catch (error) {
    return [`${tag} ${key}: is no message: ${String(error)}`];
  }
};

/** Nothing: the words are whole. */
export const languageFaults = (
  tag: string,
  { english, own }: { readonly english: SourceCatalogue; readonly own: SourceCatalogue },
): readonly string[] => [
  ...Object.keys(own).flatMap((key) => (key in english ? [] : [`${tag} ${key}: English has no such key`])),
  ...Object.entries(english).flatMap(([key, message]) => {
    const said = own[key];
    if (said === undefined) return [`${tag} ${key}: is missing`];
    return messageFaults({ tag, key, english: message, own: said });
  }),
];
