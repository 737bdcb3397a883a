/** What is Cairn's own, as Observations: wins in the person's words, and check-ins. Days alone, where the day is what matters. Pure. */

import { codesOf, INSTRUMENTS } from '@cairn/domain';
import type { CheckIn, Code, Win } from '@cairn/domain';
import { momentFields } from './date-time.ts';
import type { Resource } from './form-resources.ts';
import { BASE, categoryOf, codingOf, fhirText, OWN_CODES, UCUM } from './terms.ts';
import type { OwnCode } from './terms.ts';

const concept = (code: OwnCode): object => ({
  coding: [codingOf({ system: 'cairn', code }, OWN_CODES[code])],
  text: OWN_CODES[code],
});

export const winResource = ({ id, text, localDay }: Win): Resource => ({
  ...{ resourceType: 'Observation', id, status: 'final', category: [categoryOf('activity')] },
  ...{ code: concept('win'), effectiveDateTime: localDay, valueString: fhirText(text) },
});

const POINTS = { unit: '{score}', system: UCUM, code: '{score}' };
const MINUTES = { unit: 'min', system: UCUM, code: 'min' };

/** One for each thing that was marked; what was not marked is not there. */
export const checkInResources = (checkIn: CheckIn): readonly Resource[] => {
  const { id, mood, energy, confidence, sleepMinutes } = checkIn;
  const marked: readonly (readonly [OwnCode, number | null, object])[] = [
    ['mood', mood, POINTS],
    ['energy', energy, POINTS],
    ['confidence', confidence, POINTS],
    ['sleep', sleepMinutes, MINUTES],
  ];
  return marked.flatMap(([code, value, unit]) =>
    value === null
      ? []
      : [
          {
            ...{ resourceType: 'Observation', id: `${id}-${code}`, status: 'final' },
            ...{ category: [categoryOf('survey')], code: concept(code) },
            ...{ ...momentFields('effectiveDateTime', checkIn), valueQuantity: { value, ...unit } },
          },
        ],
  );
};

/** What our codes mean, for a reader who has nothing of ours. */
export const codeSystem = (): Resource => ({
  ...{ resourceType: 'CodeSystem', id: 'cairn', url: `${BASE}/CodeSystem/cairn`, name: 'Cairn' },
  ...{ title: 'Codes of Cairn', status: 'active', content: 'complete', caseSensitive: true },
  concept: [
    ...Object.entries(OWN_CODES).map(([code, display]) => ({ code, display })),
    ...Object.values(INSTRUMENTS).flatMap((instrument) => {
      const { id, most, items } = instrument;
      const { panel, total, items: codes, answers } = codesOf(instrument);
      const name = id.toUpperCase();
      return [
        ...own(panel, `${name}, the form`),
        ...own(total, `${name}, total`),
        ...codes.flatMap((code, place) => own(code, `${name}, ${items[place]?.id ?? ''}`)),
        ...(answers.length > 0 ? [] : Array.from({ length: most + 1 }, (_, value) => ownAnswer(id, value))),
      ];
    }),
  ],
});

const own = ({ system, code }: Code, display: string): readonly object[] =>
  system === 'cairn' ? [{ code, display }] : [];

const ownAnswer = (id: string, value: number): object => ({
  code: `${id}-answer-${value}`,
  display: `${id.toUpperCase()}, answer that counts ${value}`,
});
