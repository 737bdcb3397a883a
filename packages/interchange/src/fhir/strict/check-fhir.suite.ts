/**
 * A strict check of FHIR R4 without a network: every field is known and of its type, nothing that has to be there is absent, codes are
 * those of their bindings, and the invariants of what we write hold. Each problem is one sentence with its place; none is repaired.
 */

import { DEFINITIONS, PRIMITIVES, RESOURCES } from './definitions.suite.ts';
import { isFields } from './fields.suite.ts';
import type { Fields } from './fields.suite.ts';
import { invariantProblems } from './invariants.suite.ts';

export const problemsOf = (text: string): readonly string[] => {
  let resource: unknown;
  try {
    resource = JSON.parse(text);
  } catch {
    return ['This is not JSON.'];
  }
  const problems = checkValue({ type: 'Resource', codes: null }, resource, 'the file');
  return isFields(resource) && problems.length === 0 ? invariantProblems(resource) : problems;
};

interface FieldRule {
  readonly name: string;
  readonly type: string;
  readonly codes: readonly string[] | null;
  readonly isNeeded: boolean;
  readonly isList: boolean;
}

const rulesOf = (() => {
  const known = new Map<string, readonly FieldRule[]>();
  return (type: string): readonly FieldRule[] => {
    const rules = known.get(type) ?? (DEFINITIONS[type] ?? '').split('; ').map(ruleOf);
    known.set(type, rules);
    return rules;
  };
})();

const ruleOf = (written: string): FieldRule => {
  const [, name = '', type = '', codes, least, most] =
    /^(\S+) ([^\s{]+)(?:\{(.+)\})? (\d)\.\.(.)$/.exec(written) ?? [];
  return { name, type, codes: codes?.split('|') ?? null, isNeeded: least === '1', isList: most === '*' };
};

type Typed = Pick<FieldRule, 'type' | 'codes'>;

const checkValue = ({ type, codes }: Typed, value: unknown, at: string): readonly string[] => {
  const primitive = PRIMITIVES[type];
  if (primitive !== undefined) return checkPrimitive({ type, codes }, value, at);
  if (!isFields(value)) return [`${at} is no ${type}.`];
  if (Object.keys(value).length === 0) return [`${at} is empty.`];
  if (type !== 'Resource') return checkFields(type, value, at);
  const { resourceType } = value;
  if (typeof resourceType !== 'string' || !RESOURCES.includes(resourceType))
    return [`${at} is of no kind that is known here: ${JSON.stringify(resourceType)}.`];
  const { resourceType: _, ...fields } = value;
  return checkFields(resourceType, fields, at);
};

const checkPrimitive = ({ type, codes }: Typed, value: unknown, at: string): readonly string[] => {
  const [kind, shape] = PRIMITIVES[type] ?? ['string', /^/];
  if (typeof value !== kind)
    return [`${at} has to be a ${type}, and is ${JSON.stringify(value)?.slice(0, 40)}.`];
  if (!shape.test(String(value))) return [`${at} is no ${type}: ${JSON.stringify(value).slice(0, 40)}.`];
  return codes === null || codes.includes(String(value))
    ? []
    : [`${at} is none of ${codes.join(', ')}: ${JSON.stringify(value)}.`];
};

const checkFields = (type: string, fields: Fields, at: string): readonly string[] => {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const rule of rulesOf(type)) {
    const found = rule.name.endsWith('[x]') ? choiceIn(rule, fields) : plainIn(rule, fields);
    // Words may be absent, and what is said of them be there.
    seen.add(`_${rule.name}`);
    for (const { name } of found) seen.add(name).add(`_${name}`);
    if (found.length > 1) problems.push(`${at}.${rule.name} is there more than once.`);
    if (found.length === 0 && rule.isNeeded) problems.push(`${at}.${rule.name} is not there.`);
    for (const { name, typed } of found)
      problems.push(...checkField({ ...rule, ...typed }, fields[name], `${at}.${name}`));
  }
  for (const [name, value] of Object.entries(fields)) {
    if (!seen.has(name)) problems.push(`${at}.${name} is no field of ${type}.`);
    else if (name.startsWith('_') && !Array.isArray(value))
      problems.push(...checkValue({ type: 'Element', codes: null }, value, `${at}.${name}`));
  }
  return problems;
};

interface FoundField {
  readonly name: string;
  readonly typed: Typed;
}

const plainIn = ({ name, type, codes }: FieldRule, fields: Fields): readonly FoundField[] =>
  Object.hasOwn(fields, name) ? [{ name, typed: { type, codes } }] : [];

/** `valueQuantity` for `value[x]`. */
const choiceIn = ({ name, type }: FieldRule, fields: Fields): readonly FoundField[] =>
  type.split('|').flatMap((one) => {
    const written = name.replace('[x]', one);
    if (!Object.hasOwn(fields, written)) return [];
    const lower = one.charAt(0).toLowerCase() + one.slice(1);
    return [{ name: written, typed: { type: PRIMITIVES[lower] === undefined ? one : lower, codes: null } }];
  });

const checkField = (rule: FieldRule, value: unknown, at: string): readonly string[] => {
  if (!rule.isList) return checkValue(rule, value, at);
  if (!Array.isArray(value)) return [`${at} has to be a list.`];
  if (value.length === 0) return [`${at} is empty.`];
  return value.flatMap((one, place) => checkValue(rule, one, `${at}[${place}]`));
};
