/**
 * What a person can do, as plain data: one entry an intent. Plain data, because a tab, a worker, the command line and
 * (later) another device all speak it. "Kept" is said only after the store has it.
 */

import type {
  DayStart,
  Effort,
  Energy,
  EntityId,
  Instant,
  LifeArea,
  LocalDay,
  PlanEntry,
  PlanPartId,
  Rating,
  Tone,
  TrustedPerson,
  Win,
  CheckIn,
} from '@cairn/domain';
import type { ImportSummary, IncomingRecords } from './incoming.ts';
import type { JournalIntents } from './journal-intents.ts';
import type { LookBackIntents } from './look-back-queries.ts';
import type { PathIntents } from './path-intents.ts';
import type { ReflectionIntents } from './reflection-intents.ts';
import type { WinKept } from './win-kept.ts';

/** The id of one act, made by whoever asks. Sent twice, it is done once; a logged win has it as its own id. */
export type ActId = EntityId;

export interface LogWin {
  /** As typed. Trimmed and checked here; a blank one is refused and nothing is lost. */
  readonly text: string;
  /** Left out: guessed from the words, or none. `null`: none. */
  readonly area?: LifeArea | null;
  /** Left out: the person's today. Days to come are refused. */
  readonly on?: LocalDay;
  readonly activity?: string;
  readonly effort?: Effort;
  readonly pleasure?: Rating;
  readonly mastery?: Rating;
  readonly moodBefore?: Rating;
  readonly moodAfter?: Rating;
  readonly note?: string;
  readonly big?: boolean;
  readonly planned?: boolean;
}

/** What may change about a kept win. Left out means untouched; `null` clears. */
export interface WinEdit {
  readonly text?: string;
  readonly area?: LifeArea | null;
  readonly on?: LocalDay;
  readonly effort?: Effort | null;
  readonly pleasure?: Rating | null;
  readonly mastery?: Rating | null;
  readonly moodBefore?: Rating | null;
  readonly moodAfter?: Rating | null;
  readonly note?: string | null;
  readonly big?: boolean;
}

/** What may change about a check-in. Left out means untouched; `null` takes it back. */
export interface CheckInEdit {
  readonly mood?: Rating | null;
  readonly energy?: Energy | null;
  readonly confidence?: Rating | null;
  readonly sleepMinutes?: number | null;
  readonly note?: string | null;
}

/** Somebody one trusts, as typed. Left out or blank: none. */
export interface KeepPerson {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  /** An https address. */
  readonly chat?: string | null;
  readonly company?: boolean;
  readonly practicalHelp?: boolean;
  readonly hardMoments?: boolean;
  readonly firstLine?: string | null;
}

/** What may change about a person. Left out means untouched; `null` or blank clears. */
export type PersonEdit = Partial<KeepPerson>;

export type Celebration =
  'stone-and-line' | 'stone' | 'stillness' | 'breath' | 'well-done' | 'confetti' | 'nothing';

export interface Settings {
  /** Minutes after midnight, 0-719. */
  readonly dayStartsAt: DayStart;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly motion: 'auto' | 'still';
  /**
   * What follows a kept win. Of the first two the stone comes down; `breath` is a guided breath or an equal to it; `well-done` shows
   * the person's own words. On a hard day it is always the quietest, whatever is chosen here.
   */
  readonly celebration: Celebration;
  /** A *well done* in the person's own words; empty: none. */
  readonly wellDone: string;
  /** One soft sound as a stone settles, and one short touch of the device where it can. */
  readonly sound: boolean;
  readonly haptic: boolean;
  /** A quiet sheet after a win that asks how it was. Off: nothing is asked. */
  readonly pauseAfterWin: boolean;
  /** Numbers beside words, for those who like them. Off: progress without numbers. */
  readonly counts: boolean;
  /** Wins of this day in other years may be shown unasked. */
  readonly onThisDay: boolean;
  /** After grief or illness: nothing is suggested until asked. */
  readonly gentleMode: boolean;
  /** Where the person lives, for the seasons of the picture; empty: neutral. Never guessed. */
  readonly hemisphere: '' | 'north' | 'south';
  /** A locale tag the copy has, or `auto` for the device's own. */
  readonly locale: string;
  /** *More* on Today stays as the person leaves it. */
  readonly moreOpen: boolean;
  /** ISO 3166-1 alpha-2 in capitals, as the person chose it; empty: not chosen. Never guessed by network. */
  readonly country: string;
  /** "If I write that I want to die or hurt myself, gently show me my plan?" Off: no note is ever read. */
  readonly journalCheck: boolean;
  /** People I trust can be read before the vault is open, and while it is locked. */
  readonly helpOutsidePeople: boolean;
  /** My plan can be read before the vault is open, and while it is locked. The lines of the country always can. */
  readonly helpOutsidePlan: boolean;
  /** The last day on which the card "Heavy few days" was shown or put aside; empty: none. */
  readonly heavyCardOn: LocalDay | '';
  /** Ask how hard and how good a step is expected to be, and how it was. Off: neither is asked. */
  readonly ratings: boolean;
  /** Nothing is said unasked from here ... (minutes after midnight). */
  readonly quietFrom: number;
  /** ... to here. */
  readonly quietTo: number;
  /** Reminders of rituals inside Cairn, while it is open. */
  readonly reminders: boolean;
  /** The last day on which something was said unasked; empty: none. */
  readonly promptedOn: LocalDay | '';
  /** Areas of living of which nothing is suggested, parted by spaces; empty: none. */
  readonly areasLeftOut: string;
  /** Days after the last backup from which on one is offered; 0: never. */
  readonly backupRemindAfter: number;
  /** The day of the last backup made on any device; empty: none yet. */
  readonly backedUpOn: LocalDay | '';
  /** A check-in asks for more as well: confidence, sleep, a note. Off: mood and energy, one tap each. */
  readonly checkInMore: boolean;
  /** Mood by its number, 0-10, in place of the five words. */
  readonly checkInExact: boolean;
  /** Ids of questionnaires that were asked for, parted by spaces; empty: none. */
  readonly scalesOn: string;
  /** Ids of those that were answered with "not now": not offered again until asked for. */
  readonly scalesNotNow: string;
  /** Celebrations and suggestions are silent until then; 0: they are not (domain.md 4, item 9). */
  readonly calmUntil: Instant | 0;
  /** Keys of insights that were put aside, parted by spaces; empty: none. */
  readonly insightsLeftOut: string;
  /** Parts of the record can be shared with a supporter. Off: nothing is, and no screen offers it. */
  readonly sharing: boolean;
}

