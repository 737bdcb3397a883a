/**
 * Fills in messages that were compiled beforehand. Pure but for a memory of number formats. Law: whatever the catalogue holds
 * is said as `@lingui/core` says it, of which this is the part that our messages use; a test compares the two.
 */

import type { Cases, CompiledMessage, MessageToken } from './compiled-catalogue.ts';

interface Filling {
  /** What to hand to `Intl`. */
  readonly locale: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What `#` stands for, in the cases of a plural. */
  readonly count?: string;
}

/** Each is made once: making one takes longer than all else here. */
const formats = new Map<string, Intl.NumberFormat>();
const categories = new Map<string, Intl.PluralRules>();

const inDigits = (locale: string, value: number, style?: 'percent'): string => {
  const name = `${locale} ${style}`;
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, { style });
  formats.set(name, format);
  return format.format(value);
};

const categoryOf = (locale: string, value: number): string => {
  const rules = categories.get(locale) ?? new Intl.PluralRules(locale);
  categories.set(locale, rules);
  return rules.select(value);
};

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

/** The one that is named, and `other` where there is none of that name. */
const caseOf = (cases: Cases, name: string): CompiledMessage =>
  cases[Object.hasOwn(cases, name) ? name : 'other'] ?? '';

/** What a language knows of numbers takes a phone long to bring: not for a number that has words of its own. */
const caseOfCount = (cases: Cases, locale: string, count: number): CompiledMessage =>
  caseOf(cases, Object.hasOwn(cases, String(count)) ? String(count) : categoryOf(locale, count));

const said = (token: MessageToken, { locale, values, count }: Filling): string => {
  if (typeof token === 'string') return token === '#' ? (count ?? token) : token;
  const [name, type, format] = token;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (type === undefined) return asText(value);
  if (type === 'number') return inDigits(locale, Number(value), format);
  if (type === 'select') return fillIn(caseOf(format, asText(value)), { locale, values });
  const number = Number(value);
  const chosen = caseOfCount(format, locale, number);
  if (typeof chosen === 'string') return chosen;
  return fillIn(chosen, { locale, values, count: inDigits(locale, number) });
};

/** What has no value is left out. */
export const fillIn = (message: CompiledMessage, filling: Filling): string =>
  typeof message === 'string' ? message : message.map((token) => said(token, filling)).join('');
