/** What FHIR R4 asks of a whole: the invariants of its definitions, by their names there, and that answers fit their form. */

import { isFields } from './fields.suite.ts';
import type { Fields } from './fields.suite.ts';

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const invariantProblems = (resource: Fields): readonly string[] => {
  const problems = [...everywhere(resource)];
  const resources =
    resource['resourceType'] === 'Bundle'
      ? list(resource['entry'])
          .map(({ resource: inside }) => inside)
          .filter(isFields)
      : [resource];
  if (resource['resourceType'] === 'Bundle') problems.push(...bundleProblems(resource));
  for (const one of resources) {
    if (one['resourceType'] === 'Questionnaire') problems.push(...questionnaireProblems(one));
    if (one['resourceType'] === 'QuestionnaireResponse') problems.push(...responseProblems(one, resources));
    if (one['resourceType'] === 'Observation') problems.push(...observationProblems(one));
    if (one['resourceType'] === 'CodeSystem')
      problems.push(...uniqueProblems('csd-1', list(one['concept']), 'code'));
  }
  return problems;
};

const hasValue = (fields: Fields): boolean => Object.keys(fields).some((name) => /^value[A-Z]/.test(name));

const everywhere = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(everywhere);
  if (!isFields(value)) return [];
  const own = list(value['extension']).flatMap((extension) =>
    hasValue(extension) === list(extension['extension']).length > 0
      ? [`ext-1: the extension ${text(extension['url'])} has either a value or extensions.`]
      : [],
  );
  const isQuantity = Object.hasOwn(value, 'unit') && Object.hasOwn(value, 'code');
  const quantity =
    isQuantity && !Object.hasOwn(value, 'system') ? ['qty-3: a code of a unit has a system.'] : [];
  return [...own, ...quantity, ...Object.values(value).flatMap(everywhere)];
};

const uniqueProblems = (name: string, all: readonly Fields[], field: string): readonly string[] => {
  const values = all.map((one) => text(one[field]));
  return new Set(values).size === values.length ? [] : [`${name}: each ${field} stands once.`];
};

const bundleProblems = (bundle: Fields): readonly string[] => {
  const entries = list(bundle['entry']);
  const problems = [...uniqueProblems('bdl-7', entries, 'fullUrl')];
  const known = new Set(
    entries.map(({ resource }) =>
      isFields(resource) ? `${text(resource['resourceType'])}/${text(resource['id'])}` : '',
    ),
  );
  for (const { fullUrl, resource } of entries) {
    if (!isFields(resource)) continue;
    const name = `${text(resource['resourceType'])}/${text(resource['id'])}`;
    if (!text(fullUrl).endsWith(`/${name}`)) problems.push(`${text(fullUrl)} is not where ${name} lies.`);
    for (const { reference } of list(resource['derivedFrom']))
      if (!known.has(text(reference))) problems.push(`${text(reference)} is not in the bundle.`);
  }
  return problems;
};

const itemsIn = (items: unknown): readonly Fields[] =>
  list(items).flatMap((item) => [item, ...itemsIn(item['item'])]);

const CHOICES = new Set(['choice', 'open-choice']);
const OF_LETTERS = new Set(['boolean', 'decimal', 'integer', 'string', 'text', 'url', 'open-choice']);

const questionnaireProblems = ({ item }: Fields): readonly string[] => {
  const items = itemsIn(item);
  return [...uniqueProblems('que-2', items, 'linkId'), ...items.flatMap(itemProblems)];
};

const itemProblems = (item: Fields): readonly string[] => {
  const type = text(item['type']);
  const has = (...fields: readonly string[]): boolean => fields.some((field) => Object.hasOwn(item, field));
  const isShown = type === 'display';
  const rules: readonly (readonly [boolean, string])[] = [
    [type === 'group' && !has('item'), 'que-1: a group has items.'],
    [isShown && has('item'), 'que-1: what is shown alone has no items.'],
    [isShown && has('code'), 'que-3: what is shown alone has no code.'],
    [has('answerOption') && has('answerValueSet'), 'que-4: answers are listed once.'],
    [!CHOICES.has(type) && has('answerOption', 'answerValueSet'), 'que-5: a choice alone has answers.'],
    [isShown && has('required', 'repeats'), 'que-6: what is shown alone is not asked.'],
    [has('maxLength') && !OF_LETTERS.has(type), 'que-10: letters alone have a length.'],
  ];
  return rules.flatMap(([isBroken, sentence]) => (isBroken ? [`${sentence} (${text(item['linkId'])})`] : []));
};

const responseProblems = (response: Fields, resources: readonly Fields[]): readonly string[] => {
  const items = itemsIn(response['item']);
  const problems = items.flatMap((item) =>
    Object.hasOwn(item, 'answer') && Object.hasOwn(item, 'item')
      ? ['qrs-1: an item has answers or items.']
      : [],
  );
  const [url, version] = text(response['questionnaire']).split('|');
  const form = resources.find((one) => one['url'] === url && one['version'] === version);
  return form === undefined ? problems : [...problems, ...answersThatDoNotFit(items, itemsIn(form['item']))];
};

const answersThatDoNotFit = (items: readonly Fields[], asked: readonly Fields[]): readonly string[] => {
  const answers = new Map(items.map((item) => [text(item['linkId']), list(item['answer'])]));
  const problems = [...answers.keys()].flatMap((link) =>
    asked.some(({ linkId }) => linkId === link) ? [] : [`${link} is not asked.`],
  );
  for (const { linkId, required, answerOption, type } of asked) {
    const given = answers.get(text(linkId)) ?? [];
    if (required === true && given.length !== 1) problems.push(`${text(linkId)} has to be answered, once.`);
    const codes = list(answerOption).map((option) => codeIn(option));
    for (const answer of given)
      if (codeIn(answer) !== null ? !codes.includes(codeIn(answer)) : type !== 'open-choice')
        problems.push(`${text(linkId)} takes no such answer.`);
  }
  return problems;
};

const codeIn = ({ valueCoding }: Fields): string | null =>
  isFields(valueCoding) ? `${text(valueCoding['system'])}|${text(valueCoding['code'])}` : null;

const observationProblems = (observation: Fields): readonly string[] =>
  Object.hasOwn(observation, 'dataAbsentReason') && hasValue(observation)
    ? ['obs-6: a value, or why there is none.']
    : [];