export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  dayStartsAt: 240,
  theme: 'auto',
  motion: 'auto',
  celebration: 'stone-and-line',
  wellDone: '',
  sound: false,
  haptic: false,
  pauseAfterWin: false,
  counts: false,
  onThisDay: false,
  gentleMode: false,
  hemisphere: '',
  locale: 'auto',
  moreOpen: false,
  country: '',
  journalCheck: false,
  helpOutsidePeople: false,
  helpOutsidePlan: false,
  heavyCardOn: '',
  ratings: false,
  quietFrom: 1320,
  quietTo: 480,
  reminders: false,
  promptedOn: '',
  areasLeftOut: '',
  backupRemindAfter: 30,
  backedUpOn: '',
  checkInMore: false,
  checkInExact: false,
  scalesOn: '',
  scalesNotNow: '',
  calmUntil: 0,
  insightsLeftOut: '',
  sharing: true,
};

/** Each intent with what goes in and what comes out. */
export interface Intents extends PathIntents, JournalIntents, LookBackIntents, ReflectionIntents {
  'log-win': { readonly input: LogWin; readonly output: WinKept };
  'edit-win': {
    readonly input: { readonly id: EntityId; readonly set: WinEdit };
    /** `tone`: how the new words are to be met, as in {@link WinKept}; `ordinary` when none are new. */
    readonly output: { readonly win: Win; readonly tone: Tone };
  };
  'trash-win': { readonly input: { readonly id: EntityId }; readonly output: { readonly win: Win } };
  'restore-win': { readonly input: { readonly id: EntityId }; readonly output: { readonly win: Win } };
  /** For ever, on every device. Only from the trash. It cannot be undone, and the screen says so first. */
  'purge-win': { readonly input: { readonly id: EntityId }; readonly output: Record<never, never> };
  /** *Let this rest*: kept, never resurfaced. */
  'let-rest': {
    readonly input: { readonly id: EntityId; readonly resting: boolean };
    readonly output: { readonly win: Win };
  };
  'take-rest': {
    readonly input: { readonly on?: LocalDay; readonly taken: boolean };
    readonly output: { readonly day: LocalDay; readonly taken: boolean };
  };
  'check-in': {
    readonly input: {
      readonly mood?: Rating;
      readonly energy?: Energy;
      /** How sure one is of one small thing tomorrow. */
      readonly confidence?: Rating;
      /** The night before: whole minutes, at most a day. */
      readonly sleepMinutes?: number;
      readonly note?: string;
      readonly on?: LocalDay;
    };
    readonly output: { readonly checkIn: CheckIn };
  };
  /** What is not named stays. `null` or blank takes a part back; with nothing left it goes to the trash. Refused (`Empty`) where none is named. */
  'edit-check-in': {
    readonly input: { readonly id: EntityId; readonly set: CheckInEdit };
    readonly output: { readonly checkIn: CheckIn };
  };
  'trash-check-in': {
    readonly input: { readonly id: EntityId };
    readonly output: { readonly checkIn: CheckIn };
  };
  /** Refused with `PlanPartFull` when the part holds three already. */
  'keep-plan-entry': {
    readonly input: { readonly part: PlanPartId; readonly text: string };
    readonly output: { readonly entry: PlanEntry };
  };
  'edit-plan-entry': {
    readonly input: { readonly id: EntityId; readonly text: string };
    readonly output: { readonly entry: PlanEntry };
  };
  /** To place `to` of its part, counted from 0. */
  'move-plan-entry': {
    readonly input: { readonly id: EntityId; readonly to: number };
    readonly output: { readonly entry: PlanEntry };
  };
  /** For ever, on every device, also from the trash. It cannot be undone, and the screen says so first. */
  'purge-plan-entry': { readonly input: { readonly id: EntityId }; readonly output: Record<never, never> };
  /** The same of somebody one trusted. */
  'purge-person': { readonly input: { readonly id: EntityId }; readonly output: Record<never, never> };
  /** Into the trash. */
  'remove-plan-entry': {
    readonly input: { readonly id: EntityId };
    readonly output: { readonly entry: PlanEntry };
  };
  /** *Let this rest*: kept in the plan, and brought up nowhere else. */
  'let-plan-entry-rest': {
    readonly input: { readonly id: EntityId; readonly resting: boolean };
    readonly output: { readonly entry: PlanEntry };
  };
  /** What does not fit is refused by its field: `{ type: 'BadInput', field: 'phone' }` (`name`, `email`, `chat`, ...). */
  'keep-person': { readonly input: KeepPerson; readonly output: { readonly person: TrustedPerson } };
  'edit-person': {
    readonly input: { readonly id: EntityId; readonly set: PersonEdit };
    readonly output: { readonly person: TrustedPerson };
  };
  /** To place `to` among the people, counted from 0. */
  'move-person': {
    readonly input: { readonly id: EntityId; readonly to: number };
    readonly output: { readonly person: TrustedPerson };
  };
  /** Into the trash. */
  'remove-person': {
    readonly input: { readonly id: EntityId };
    readonly output: { readonly person: TrustedPerson };
  };
  /** *Let this rest*: found among the people, and never brought up. */
  'let-person-rest': {
    readonly input: { readonly id: EntityId; readonly resting: boolean };
    readonly output: { readonly person: TrustedPerson };
  };
  'change-setting': {
    readonly input: {
      readonly [K in SettingKey]: { readonly key: K; readonly value: Settings[K] };
    }[SettingKey];
    readonly output: { readonly settings: Settings };
  };
  /** What is being typed, so that nothing typed is lost. Local to this device; empty text forgets the draft. */
  'keep-draft': {
    readonly input: { readonly slot: string; readonly text: string };
    readonly output: Record<never, never>;
  };
  /** One undoable act however many records. Known records are left as they are. */
  'import-records': { readonly input: IncomingRecords; readonly output: ImportSummary };
  /** Takes back the act named, or the newest one that can be taken back. */
  undo: {
    readonly input: { readonly act?: ActId };
    readonly output: {
      readonly undone: IntentName;
      readonly act: ActId;
      /** `null`: nobody can tell any more. */
      readonly taken: TakenBack | null;
    };
  };
}

