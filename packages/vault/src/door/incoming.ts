/** Records that come from a file: already read and previewed by interchange, not yet in the vault. */

import type {
  Belief,
  Challenge,
  CheckIn,
  Declined,
  EntityId,
  EntryLink,
  EvidenceLink,
  Experiment,
  JournalEntry,
  Ladder,
  PlanEntry,
  RestDay,
  Ritual,
  ScaleResponse,
  Step,
  Thought,
  TrustedPerson,
  Win,
  Wording,
} from '@cairn/domain';

export interface IncomingRecords {
  /** Such as `daylio-csv` or `cairn-json`. */
  readonly format: string;
  /** The file's name as the person knows it; private. */
  readonly fileName: string;
  /** Ids are derived from the source (or are the originals), so that a second import adds nothing. */
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly restDays: readonly RestDay[];
  /** More of them, some at a time and oldest first, made as they are kept: for a vault in the same process. */
  readonly pieces?: () => Iterable<IncomingPiece>;
  /** From Cairn's own export. */
  readonly entries?: readonly JournalEntry[];
  readonly wordings?: readonly Wording[];
  readonly entryLinks?: readonly EntryLink[];
  readonly planEntries?: readonly PlanEntry[];
  readonly people?: readonly TrustedPerson[];
  readonly challenges?: readonly Challenge[];
  readonly ladders?: readonly Ladder[];
  readonly steps?: readonly Step[];
  readonly rituals?: readonly Ritual[];
  readonly declined?: readonly Declined[];
  readonly thoughts?: readonly Thought[];
  readonly beliefs?: readonly Belief[];
  readonly evidenceLinks?: readonly EvidenceLink[];
  readonly scaleResponses?: readonly ScaleResponse[];
  readonly experiments?: readonly Experiment[];
  /** From Cairn's own export: taken over where nothing was chosen here yet; what is not understood is left. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type IncomingPiece = Pick<IncomingRecords, 'wins' | 'checkIns'>;

export interface StayedCounts {
  readonly trashed: number;
  readonly removed: number;
  readonly differ: number;
}

export interface ImportSummary {
  readonly batch: EntityId;
  readonly added: {
    readonly wins: number;
    readonly checkIns: number;
    readonly restDays: number;
    readonly entries: number;
    readonly wordings: number;
    readonly entryLinks: number;
    readonly planEntries: number;
    readonly people: number;
    readonly challenges: number;
    readonly ladders: number;
    readonly steps: number;
    readonly rituals: number;
    readonly declined: number;
    readonly thoughts: number;
    readonly beliefs: number;
    readonly evidenceLinks: number;
    readonly scaleResponses: number;
    readonly experiments: number;
  };
  /** Already here, and left as they are. */
  readonly known: number;
  /** Of these: in the trash; removed for ever; with other words or numbers than the file has. */
  readonly stayed: StayedCounts;
  /** Settings that were taken over. */
  readonly settings: number;
}
