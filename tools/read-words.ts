/**
 * What a file says to people, or what it calls things, with the line of each: one reader for each kind of file. Readers know
 * nothing of which words are allowed.
 */

import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Said {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Every line as it is: markup, where words stand in attributes as well as between tags. */
export const linesOf = (text: string): readonly Said[] =>
  text.split('\n').map((line, index) => ({ line: index + 1, text: line }));

/** A document without its code: what stands between fences is what a machine says. */
export const linesOfDocument = (text: string): readonly Said[] => {
  let inFence = false;
  return linesOf(text).filter((said) => {
    const isFence = /^\s*(```|~~~)/.test(said.text);
    if (isFence) inFence = !inFence;
    return !isFence && !inFence;
  });
};

const PARAMETER = /\{\w+, (?:plural|select|selectordinal),|\{\w+\}/g;

const ENTRY = /^\s*"([^"]+)":\s*"(.*)",?\s*$/;

/** The messages of a catalogue, without their parameters. One entry a line, as prettier writes it. */
export const messagesOf = (text: string): readonly Said[] =>
  linesOf(text).map(({ line, text: entry }) => ({
    line,
    text: (ENTRY.exec(entry)?.[2] ?? '').replace(PARAMETER, ' '),
  }));

/** The keys of a catalogue. */
export const keysOf = (text: string): readonly Said[] =>
  linesOf(text).map(({ line, text: entry }) => ({ line, text: ENTRY.exec(entry)?.[1] ?? '' }));

/** What a package says of itself. */
export const describedIn = (text: string): readonly Said[] =>
  linesOf(text).filter((said) => /^\s*"(description|keywords|displayName)":/.test(said.text));

const ADDRESS = /^(https?:|\.{0,2}\/|@)/;

/** An address says nothing to people. */
const isSaid = (text: string): boolean => /\p{L}/u.test(text) && !ADDRESS.test(text);

const literalsUnder = (node: ts.Node, source: ts.SourceFile, found: Said[]): void => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    if (isSaid(node.text)) found.push({ line: line + 1, text: node.text });
  }
  ts.forEachChild(node, (child) => literalsUnder(child, source, found));
};

/** A lone word in small letters is a tag of the program: `'failed'` is a state, "You failed" is said to somebody. */
const isTag = (text: string): boolean => !/\s/.test(text) && !/^\p{Lu}/u.test(text);

const parsed = (text: string): ts.SourceFile =>
  ts.createSourceFile('read.ts', text, ts.ScriptTarget.Latest, true);

/** Every string in a source of data. */
export const literalsOf = (text: string): readonly Said[] => {
  const found: Said[] = [];
  const source = parsed(text);
  literalsUnder(source, source, found);
  return found;
};

/** Every string in a source of the program that may be said to people. */
export const sentencesOf = (text: string): readonly Said[] =>
  literalsOf(text).filter((said) => !isTag(said.text));

const namesUnder = (node: ts.Node, source: ts.SourceFile, found: Said[]): void => {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push({ line: line + 1, text: node.text });
  }
  ts.forEachChild(node, (child) => namesUnder(child, source, found));
};

/** Every name in a source: of values, types, fields and parameters. */
export const namesOf = (text: string): readonly Said[] => {
  const found: Said[] = [];
  const source = parsed(text);
  namesUnder(source, source, found);
  return found;
};

/** `missedDays`, `missed-days` and `MISSED_DAYS` are `missed days`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const saidBy = (node: Record<string, unknown>): string | null => {
  if (node['type'] === 'Text' && typeof node['data'] === 'string') return node['data'];
  if (node['type'] === 'Literal' && typeof node['value'] === 'string')
    return isTag(node['value']) ? null : node['value'];
  if (node['type'] === 'TemplateElement' && isRecord(node['value'])) {
    const { cooked } = node['value'];
    return typeof cooked === 'string' ? cooked : null;
  }
  return null;
};

const textsUnder = (node: unknown, component: string, found: Said[]): void => {
  if (Array.isArray(node)) {
    for (const child of node) textsUnder(child, component, found);
    return;
  }
  if (!isRecord(node) || node['type'] === 'ImportDeclaration') return;
  const said = saidBy(node);
  if (said !== null && isSaid(said.trim())) {
    const at = typeof node['start'] === 'number' ? node['start'] : 0;
    found.push({ line: lineOf(component, at), text: said.replaceAll(/\s+/g, ' ').trim() });
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'css') textsUnder(child, component, found);
};

/** Text between the tags of a component, in its attributes and in its script. Styles and comments say nothing. */
export const textsOfComponent = (component: string): readonly Said[] => {
  const found: Said[] = [];
  const { fragment, instance, module } = parse(component, { modern: true });
  textsUnder([fragment, instance, module], component, found);
  return found;
};
