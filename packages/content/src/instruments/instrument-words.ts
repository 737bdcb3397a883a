/** The words of a questionnaire as its authors wrote them, and whose they are. They are not ours to reword: a change is a new version. */

import type { InstrumentId } from '@cairn/domain';

export interface InstrumentWords {
  readonly id: InstrumentId;
  /** Of the words; kept with each answer. */
  readonly language: string;
  /** The name its authors gave it; no language changes it. */
  readonly name: string;
  /** Who drew its lines, as a sentence may begin. */
  readonly authors: string;
  /** What stands before the questions. */
  readonly opening: string;
  /** What can be answered: the place of each is what it counts. */
  readonly answers: readonly string[];
  /** In the order of the instrument's items. */
  readonly items: readonly string[];
  /** A question after the others that counts nothing. */
  readonly extra: { readonly text: string; readonly answers: readonly string[] } | null;
  /** Who wrote it, when, where, and under what notice it stands here. */
  readonly credit: string;
  readonly source: string;
}
