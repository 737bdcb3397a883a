/**
 * What the check on words meets and misses, worked out from all its sentences, the known faults among them. The one place
 * that computes these figures: the command prints them, the privacy page and the documents show what it wrote down.
 */

import { isUnpraised, meetsHarm, toneOf, type HarmLexicon } from '@cairn/domain';
import {
  FIXTURE_SETS,
  firstReadings,
  type FixtureSet,
  type Reading,
} from '../en/data/support/fixtures/fixture-sets.ts';
import {
  falseAlarmsMended,
  knownFalseAlarms,
  knownMisses,
  knownPraised,
  missesMended,
} from '../en/data/support/fixtures/known-faults.ts';
import { FALSE_ALARM_TYPES, type FalseAlarmType } from '../en/data/support/fixtures/support-fixture.ts';
import {
  heldOutAfter,
  heldOutWriter,
  WRITER_SETS,
  writersBefore,
  type Writer,
  type WriterSet,
} from '../en/data/support/fixtures/writers/writer-sets.ts';
import type { SupportFigures } from '../support/support-figures.ts';

/** One sentence that was read otherwise than it has to be. */
export interface SupportFault {
  readonly kind: 'miss' | FalseAlarmType | 'unpraised' | 'hardship';
  readonly text: string;
}

export interface SupportReport {
  readonly figures: SupportFigures;
  /** In the order of the sets; a fault's number is its place, from 1. */
  readonly faults: readonly SupportFault[];
  readonly firstReadings: readonly (readonly [FixtureSet | Writer, Reading])[];
  /** The held-out set as it is read today. Its sentences are in no other figure and among no faults: nobody mends by them. */
  readonly heldOut: Reading;
}

const SETS = Object.values(FIXTURE_SETS);
const WRITERS: readonly WriterSet[] = Object.values(WRITER_SETS);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const toMeet = distinct([
  ...[...SETS, ...WRITERS].flatMap(({ met }) => [...met.danger, ...met.wish]),
  ...missesMended,
  ...knownMisses,
]);

const notToMeet = (type: FalseAlarmType): readonly string[] =>
  distinct([
    ...[...SETS, ...WRITERS].flatMap(({ notMet }) => notMet[type]),
    ...(type === 'tense' ? falseAlarmsMended : []),
    ...(knownFalseAlarms[type] ?? []),
  ]);

/** A share in whole hundredths, rounded down: a figure that is shown is never better than what was counted. */
const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

const faultsOf = (lexicon: HarmLexicon): readonly SupportFault[] => {
  const isMet = (text: string): boolean => meetsHarm(text, lexicon) !== null;
  const misread = (
    kind: SupportFault['kind'],
    texts: readonly string[],
    isRead: (text: string) => boolean,
  ): readonly SupportFault[] => texts.filter((text) => !isRead(text)).map((text) => ({ kind, text }));
  return [
    ...misread('miss', toMeet, isMet),
    ...FALSE_ALARM_TYPES.flatMap((type) => misread(type, notToMeet(type), (text) => !isMet(text))),
    ...misread(
      'unpraised',
      distinct([...SETS.flatMap(({ unpraised }) => unpraised), ...knownPraised]),
      (text) => isUnpraised(text, lexicon),
    ),
    ...misread('hardship', distinct(SETS.flatMap(({ hardship }) => hardship)), (text) =>
      ['hardship', 'wish', 'danger'].includes(toneOf(text, lexicon)),
    ),
  ];
};

/** A set read with the list as it is today. */
export const readWriter = ({ met, notMet }: WriterSet, lexicon: HarmLexicon): Reading => {
  const [danger, harmless] = [Object.values(met).flat(), Object.values(notMet).flat()];
  const countMet = (texts: readonly string[]): number =>
    texts.filter((text) => meetsHarm(text, lexicon) !== null).length;
  return {
    met: countMet(danger),
    toMeet: danger.length,
    alarms: countMet(harmless),
    notToMeet: harmless.length,
  };
};

/** Reads every sentence once with the list; the same list gives the same report. */
export const supportReport = (lexicon: HarmLexicon): SupportReport => {
  const faults = faultsOf(lexicon);
  const faultsNamed = (kind: SupportFault['kind']): number =>
    faults.filter((fault) => fault.kind === kind).length;
  const met = toMeet.length - faultsNamed('miss');
  const byType = FALSE_ALARM_TYPES.map((type) => ({
    type,
    read: notToMeet(type).length,
    alarms: faultsNamed(type),
  }));
  const alarms = byType.reduce((sum, one) => sum + one.alarms, 0);
  const { met: unlikeMet, toMeet: unlikeToMeet } = firstReadings['fifth look'];
  return {
    figures: {
      toMeet: toMeet.length,
      met,
      notToMeet: byType.reduce((sum, one) => sum + one.read, 0),
      alarms,
      recallPercent: percent(met, toMeet.length),
      precisionPercent: percent(met, met + alarms),
      byType,
      unlike: { toMeet: unlikeToMeet, met: unlikeMet },
      newWording: {
        ...heldOutAfter,
        recallPercent: percent(heldOutAfter.met, heldOutAfter.toMeet),
        precisionPercent: percent(heldOutAfter.met, heldOutAfter.met + heldOutAfter.alarms),
      },
      metBefore: writersBefore['third writer'].met,
    },
    faults,
    firstReadings: Object.entries({ ...firstReadings, ...writersBefore }) as SupportReport['firstReadings'],
    heldOut: readWriter(heldOutWriter, lexicon),
  };
};
