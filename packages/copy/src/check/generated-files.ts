/**
 * The text of every generated file, from the source catalogue. Pure: the generator writes it, a test compares it.
 * A message that is not valid ICU throws, so that it cannot be released.
 */

import {
  compileMessageOrThrow,
  type CompiledMessage,
  type CompiledMessageToken,
} from '@lingui/message-utils/compileMessage';
import { COPY_PARTS, partOf, PILES, pileOf, type CopyPart, type Pile } from '../parts.ts';
import type { AboutLanguage } from '../about-language.ts';
import { accentedFrame, accentedText, mirroredText } from './pseudo.ts';

export type SourceCatalogue = Readonly<Record<string, string>>;

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly about: AboutLanguage;
  readonly copy: SourceCatalogue;
}

type Kind = 'number' | 'string';

const isChoices = (format: unknown): format is Record<string, CompiledMessage> =>
  typeof format === 'object' && format !== null;

const isNumeric = (type: string | undefined): boolean => type === 'plural' || type === 'number';

/** All that `fill-in.ts` can say. */
const isFillable = (type: string | undefined, format: unknown): boolean => {
  if (type === undefined) return true;
  if (type === 'number') return format === undefined || format === 'percent';
  return (type === 'plural' || type === 'select') && isChoices(format) && format['offset'] === undefined;
};

const collect = (tokens: CompiledMessage, found: Map<string, Kind>): void => {
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, type, format] = token;
    if (!isFillable(type, format)) throw new Error(`{${name}} is of a kind that nothing fills in`);
    found.set(name, isNumeric(type) || found.get(name) === 'number' ? 'number' : 'string');
    if (!isChoices(format)) continue;
    for (const branch of Object.values(format)) if (Array.isArray(branch)) collect(branch, found);
  }
};

/** The parameters of one message, by name. */
export const parametersOf = (message: string): ReadonlyMap<string, Kind> => {
  const found = new Map<string, Kind>();
  collect(compileMessageOrThrow(message), found);
  return found;
};

const paramsLine = ([key, message]: readonly [string, string]): string => {
  const names = [...parametersOf(message)].map(([name, kind]) => `readonly ${name}: ${kind}`);
  return `  readonly '${key}': ${names.length === 0 ? 'undefined' : `{ ${names.join('; ')} }`};`;
};

const HEAD = '// Made by packages/copy/generate.ts from locales/. Change the source and run it again.\n\n';

const paramsFile = (source: SourceCatalogue): string =>
  `${HEAD}export interface MessageParams {\n${Object.entries(source).map(paramsLine).join('\n')}\n}\n`;

/** Plain texts become strings in an array of their own, which the runtime joins without further work. */
const catalogueFile = (
  source: SourceCatalogue,
  compile: (message: string) => readonly CompiledMessageToken[],
): string => {
  const lines = Object.entries(source).map(
    ([key, message]) => `  '${key}': ${JSON.stringify(compile(message))},`,
  );
  return `${HEAD}import type { CompiledCatalogue } from '../../compiled-catalogue.ts';\n\nexport const messages: CompiledCatalogue = {\n${lines.join('\n')}\n};\n`;
};

const accented = (message: string): readonly CompiledMessageToken[] => {
  const [before, after] = accentedFrame(message);
  return [before, ...compileMessageOrThrow(message, accentedText), after];
};

/** Words a person has to type back stay as they are, or nobody could type them. */
const isTypedBack = (message: string): boolean => /^[a-z]+$/.test(message);

const unlessTypedBack =
  (compile: (message: string) => readonly CompiledMessageToken[]) =>
  (message: string): readonly CompiledMessageToken[] =>
    isTypedBack(message) ? [message] : compile(message);

const messagesOf = (source: SourceCatalogue, part: CopyPart): SourceCatalogue =>
  Object.fromEntries(Object.entries(source).filter(([key]) => partOf(key) === part));

/** One file for each part of a locale's words. */
const localeFiles = (
  source: SourceCatalogue,
  folder: string,
  compile: (message: string) => readonly CompiledMessageToken[],
): Record<string, string> =>
  Object.fromEntries(
    COPY_PARTS.map((part) => [`${folder}/${part}.ts`, catalogueFile(messagesOf(source, part), compile)]),
  );

