/**
 * The codes under which an instrument is told to other programs (domain.md 4.1). Pure. Law: a sum has a code of LOINC where LOINC has
 * one for that very instrument; everything else is told under Cairn's own codes, so that eight questions are never read as nine.
 */

import type { Instrument } from './instrument.ts';

export interface Code {
  readonly system: 'loinc' | 'cairn';
  readonly code: string;
}

export interface ScaleCodes {
  readonly panel: Code;
  readonly total: Code;
  /** In the order of the questions. */
  readonly items: readonly Code[];
  /** By what was answered, 0 first; none where LOINC lists no answers for the instrument. */
  readonly answers: readonly Code[];
}

/** LOINC list LL358-3: not at all, several days, more than half the days, nearly every day. */
const HOW_OFTEN = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'] as const;

/** `codesOf(INSTRUMENTS['phq-8']).total` is `{ system: 'cairn', code: 'phq-8-total' }`; of the PHQ-9 it is LOINC's 44261-6. */
export const codesOf = ({ id, items, most, loincTotal, loincPanel }: Instrument): ScaleCodes => {
  const named = (loinc: string | null, own: string): Code =>
    loinc === null ? { system: 'cairn', code: `${id}-${own}` } : { system: 'loinc', code: loinc };
  return {
    panel: named(loincPanel, 'panel'),
    total: named(loincTotal, 'total'),
    items: items.map((item) => named(item.loinc, item.id)),
    answers: most === HOW_OFTEN.length - 1 ? HOW_OFTEN.map((code) => ({ system: 'loinc', code })) : [],
  };
};
