/** One small thing to try where the record has little to say: the first step of the ladder that the thought is nearest to. */

import type { LifeArea } from '@cairn/domain';
import type { Settings } from '../../door/intents.ts';
import type { SmallExperiment } from '../../door/evidence-queries.ts';
import { shrinkContent } from '../../shrink-content.ts';
import { areasLeftOut } from '../../settings.ts';

/** Experiments never assign eating, medicine, sleep or people (domain.md 5.5). */
const NEVER_TRIED: readonly LifeArea[] = ['nourish', 'care', 'rest', 'people'];

export const smallExperiment = async (text: string, settings: Settings): Promise<SmallExperiment | null> => {
  const { shrink, locale } = await shrinkContent();
  const { kind, area, steps } = shrink(text, { tone: 'ordinary', locale });
  const [step] = steps;
  if (kind !== 'ladder' || area === null || step === undefined) return null;
  if (NEVER_TRIED.includes(area) || areasLeftOut(settings).includes(area)) return null;
  return { text: step.text, area };
};
