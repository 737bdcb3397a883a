/** One of a few sentences, the same all day, so that it does not change under the eye of somebody who holds on to it. Pure. */

import type { LocalDay } from '@cairn/domain';

export const sentenceOf = (sentences: readonly string[], day: LocalDay): string =>
  sentences[Number(day.replaceAll('-', '')) % sentences.length] ?? '';
