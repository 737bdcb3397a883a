/** Words that were kept and are met with more than a quiet line: how, and in which win. Pure. */

import type { EntityId, Tone } from '@cairn/domain';

export interface Met {
  readonly tone: Tone;
  readonly win: EntityId;
}

/** `null` for words that are ordinary, or that are kept and no more said. */
export const metOf = (tone: Tone, win: EntityId): Met | null =>
  tone === 'ordinary' || tone === 'unpraised' ? null : { tone, win };

/** Beside words of danger or of a wish to die stands Help, and nothing to do. */
export const needsHelp = (met: Pick<Met, 'tone'> | null): boolean =>
  met?.tone === 'danger' || met?.tone === 'wish';
