/** What a win that was kept is answered with. */

import type { Tone, Win } from '@cairn/domain';

export interface WinKept {
  readonly win: Win;
  /** It ended a gap of two or more quiet days: its stone has a ring. */
  readonly isReturn: boolean;
  readonly isFirst: boolean;
  /**
   * How the words are to be met; the note's too, if the person asked for that check. `danger` and `wish`: with Help and nothing else, and the win rests. `hardship`: with one
   * warm line. `unpraised`: kept, and no more said.
   */
  readonly tone: Tone;
}
