/** The words of each form that is here. Those of the WHO-5 lie in a folder with a licence of its own, and may be gone: then it is not offered. */

import { APPOINTMENT_WORDS, type InstrumentWords } from '@cairn/content/instruments';
import type { InstrumentId } from '@cairn/domain';

const WHO_5 = import.meta.glob<{ readonly WHO_5_EN: InstrumentWords }>(
  '../../../../../packages/content/src/instruments/who-5/en.ts',
);

export type WordsOfForms = readonly InstrumentWords[];

/** In the order in which they are shown. */
export const wordsOfForms = async (): Promise<WordsOfForms> => {
  const [load] = Object.values(WHO_5);
  const five = load === undefined ? [] : [(await load()).WHO_5_EN];
  return [...five, ...Object.values(APPOINTMENT_WORDS)];
};

/** The forms for an appointment. */
export const forAppointments = (words: WordsOfForms): WordsOfForms =>
  words.filter(({ id }) => id !== 'who-5');

/** Ids as a setting has them, parted by spaces. */
export const isListed = (list: string, id: InstrumentId): boolean => list.split(' ').includes(id);

/** `withListed('phq-8', 'gad-7', true)` is `'phq-8 gad-7'`. */
export const withListed = (list: string, id: InstrumentId, on: boolean): string =>
  [...list.split(' ').filter((one) => one !== id && one !== ''), ...(on ? [id] : [])].join(' ');
