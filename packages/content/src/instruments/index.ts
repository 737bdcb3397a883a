/**
 * The words of questionnaires that others wrote: `@cairn/content/instruments`. Those of the WHO-5 lie in a folder that may not be there
 * (see its licence): whoever shows them looks for `who-5/en.ts` and does without where it is gone.
 */

import type { InstrumentId } from '@cairn/domain';
import { GAD_7_EN } from './gad-7/en.ts';
import type { InstrumentWords } from './instrument-words.ts';
import { PHQ_2_EN, PHQ_8_EN, PHQ_9_EN } from './phq/en.ts';

export type { InstrumentWords } from './instrument-words.ts';

/** For an appointment, in the order in which they are offered. Each has been read in English alone. */
export const APPOINTMENT_WORDS: Readonly<Record<Exclude<InstrumentId, 'who-5'>, InstrumentWords>> = {
  'phq-8': PHQ_8_EN,
  'gad-7': GAD_7_EN,
  'phq-2': PHQ_2_EN,
  'phq-9': PHQ_9_EN,
};
