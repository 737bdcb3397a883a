/**
 * A form and how it was answered, as FHIR R4: Questionnaire, QuestionnaireResponse, and the sum as an Observation. Pure. Law: a sum stands
 * under the code of its own instrument and of no other (`codesOf`).
 */

import { codesOf, INSTRUMENTS, itemNineOf } from '@cairn/domain';
import type { Code, Instrument, InstrumentId, ScaleResponse } from '@cairn/domain';
import { momentFields } from './date-time.ts';
import { BASE, categoryOf, codingOf, DIFFICULTY, fhirText, ORDINAL_VALUE, UCUM } from './terms.ts';
import type { Coding } from './terms.ts';

/** The words of a form as its authors wrote them. */
export interface FormWords {
  readonly language: string;
  readonly name: string;
  readonly opening: string;
  readonly answers: readonly string[];
  readonly items: readonly string[];
  readonly extra: { readonly text: string; readonly answers: readonly string[] } | null;
  readonly credit: string;
}

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

/** `null` where the words of a form are not at hand: it is told by codes alone. */
export type WordsOf = (id: InstrumentId) => FormWords | null;

export const addressOf = (id: InstrumentId): string => `${BASE}/Questionnaire/${id}`;

const linkOf = ({ code }: Code): string => `/${code}`;

/** What was answered, with what it counts: LOINC's answer where it has one, else our own. */
const answerCoding = (instrument: Instrument, value: number, words: FormWords | null): Coding =>
  codingOf(
    codesOf(instrument).answers[value] ?? { system: 'cairn', code: `${instrument.id}-answer-${value}` },
    words?.answers[value] ?? null,
  );

const counting = (coding: Coding, value: number): object => ({
  extension: [{ url: ORDINAL_VALUE, valueDecimal: value }],
  ...coding,
});

const answerOptions = (instrument: Instrument, words: FormWords | null): readonly object[] =>
  Array.from({ length: instrument.most + 1 }, (_, value) => ({
    valueCoding: counting(answerCoding(instrument, value, words), value),
  }));

export const questionnaireOf = (id: InstrumentId, words: FormWords | null): Resource => {
  const instrument = INSTRUMENTS[id];
  const { panel, items } = codesOf(instrument);
  return {
    ...{ resourceType: 'Questionnaire', id, url: addressOf(id), version: String(instrument.version) },
    ...{
      name: id.replaceAll('-', '_').toUpperCase(),
      title: words?.name ?? id.toUpperCase(),
      status: 'active',
    },
    ...(words === null
      ? {}
      : { language: words.language, description: words.opening, copyright: words.credit }),
    code: [codingOf(panel)],
    item: [
      ...items.map((code, place) => ({
        ...{ linkId: linkOf(code), code: [codingOf(code)] },
        ...(words === null ? {} : { text: words.items[place] }),
        ...{ type: 'choice', required: true, repeats: false, answerOption: answerOptions(instrument, words) },
      })),
      ...difficultyItem(id, words),
    ],
  };
};

const difficultyItem = (id: InstrumentId, words: FormWords | null): readonly object[] =>
  id !== 'phq-9'
    ? []
    : [
        {
          ...{ linkId: linkOf(DIFFICULTY.code), code: [codingOf(DIFFICULTY.code)] },
          ...(words?.extra ? { text: words.extra.text } : {}),
          ...{ type: 'open-choice', required: false, repeats: false },
          answerOption: DIFFICULTY.answers.map((_, value) => ({
            valueCoding: difficultyCoding(value, words),
          })),
        },
      ];

const difficultyCoding = (value: number, words: FormWords | null): Coding =>
  codingOf({ system: 'loinc', code: DIFFICULTY.answers[value] ?? '' }, words?.extra?.answers[value] ?? null);

/** Another version than the one we know, or a number of answers that is not its own, is told by its sum alone. */
const isKnown = (response: ScaleResponse): boolean => {
  const { version, items, most } = INSTRUMENTS[response.instrument];
  const { answers } = response;
  return (
    response.version === version && answers.length === items.length && answers.every((value) => value <= most)
  );
};

export interface Answered {
  /** Whether its Questionnaire has to be in the bundle. */
  readonly isKnown: boolean;
  readonly resources: readonly Resource[];
}

export const answeredResources = (response: ScaleResponse, words: FormWords | null): Answered =>
  isKnown(response)
    ? { isKnown: true, resources: [responseOf(response, words), totalOf(response)] }
    : { isKnown: false, resources: [totalOf(response)] };

const responseOf = (response: ScaleResponse, words: FormWords | null): Resource => {
  const { id, answers, extra, version } = response;
  const instrument = INSTRUMENTS[response.instrument];
  const { items } = codesOf(instrument);
  return {
    ...{ resourceType: 'QuestionnaireResponse', id, questionnaire: `${addressOf(instrument.id)}|${version}` },
    ...{ language: response.language, status: 'completed', ...momentFields('authored', response) },
    item: [
      ...items.map((code, place) => ({
        ...{ linkId: linkOf(code), ...(words === null ? {} : { text: words.items[place] }) },
        answer: [{ valueCoding: answerOf(instrument, answers[place] ?? 0, words) }],
      })),
      ...(extra === null || instrument.id !== 'phq-9' ? [] : [difficultyAnswer(extra, words)]),
    ],
  };
};

const answerOf = (instrument: Instrument, value: number, words: FormWords | null): object =>
  counting(answerCoding(instrument, value, words), value);

const difficultyAnswer = (extra: string, words: FormWords | null): object => ({
  linkId: linkOf(DIFFICULTY.code),
  answer: [
    /^[0-3]$/.test(extra)
      ? { valueCoding: difficultyCoding(Number(extra), words) }
      : { valueString: fhirText(extra) },
  ],
});

const totalOf = (response: ScaleResponse): Resource => {
  const instrument = INSTRUMENTS[response.instrument];
  const nine = itemNineOf(instrument, response.answers);
  const name = instrument.id.toUpperCase();
  return {
    ...{ resourceType: 'Observation', id: `${response.id}-total`, status: 'final' },
    category: [categoryOf('survey')],
    code: { coding: [codingOf(codesOf(instrument).total)], text: `${name}, total` },
    ...momentFields('effectiveDateTime', response),
    valueQuantity: { value: response.total, unit: '{score}', system: UCUM, code: '{score}' },
    // So that whoever reads the sum alone sees it.
    ...(nine === null ? {} : { note: [{ text: `item 9: ${nine}` }] }),
    ...(isKnown(response) ? { derivedFrom: [{ reference: `QuestionnaireResponse/${response.id}` }] } : {}),
  };
};
