/** Records to begin a journey with, as the file that Cairn itself writes: made by hand, or a whole invented life. */

import { generateLife, mindOf, mindRecords } from '@cairn/content/life';
import type { LifeEvent, MindRecords } from '@cairn/content/life';
import type {
  Challenge,
  CheckIn,
  EntityId,
  Instant,
  JournalEntry,
  Ladder,
  LocalDay,
  PrivateText,
  RestDay,
  ScaleResponse,
  Step,
  Win,
  Wording,
} from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';

const DAY_MS = 86_400_000;

/** The day that many days before today, by the clock of this machine; a day begins at 04:00, as in a new record. */
export const daysAgo = (days: number): LocalDay => {
  const then = new Date(Date.now() - days * DAY_MS - 4 * 3_600_000);
  const parts = [then.getFullYear(), then.getMonth() + 1, then.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-') as LocalDay;
};

export const idOf = (kind: number, index: number): EntityId =>
  (kind.toString(16).padStart(8, '0') + index.toString(16).padStart(24, '0')) as EntityId;

export const aWin = (index: number, text: string, over: Partial<Win> = {}): Win => ({
  ...{
    id: idOf(1, index),
    text: text as PrivateText,
    area: null,
    localDay: daysAgo(1),
    at: null,
    zone: null,
  },
  ...{ planned: false, big: false, effort: null, pleasure: null, mastery: null, expectedPleasure: null },
  ...{
    expectedDifficulty: null,
    moodBefore: null,
    moodAfter: null,
    note: null,
    activity: null,
    step: null,
    ritual: null,
  },
  ...{ resting: false, near: false, trashed: false, importBatch: null },
  ...over,
});

export const aPage = (index: number, text: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ id: idOf(3, index), text: text as PrivateText, localDay: daysAgo(1), at: null, zone: null },
  ...{ prompt: null, win: null, resting: false, trashed: false, importBatch: null },
  ...over,
});

/** What another device wrote on that page at the same time. */
export const concurrentWording = (page: JournalEntry, text: string): Wording => ({
  ...{ id: idOf(4, 1), entry: page.id, text: text as PrivateText, concurrent: true },
  at: Date.now() as Instant,
});

export interface ARecord {
  readonly wins: readonly Win[];
  readonly checkIns?: readonly CheckIn[];
  readonly restDays?: readonly RestDay[];
  readonly challenges?: readonly Challenge[];
  readonly ladders?: readonly Ladder[];
  readonly steps?: readonly Step[];
  readonly entries?: readonly JournalEntry[];
  readonly wordings?: readonly Wording[];
  /** Thoughts with what hangs on them, forms, a test by coin. */
  readonly mind?: MindRecords;
  readonly scaleResponses?: readonly ScaleResponse[];
}

export const recordFile = async (of: ARecord): Promise<string> => {
  const { wins, checkIns = [], restDays = [], mind, ...more } = of;
  const pieces: string[] = [];
  const exportedAt = Date.now() as Instant;
  const lists = {
    ...{ wins, checkIns, restDays, planEntries: [], people: [], imports: [] },
    ...{ challenges: [], ladders: [], steps: [], rituals: [], declined: [] },
    ...{ entries: [], wordings: [], entryLinks: [] },
    ...{ thoughts: [], beliefs: [], evidenceLinks: [], scaleResponses: [], experiments: [] },
    ...{ ...more, ...mind },
  };
  const source = { exportedAt, app: '0.1.0', ...lists, settings: {} };
  for await (const piece of writeCairnJson(source)) pieces.push(piece);
  return pieces.join('');
};

const momentOf = ({ localDay, minuteOfDay }: { localDay: LocalDay; minuteOfDay: number }): Instant => {
  const night = minuteOfDay < 240 ? DAY_MS : 0;
  return (Date.parse(`${localDay}T00:00:00Z`) + minuteOfDay * 60_000 + night) as Instant;
};

const winOf = (event: LifeEvent & { readonly type: 'win' }, index: number): Win => {
  const { type: _type, minuteOfDay: _minute, text, note, ...rest } = event;
  return aWin(index, text, {
    ...rest,
    ...{ note: (note ?? null) as PrivateText | null, at: momentOf(event), zone: 'UTC' },
  });
};

const checkInOf = (event: LifeEvent & { readonly type: 'checkIn' }, index: number): CheckIn => ({
  ...{ id: idOf(2, index), localDay: event.localDay, at: momentOf(event), zone: 'UTC', mood: event.mood },
  ...{
    energy: event.energy,
    confidence: event.confidence ?? null,
    sleepMinutes: event.sleepMinutes ?? null,
    moodWord: null,
    note: null,
    trashed: false,
    importBatch: null,
  },
});

/** Exactly `wins` wins, the last of them `endedDaysAgo`; the same every time for the same day. */
export const aLife = (wins: number, endedDaysAgo = 0): Promise<string> =>
  recordFile(lived(wins, endedDaysAgo));

export const lived = (wins: number, endedDaysAgo = 0): ARecord => {
  const seed = 'a quiet life';
  const events = [...generateLife({ seed, wins, endDay: daysAgo(endedDaysAgo) })];
  const kept = events.filter((event) => event.type === 'win').map(winOf);
  const names = new Map<string, EntityId>();
  const idFor = (name: string): EntityId => {
    const id = names.get(name) ?? idOf(9, names.size);
    names.set(name, id);
    return id;
  };
  const at = (localDay: LocalDay, minuteOfDay: number): Instant => momentOf({ localDay, minuteOfDay });
  return {
    mind: mindRecords(mindOf(seed, events), { idFor, at, zone: 'UTC', wins: kept.map(({ id }) => id) }),
    wins: kept,
    checkIns: events.filter((event) => event.type === 'checkIn').map(checkInOf),
    restDays: events
      .filter((event) => event.type === 'rest')
      .map(({ localDay }) => ({ localDay, taken: true })),
  };
};
