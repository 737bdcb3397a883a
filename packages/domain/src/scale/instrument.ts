/**
 * Questionnaires that others made and tested (domain.md 4), as data: what is asked in which order, how it is counted, where their authors
 * drew lines. The words of the questions are content. Laws: an instrument in use is never changed, a new version stands beside it;
 * a sum of one instrument is never compared with a sum of another; an eight-question sum is never told under the code of nine.
 */

export type InstrumentId = 'who-5' | 'phq-2' | 'phq-8' | 'phq-9' | 'gad-7';

/** Where an author drew a line, and what they called what lies above it. Names are ids: the words are in copy, behind a question. */
export interface Band {
  readonly name: 'minimal' | 'mild' | 'moderate' | 'moderately-severe' | 'severe';
  /** Lowest total of the band. */
  readonly from: number;
}

export interface Item {
  /** Stable within the instrument. */
  readonly id: string;
  /** LOINC; `null` where there is none. */
  readonly loinc: string | null;
}

export interface Instrument {
  readonly id: InstrumentId;
  readonly version: number;
  readonly items: readonly Item[];
  /** Each answer is 0 to this. */
  readonly most: number;
  /** What the sum of answers is multiplied by: 4 for the WHO-5, whose total is 0-100. */
  readonly times: number;
  readonly higherIsBetter: boolean;
  /** Ascending, from 0; empty where the authors drew none. */
  readonly bands: readonly Band[];
  /** Totals on its far side (below it where higher is better) are worth talking over with somebody. */
  readonly line: number;
  /** By so many points of total a change is more than noise; `null`: nobody has said. */
  readonly change: number | null;
  readonly loincTotal: string | null;
  readonly loincPanel: string | null;
}

/** Every one of them asks for the last two weeks, and is not offered again before they are over. */
export const RECALL_DAYS = 14;

/** The item of the PHQ-9 that asks for thoughts of being better off dead. */
export const ITEM_NINE = 'better-off-dead';

const INTEREST = { id: 'interest', loinc: '44250-9' } as const;
const DOWN = { id: 'down', loinc: '44255-8' } as const;

/** Spitzer, Kroenke, Williams 1999; codes of LOINC panel 44249-1. */
const PHQ_ITEMS: readonly Item[] = [
  INTEREST,
  DOWN,
  { id: 'sleep', loinc: '44259-0' },
  { id: 'tired', loinc: '44254-1' },
  { id: 'appetite', loinc: '44251-7' },
  { id: 'bad-about-self', loinc: '44258-2' },
  { id: 'concentrating', loinc: '44252-5' },
  { id: 'slow-or-restless', loinc: '44253-3' },
];

/** Kroenke, Spitzer, Williams 2001; the same lines for eight questions: Kroenke 2009. */
const PHQ_BANDS: readonly Band[] = [
  { name: 'minimal', from: 0 },
  { name: 'mild', from: 5 },
  { name: 'moderate', from: 10 },
  { name: 'moderately-severe', from: 15 },
  { name: 'severe', from: 20 },
];

/** Spitzer, Kroenke, Williams, Löwe 2006. */
const GAD_BANDS: readonly Band[] = [
  { name: 'minimal', from: 0 },
  { name: 'mild', from: 5 },
  { name: 'moderate', from: 10 },
  { name: 'severe', from: 15 },
];

const phq = { version: 1, most: 3, times: 1, higherIsBetter: false } as const;

export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument>> = {
  'who-5': {
    ...{ id: 'who-5', version: 1, most: 5, times: 4, higherIsBetter: true, bands: [] },
    items: ['cheerful', 'calm', 'active', 'rested', 'interested'].map((id) => ({ id, loinc: null })),
    // A raw sum under 13.
    ...{ line: 52, change: 10, loincTotal: null, loincPanel: null },
  },
  'phq-2': {
    ...{ ...phq, id: 'phq-2', items: [INTEREST, DOWN], bands: [] },
    ...{ line: 3, change: null, loincTotal: '55758-7', loincPanel: '55757-9' },
  },
  'phq-8': {
    ...{ ...phq, id: 'phq-8', items: PHQ_ITEMS, bands: PHQ_BANDS },
    ...{ line: 10, change: 6, loincTotal: null, loincPanel: null },
  },
  'phq-9': {
    ...{ ...phq, id: 'phq-9', items: [...PHQ_ITEMS, { id: ITEM_NINE, loinc: '44260-8' }], bands: PHQ_BANDS },
    ...{ line: 10, change: 6, loincTotal: '44261-6', loincPanel: '44249-1' },
  },
  'gad-7': {
    ...{ ...phq, id: 'gad-7', bands: GAD_BANDS },
    items: [
      { id: 'nervous', loinc: '69725-0' },
      { id: 'cannot-stop-worrying', loinc: '68509-9' },
      { id: 'worrying-too-much', loinc: '69733-4' },
      { id: 'relaxing', loinc: '69734-2' },
      { id: 'restless', loinc: '69735-9' },
      { id: 'irritable', loinc: '69689-8' },
      { id: 'afraid', loinc: '69736-7' },
    ],
    ...{ line: 10, change: 4, loincTotal: '70274-6', loincPanel: '69737-5' },
  },
};
