/** The mind of an invented life as records of a vault. Pure: ids and moments are made by whoever loads it. */

import {
  INSTRUMENTS,
  parseBelief,
  parseEvidenceLink,
  parseExperiment,
  parseScaleResponse,
  parseThought,
  totalOf,
  type Belief,
  type EvidenceLink,
  type Experiment,
  type LocalDay,
  type Result,
  type ScaleResponse,
  type Thought,
} from '@cairn/domain';
import type { LifeMind, LifeScale } from './life-event.ts';

export interface MindMaker {
  /** 32 hex digits for a name that is told once. */
  readonly idFor: (name: string) => string;
  readonly at: (day: LocalDay, minuteOfDay: number) => number;
  readonly zone: string | null;
  /** Of the life's wins, in their order; a place beyond them is passed over. */
  readonly wins: readonly string[];
}

export interface MindRecords {
  readonly thoughts: readonly Thought[];
  readonly beliefs: readonly Belief[];
  readonly evidenceLinks: readonly EvidenceLink[];
  readonly scaleResponses: readonly ScaleResponse[];
  readonly experiments: readonly Experiment[];
}

export const mindRecords = ({ thoughts, scales, coin }: LifeMind, maker: MindMaker): MindRecords => {
  const { idFor, at, zone, wins } = maker;
  const thoughtId = (place: number): string => idFor(`thought ${place}`);
  return {
    thoughts: thoughts.map(({ localDay, minuteOfDay, text, answer }, place) =>
      made(
        parseThought({
          ...{ id: thoughtId(place), localDay, at: at(localDay, minuteOfDay), zone },
          ...{ text, answer, met: false, resting: false },
        }),
      ),
    ),
    beliefs: thoughts.flatMap(({ beliefs }, place) =>
      beliefs.map(({ localDay, minuteOfDay, value }, step) =>
        made(
          parseBelief({
            ...{ id: idFor(`belief ${place} ${step}`), thought: thoughtId(place), value },
            ...{ localDay, at: at(localDay, minuteOfDay), zone },
          }),
        ),
      ),
    ),
    evidenceLinks: thoughts.flatMap((thought, place) =>
      thought.wins.flatMap((win) => {
        const id = wins[win];
        const link = { id: idFor(`evidence ${place} ${win}`), thought: thoughtId(place), win: id };
        return id === undefined ? [] : [made(parseEvidenceLink(link))];
      }),
    ),
    scaleResponses: scales.map((scale, place) =>
      made(parseScaleResponse({ ...responseOf(scale, maker), id: idFor(`scale ${place}`) })),
    ),
    experiments: coin === null ? [] : [made(parseExperiment({ ...coin, id: idFor('coin'), activity: null }))],
  };
};

const responseOf = ({ instrument, localDay, minuteOfDay, answers }: LifeScale, maker: MindMaker): object => {
  const total = totalOf(INSTRUMENTS[instrument], answers);
  return {
    ...{ instrument, version: INSTRUMENTS[instrument].version, language: 'en', answers },
    ...{ localDay, at: maker.at(localDay, minuteOfDay), zone: maker.zone, extra: null },
    total: total.ok ? total.value : null,
  };
};

const made = <T>(parsed: Result<T, unknown>): T => {
  if (!parsed.ok) throw new Error('the invented life has an impossible record');
  return parsed.value;
};
