/** Reads forms and their sums out of a bundle, as a program of others would: by codes and ordinal values alone. */

import { isFields } from './strict/fields.suite.ts';
import type { Fields } from './strict/fields.suite.ts';

interface ReadScores {
  readonly id: string;
  readonly instrument: string;
  readonly answers: readonly unknown[];
  readonly total: unknown;
}

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

export const readBack = (bundle: string): readonly ReadScores[] => {
  const parsed: unknown = JSON.parse(bundle);
  const resources = isFields(parsed)
    ? list(parsed['entry'])
        .map(({ resource }) => resource)
        .filter(isFields)
    : [];
  const responses = resources.filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');
  return responses.map((response) => {
    const sum = resources.find(({ derivedFrom }) =>
      list(derivedFrom).some(
        ({ reference }) => reference === `QuestionnaireResponse/${String(response['id'])}`,
      ),
    );
    const quantity = sum?.['valueQuantity'];
    return {
      id: String(response['id']),
      instrument: /Questionnaire\/(.+)\|1$/.exec(String(response['questionnaire']))?.[1] ?? '',
      answers: list(response['item']).flatMap(countedIn),
      total: isFields(quantity) ? quantity['value'] : null,
    };
  });
};

/** What an answer counts; nothing for one that is not counted. */
const countedIn = ({ answer }: Fields): readonly unknown[] =>
  list(answer).flatMap(({ valueCoding }) =>
    isFields(valueCoding) ? list(valueCoding['extension']).map(({ valueDecimal }) => valueDecimal) : [],
  );
