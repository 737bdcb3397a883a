/**
 * Anything that feels too big, in a person's own words, as steps. Deterministic and offline. The check on words comes first and
 * is the caller's: its tone is handed in.
 */

import { shrinkText } from '@cairn/domain';
import type { OwnLadder, Shrunk, Tone } from '@cairn/domain';
import { shrinkLibrary } from './shrink-locale.ts';

export interface ShrinkOptions {
  /** How the words are to be met; `danger` and `wish` are answered with kind `help` and no step. */
  readonly tone: Tone;
  /** The person's own ladders: they come before the catalogue's. */
  readonly own?: readonly OwnLadder[];
  /** Ladders put aside by "not this". */
  readonly not?: readonly string[];
  /** The ladder that was chosen among the others. */
  readonly ladder?: string | null;
}

/** Never throws, for any text. The same words, record and release give the same answer. */
export const shrink = (text: string, { tone, own = [], not = [], ladder = null }: ShrinkOptions): Shrunk =>
  shrinkText({ text, tone, own, not, ladder }, shrinkLibrary());
