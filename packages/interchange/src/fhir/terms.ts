/**
 * The words of FHIR R4 that we use: code systems and addresses. LOINC where it has a code for the very thing, and else our own code
 * system, so that eight questions are never read as nine (domain.md 4.1).
 */

import type { Code } from '@cairn/domain';

export const BASE = 'https://cairn.example/fhir';

export const SYSTEMS: Readonly<Record<Code['system'], string>> = {
  loinc: 'http://loinc.org',
  cairn: `${BASE}/CodeSystem/cairn`,
};

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export const codingOf = ({ system, code }: Code, display: string | null = null): Coding => ({
  ...{ system: SYSTEMS[system], code },
  ...(display === null ? {} : { display }),
});

/** Of an answer: what it counts. */
export const ORDINAL_VALUE = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** Of a moment: the zone by whose clock it is written, as IANA names it. */
export const ZONE_CODE = 'http://hl7.org/fhir/StructureDefinition/tz-code';

/** Of a moment: the day it counts for, where a day of the person's began at another hour than the calendar's. */
export const LOCAL_DAY: string = `${BASE}/StructureDefinition/local-day`;

export const UCUM = 'http://unitsofmeasure.org';

const CATEGORIES = 'http://terminology.hl7.org/CodeSystem/observation-category';

export const categoryOf = (code: 'survey' | 'activity'): object => ({
  coding: [{ system: CATEGORIES, code, display: code === 'survey' ? 'Survey' : 'Activity' }],
});

/** Codes of our own for what is no form: each with what it means. */
export const OWN_CODES = {
  win: 'Something done, in the own words of the person',
  mood: 'Mood, 0 to 10, as the person marked it',
  energy: 'Energy, 1 to 3, as the person marked it',
  confidence: 'How sure the person was that they could do one small thing the next day, 0 to 10',
  sleep: 'Sleep in the night before, as the person remembered it',
} as const;

export type OwnCode = keyof typeof OWN_CODES;

/** LOINC 69722-7: how difficult it all made things. It is never counted. */
export const DIFFICULTY = {
  code: { system: 'loinc', code: '69722-7' },
  answers: ['LA6572-7', 'LA6573-5', 'LA6575-0', 'LA6574-3'],
} as const;

/** FHIR takes no control characters but tab and line ends. */
export const fhirText = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (control) => ('\t\r\n'.includes(control) ? control : '\uFFFD'));
