/** What was noted of a moment as fields hold it, and what differs when they are kept. Pure. */

import { isEnergy, isRating, type CheckIn } from '@cairn/domain';
import type { CheckInEdit } from '@cairn/vault';

/** Each as a field has it; empty: not said. */
export interface SaidInFields {
  readonly mood: string;
  readonly energy: string;
  readonly sleepMinutes: string;
  readonly confidence: string;
  readonly note: string;
}

const written = (value: number | null): string => (value === null ? '' : String(value));

export const saidIn = ({ mood, energy, sleepMinutes, confidence, note }: CheckIn): SaidInFields => ({
  ...{ mood: written(mood), energy: written(energy), sleepMinutes: written(sleepMinutes) },
  ...{ confidence: written(confidence), note: note ?? '' },
});

/** Only what differs, so that a part that another device changes stays as it is there. */
export const changesOf = (before: SaidInFields, after: SaidInFields): CheckInEdit => {
  const isChanged = (part: keyof SaidInFields): boolean => before[part].trim() !== after[part].trim();
  const number = (part: keyof SaidInFields): number | null =>
    after[part] === '' ? null : Number(after[part]);
  const [mood, energy, confidence] = [number('mood'), number('energy'), number('confidence')];
  return {
    ...(isChanged('mood') ? { mood: isRating(mood) ? mood : null } : {}),
    ...(isChanged('energy') ? { energy: isEnergy(energy) ? energy : null } : {}),
    ...(isChanged('sleepMinutes') ? { sleepMinutes: number('sleepMinutes') } : {}),
    ...(isChanged('confidence') ? { confidence: isRating(confidence) ? confidence : null } : {}),
    ...(isChanged('note') ? { note: after.note.trim() === '' ? null : after.note } : {}),
  };
};
