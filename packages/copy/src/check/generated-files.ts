/**
 * The text of every generated file, from the source catalogue. Pure: the generator writes it, a test compares it.
 * A message that is not valid ICU throws, so that it cannot be released.
 */

import {
  compileMessageOrThrow,
  type CompiledMessage,
  type CompiledMessageToken,
} from '@lingui/message-utils/compileMessage';
import { COPY_PARTS, partOf, type CopyPart } from '../parts.ts';
import { accentedFrame, accentedText, mirroredText } from './pseudo.ts';

export type SourceCatalogue = Readonly<Record<string, string>>;

type Kind = 'number' | 'string';

const isChoices = (format: unknown): format is Record<string, CompiledMessage> =>
  typeof format === 'object' && format !== null;

const isNumeric = (type: string | undefined): boolean =>
  type === 'plural' || type === 'selectordinal' || type === 'number';

const collect = (tokens: CompiledMessage, found: Map<string, Kind>): void => {
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, type, format] = token;
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

const HEAD =
  '// Made by packages/copy/generate.ts from locales/en.json. Change the source and run it again.\n\n';

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

/** File name -> text. */
export const generatedFiles = (source: SourceCatalogue): Readonly<Record<string, string>> => ({
  'message-params.ts': paramsFile(source),
  ...localeFiles(source, 'en', (message) => compileMessageOrThrow(message)),
  ...localeFiles(source, 'en-xa', unlessTypedBack(accented)),
  ...localeFiles(
    source,
    'ar-xb',
    unlessTypedBack((message) => compileMessageOrThrow(message, mirroredText)),
  ),
});
