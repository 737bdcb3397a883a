/**
 * What may stand on one page for an appointment: facts of a span of days, out of which the person picks. Pure. Laws: nothing is weighed or
 * explained; what was not marked is not there, and nobody counts it; what lies in the trash is out, and words that rest are never offered.
 */

import { APPOINTMENT_WORDS } from '@cairn/content/instruments';
import { INSTRUMENTS, itemNineOf, LIFE_AREAS } from '@cairn/domain';
import type {
  Challenge,
  CheckIn,
  EntityId,
  Instrument,
  InstrumentId,
  Ladder,
  LifeArea,
  LocalDay,
  ScaleResponse,
  Step,
  Win,
} from '@cairn/domain';

/** What was marked in so many check-ins: its ends, and the middle half of it. */
export interface Spread {
  readonly marks: number;
  readonly least: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** A ladder walked in these days: the rung it began at, and the furthest. The same where there was one alone. */
export interface WalkedLadder {
  readonly id: EntityId;
  readonly path: string;
  readonly title: string;
  readonly first: string;
  readonly furthest: string;
}

export interface AnsweredForm {
  readonly instrument: Instrument;
  readonly name: string;
  readonly authors: string;
  /** Oldest first; the latest few. */
  readonly points: readonly { readonly day: LocalDay; readonly total: number }[];
  /** The answer to the ninth question of the PHQ-9, at the last time; `null` where it is not asked. */
  readonly nine: number | null;
}

export interface Report {
  readonly areas: readonly { readonly area: LifeArea | null; readonly wins: number }[];
  readonly mood: Spread | null;
  /** How many moods are a word of the person's own that has no number: they are not in the spread. */
  readonly moodWords: number;
  readonly energy: Spread | null;
  readonly confidence: Spread | null;
  /** Minutes. */
  readonly sleep: Spread | null;
  readonly ladders: readonly WalkedLadder[];
  readonly forms: readonly AnsweredForm[];
  /** Newest first: words that may be chosen, one by one. */
  readonly words: readonly Pick<Win, 'id' | 'text' | 'localDay'>[];
}

export interface ReportRecords {
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly challenges: readonly Challenge[];
  readonly ladders: readonly Ladder[];
  readonly steps: readonly Step[];
  readonly scaleResponses: readonly ScaleResponse[];
}

/** What fits on the page. */
const MOST_POINTS = 6;
export const MOST_OFFERED = 60;

export const reportOf = (records: ReportRecords): Report => {
  const wins = records.wins.filter(({ trashed }) => !trashed);
  const checkIns = records.checkIns.filter(({ trashed }) => !trashed);
  const spread = (value: (checkIn: CheckIn) => number | null): Spread | null =>
    spreadOf(checkIns.map(value).filter((one) => one !== null));
  return {
    areas: [...LIFE_AREAS, null]
      .map((area) => ({ area, wins: wins.filter((win) => win.area === area).length }))
      .filter((one) => one.wins > 0),
    mood: spread(({ mood }) => mood),
    moodWords: checkIns.filter(({ mood, moodWord }) => mood === null && moodWord !== null).length,
    energy: spread(({ energy }) => energy),
    confidence: spread(({ confidence }) => confidence),
    sleep: spread(({ sleepMinutes }) => sleepMinutes),
    ladders: walkedLadders(records, wins),
    forms: answeredForms(records.scaleResponses.filter(({ trashed }) => !trashed)),
    words: wins
      .filter(({ resting }) => !resting)
      .toSorted((a, b) => (a.localDay < b.localDay ? 1 : -1))
      .slice(0, MOST_OFFERED)
      .map(({ id, text, localDay }) => ({ id, text, localDay })),
  };
};

/** `spreadOf([2, 3, 3, 4, 9])` has `from` 3 and `to` 4. */
export const spreadOf = (values: readonly number[]): Spread | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  if (sorted.length === 0) return null;
  return { marks: sorted.length, least: at(0), from: at(0.25), to: at(0.75), most: at(1) };
};

const walkedLadders = (
  { challenges, ladders, steps }: ReportRecords,
  wins: readonly Win[],
): readonly WalkedLadder[] => {
  const done = wins.toSorted((a, b) => (a.localDay < b.localDay ? -1 : 1));
  return ladders.flatMap((ladder): readonly WalkedLadder[] => {
    const path = challenges.find(({ id }) => id === ladder.challenge);
    if (path === undefined || path.trashed || path.resting || ladder.trashed) return [];
    const rungs = steps
      .filter((step) => step.ladder === ladder.id && !step.trashed)
      .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const walked = done.map(({ step }) => rungs.findIndex(({ id }) => id === step)).filter((at) => at >= 0);
    const [first, furthest] = [rungs[walked[0] ?? -1], rungs[Math.max(-1, ...walked)]];
    if (first === undefined || furthest === undefined) return [];
    const { id, title } = ladder;
    return [{ id, title, path: path.text, first: first.text, furthest: furthest.text }];
  });
};

const answeredForms = (responses: readonly ScaleResponse[]): readonly AnsweredForm[] =>
  Object.values(INSTRUMENTS).flatMap((instrument): readonly AnsweredForm[] => {
    const answered = responses
      .filter(({ instrument: id, version }) => id === instrument.id && version === instrument.version)
      .toSorted((a, b) => (a.localDay < b.localDay ? -1 : 1));
    const last = answered.at(-1);
    if (last === undefined) return [];
    return [
      {
        ...{ instrument, ...namesOf(instrument.id), nine: itemNineOf(instrument, last.answers) },
        points: answered.slice(-MOST_POINTS).map(({ localDay, total }) => ({ day: localDay, total })),
      },
    ];
  });

/** Of the WHO-5 nothing is here but its name: its words have a licence of their own. */
const namesOf = (id: InstrumentId): Pick<AnsweredForm, 'name' | 'authors'> =>
  id === 'who-5' ? { name: 'WHO-5', authors: 'Its authors' } : APPOINTMENT_WORDS[id];