export interface TakenBack {
  /** A thing that was kept and is so no more; a change of one that stays; a whole import. */
  readonly kind: 'kept' | 'changed' | 'import';
  /** The person's own, as they are now, or the name of a file. `null` where it has none. */
  readonly words: string | null;
}

export type IntentName = keyof Intents;

/** Intents that `undo` knows how to take back. */
export const UNDOABLE: readonly IntentName[] = [
  'log-win',
  'edit-win',
  'trash-win',
  'restore-win',
  'let-rest',
  'take-rest',
  'check-in',
  'edit-check-in',
  'trash-check-in',
  'keep-plan-entry',
  'edit-plan-entry',
  'move-plan-entry',
  'remove-plan-entry',
  'let-plan-entry-rest',
  'keep-person',
  'edit-person',
  'move-person',
  'remove-person',
  'let-person-rest',
  'change-setting',
  'import-records',
  'keep-challenge',
  'edit-challenge',
  'move-challenge',
  'let-challenge-rest',
  'arrive-at-challenge',
  'let-challenge-go',
  'restore-challenge',
  'keep-ladder',
  'edit-ladder',
  'move-ladder',
  'remove-ladder',
  'keep-step',
  'edit-step',
  'move-step',
  'remove-step',
  'plan-step',
  'done-step',
  'keep-ritual',
  'edit-ritual',
  'move-ritual',
  'let-ritual-rest',
  'remove-ritual',
  'done-ritual',
  'decline-suggestion',
  'keep-entry',
  'write-entry',
  'edit-entry',
  'end-entry',
  'link-entry',
  'take-wording',
  'leave-wording',
  'let-entry-rest',
  'trash-entry',
  'restore-entry',
  'edit-wins',
  'trash-wins',
  'let-wins-rest',
  'keep-near',
  'keep-thought',
  'rate-belief',
  'answer-thought',
  'lay-evidence',
  'take-evidence-away',
  'thought-not-meant',
  'let-thought-rest',
  'trash-thought',
  'restore-thought',
  'trash-belief',
  'keep-scale-response',
  'trash-scale-response',
  'begin-experiment',
  'end-experiment',
  'trash-experiment',
];
