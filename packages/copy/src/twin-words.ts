/** The picture in words, for those who hear it and at a prompt: the same on every screen. Nothing says how long ago. Pure. */

import type { Copy } from './copy.ts';

/** What the picture tells of itself (`PictureFacts`), as far as it is said. */
export interface TwinFacts {
  readonly stage: 'meadow' | 'first-cairn' | 'line';
  readonly stonesToday: number;
  readonly frontIsThisWeek: boolean;
  readonly cairnsBehind: number;
  readonly light: 'dawn' | 'morning' | 'noon' | 'late' | 'dusk' | 'night';
}

export interface TwinTold {
  /** The month of the first stone, as this place writes it; `null` before it. */
  readonly month: string | null;
  /** Numbers are for those who like them. */
  readonly counts: boolean;
}

/** Three sentences at most: where one is, what lies behind, what the light is doing. */
export const twinSentences = ({ t }: Copy, facts: TwinFacts, told: TwinTold): readonly string[] => {
  const light = t(`twin.light.${facts.light}`);
  if (facts.stage === 'meadow') return [t('twin.meadow'), light];
  return [hereIn(t, facts, told), ...behindIn(t, facts, told), light];
};

const hereIn = (t: Copy['t'], { stonesToday: count, frontIsThisWeek }: TwinFacts, told: TwinTold): string => {
  if (count > 0) return t(told.counts ? 'twin.today' : 'twin.today.plain', { count });
  return t(frontIsThisWeek ? 'twin.week' : 'twin.before');
};

const behindIn = (t: Copy['t'], facts: TwinFacts, { month, counts }: TwinTold): readonly string[] => {
  if (facts.stage !== 'line' || month === null) return [];
  return [
    counts ? t('twin.behind', { count: facts.cairnsBehind, month }) : t('twin.behind.plain', { month }),
  ];
};