/** Without the literal signs, a long text is read by the browser several times as fast as an object is. */
const parsed = (value: unknown): string =>
  `JSON.parse(\n  \`${JSON.stringify(value).replaceAll(/[`\\$]/g, String.raw`\$&`)}\`,\n)`;

const compiled = (source: SourceCatalogue): Readonly<Record<string, CompiledMessage>> =>
  Object.fromEntries(Object.entries(source).map(([key, message]) => [key, compileMessageOrThrow(message)]));

/** A language that few have chosen comes in a few piles, each of several parts. */
const pileFile = (source: SourceCatalogue, pile: Pile): string => {
  const parts = COPY_PARTS.filter((part) => pileOf(part) === pile);
  const messages = Object.fromEntries(parts.map((part) => [part, compiled(messagesOf(source, part))]));
  return `${HEAD}import type { PileOfWords } from '../../compiled-catalogue.ts';\n\nexport const words = ${parsed(messages)} as PileOfWords;\n`;
};

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');

const folderOf = (tag: string): string => tag.toLowerCase();

/** The tags alone: they are in what every start loads. */
const tagsFile = (languages: readonly Language[]): string => {
  const reviewed = languages.filter(({ tag, about }) => tag === 'en' || about.reviewedBy !== null);
  return `${HEAD}export const LOCALES = [${quoted(languages.map(({ tag }) => tag))}] as const;

/** English, which all others are written after, and what somebody has reviewed. The others are drafts. */
export const REVIEWED: readonly string[] = [${quoted(reviewed.map(({ tag }) => tag))}];
`;
};

const aboutFile = (languages: readonly Language[]): string =>
  `${HEAD}import type { AboutLanguage } from '../about-language.ts';\n\nexport const ABOUT: Readonly<Record<string, AboutLanguage>> = ${JSON.stringify(
    Object.fromEntries(languages.map(({ tag, about }) => [tag, about])),
    null,
    2,
  )};\n`;

const importOf = (tag: string): string =>
  `  '${tag}': { ${PILES.map((pile) => `${pile}: () => import('./${folderOf(tag)}/${pile}.ts')`).join(', ')} },`;

/** Apart from the others: a supporter's page has nothing of Cairn's. */
const supporterFile = (others: readonly Language[]): string =>
  `${HEAD}import type { Piles } from '../compiled-catalogue.ts';\n\nexport const SUPPORTER_WORDS: Readonly<Record<string, Piles['supporter']>> = {\n${others
    .map(({ tag }) => `  '${tag}': () => import('./${folderOf(tag)}/supporter.ts'),`)
    .join('\n')}\n};\n`;

const otherWordsFile = (others: readonly Language[]): string =>
  `${HEAD}import type { Piles } from '../compiled-catalogue.ts';\n\nexport const OTHER_WORDS: Readonly<Record<string, Piles>> = {\n${others
    .map(({ tag }) => importOf(tag))
    .join('\n')}\n};\n`;

const languageFiles = ({ tag, copy }: Language): Record<string, string> =>
  Object.fromEntries(PILES.map((pile) => [`${folderOf(tag)}/${pile}.ts`, pileFile(copy, pile)]));

/** File name -> text. */
export const generatedFiles = (
  languages: readonly [Language, ...Language[]],
): Readonly<Record<string, string>> => {
  const [{ copy: source }, ...others] = languages;
  return {
    'message-params.ts': paramsFile(source),
    'tags.ts': tagsFile(languages),
    'about-languages.ts': aboutFile(languages),
    'other-words.ts': otherWordsFile(others),
    'supporter-words.ts': supporterFile(others),
    ...localeFiles(source, 'en', (message) => compileMessageOrThrow(message)),
    ...localeFiles(source, 'en-xa', unlessTypedBack(accented)),
    ...localeFiles(
      source,
      'ar-xb',
      unlessTypedBack((message) => compileMessageOrThrow(message, mirroredText)),
    ),
    ...Object.assign({}, ...others.map(languageFiles)),
  };
};
