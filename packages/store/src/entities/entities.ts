/** The entities of schema 6 and their columns. Field names are the domain's and never change once released. */

import type { Column, ColumnKind, Entity } from './entity.ts';

const columns = (kinds: Readonly<Record<string, ColumnKind>>): readonly Column[] =>
  Object.entries(kinds).map(([field, kind]) => ({ field, kind, column: snake(field), joinedLater: false }));

/** Columns that a table got after its first release. */
const joinedLater = (kinds: Readonly<Record<string, ColumnKind>>): readonly Column[] =>
  columns(kinds).map((column) => ({ ...column, joinedLater: true }));

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `day` is the `LocalDay` as a day number; the rest as in `Win`. */
export const WIN: Entity = {
  name: 'win',
  table: 'win',
  placedByDay: true,
  columns: [
    ...columns({
      text: 'text',
      area: 'text',
      day: 'number',
      at: 'number',
      zone: 'text',
      planned: 'flag',
      big: 'flag',
      effort: 'number',
      pleasure: 'number',
      mastery: 'number',
      expectedPleasure: 'number',
      expectedDifficulty: 'number',
      note: 'text',
      activity: 'text',
      resting: 'flag',
      trashed: 'flag',
      importBatch: 'id',
    }),
    ...joinedLater({ step: 'id', ritual: 'id', near: 'flag', moodBefore: 'number', moodAfter: 'number' }),
  ],
};

export const CHECK_IN: Entity = {
  name: 'checkIn',
  table: 'check_in',
  placedByDay: false,
  columns: [
    ...columns({
      day: 'number',
      at: 'number',
      zone: 'text',
      mood: 'number',
      energy: 'number',
      moodWord: 'text',
      note: 'text',
      trashed: 'flag',
      importBatch: 'id',
    }),
    ...joinedLater({ confidence: 'number', sleepMinutes: 'number' }),
  ],
};

/** One for each day; its id is made from the day, so that two devices mean the same rest. */
export const REST_DAY: Entity = {
  name: 'restDay',
  table: 'rest_day',
  placedByDay: false,
  columns: columns({ day: 'number', taken: 'flag' }),
};

/** One for each key; its id is made from the key. `value` is JSON. */
export const SETTING: Entity = {
  name: 'setting',
  table: 'setting',
  placedByDay: false,
  columns: columns({ key: 'text', value: 'text' }),
};

export const IMPORT: Entity = {
  name: 'import',
  table: 'import',
  placedByDay: false,
  columns: columns({
    format: 'text',
    fileName: 'text',
    at: 'number',
    wins: 'number',
    checkIns: 'number',
    undone: 'flag',
    act: 'id',
  }),
};

/** `sortOrder` is the entry's `order`; the rest as in `PlanEntry`. */
export const PLAN_ENTRY: Entity = {
  name: 'planEntry',
  table: 'plan_entry',
  placedByDay: false,
  columns: columns({
    part: 'text',
    text: 'text',
    sortOrder: 'number',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `sortOrder` is the person's `order`; the rest as in `TrustedPerson`. */
export const PERSON: Entity = {
  name: 'person',
  table: 'person',
  placedByDay: false,
  columns: columns({
    name: 'text',
    phone: 'text',
    email: 'text',
    chat: 'text',
    company: 'flag',
    practicalHelp: 'flag',
    hardMoments: 'flag',
    firstLine: 'text',
    sortOrder: 'number',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `arrivedOn` is a day number, `sortOrder` the path's `order`; the rest as in `Challenge`. */
export const CHALLENGE: Entity = {
  name: 'challenge',
  table: 'challenge',
  placedByDay: false,
  columns: columns({
    text: 'text',
    why: 'text',
    area: 'text',
    sortOrder: 'number',
    arrivedOn: 'number',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `sortOrder` is the ladder's `order`; the rest as in `Ladder`. */
export const LADDER: Entity = {
  name: 'ladder',
  table: 'ladder',
  placedByDay: false,
  columns: columns({
    challenge: 'id',
    title: 'text',
    source: 'text',
    sortOrder: 'number',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `plannedOn` is a day number, `sortOrder` the step's `order`; the rest as in `Step`. */
export const STEP: Entity = {
  name: 'step',
  table: 'step',
  placedByDay: false,
  columns: columns({
    ladder: 'id',
    text: 'text',
    sortOrder: 'number',
    minutes: 'number',
    energy: 'number',
    social: 'number',
    rung: 'text',
    anchor: 'text',
    plannedOn: 'number',
    plannedAt: 'number',
    plannedPlace: 'text',
    expectedDifficulty: 'number',
    expectedPleasure: 'number',
    tooBig: 'number',
    stayedAt: 'number',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `sortOrder` is the ritual's `order`; the rest as in `Ritual`. */
export const RITUAL: Entity = {
  name: 'ritual',
  table: 'ritual',
  placedByDay: false,
  columns: columns({
    kind: 'text',
    text: 'text',
    anchor: 'text',
    area: 'text',
    dayPart: 'text',
    minutes: 'number',
    energy: 'number',
    sortOrder: 'number',
    remindAt: 'number',
    remindDays: 'number',
    line: 'text',
    activity: 'text',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** One for each day and key; its id is made from both, so that two devices mean the same "not today". */
export const DECLINED: Entity = {
  name: 'declined',
  table: 'declined',
  placedByDay: false,
  columns: columns({ day: 'number', key: 'text', taken: 'flag' }),
};

/** A page of the journal. `day` is a day number, `sitting` the one in which the words were written last; the rest as in `JournalEntry`. */
export const ENTRY: Entity = {
  name: 'entry',
  table: 'entry',
  placedByDay: true,
  columns: columns({
    text: 'text',
    day: 'number',
    at: 'number',
    zone: 'text',
    prompt: 'text',
    win: 'id',
    sitting: 'id',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** Written once and never changed. Its id is made from the page and the clock of the words, so that two devices mean the same. */
export const WORDING: Entity = {
  name: 'wording',
  table: 'wording',
  placedByDay: false,
  columns: columns({
    entry: 'id',
    text: 'text',
    at: 'number',
    concurrent: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** One for each page and win; its id is made from both. */
export const ENTRY_LINK: Entity = {
  name: 'entryLink',
  table: 'entry_link',
  placedByDay: false,
  columns: columns({ entry: 'id', win: 'id', gone: 'flag' }),
};

/** One of the person's devices; its id is made from the device's. `sealTo` is its public key in hex. */
export const DEVICE: Entity = {
  name: 'device',
  table: 'device',
  placedByDay: false,
  columns: columns({ name: 'text', sealTo: 'text', addedAt: 'number', removed: 'flag' }),
};

/** `day` is a day number; the rest as in `Thought`. */
export const THOUGHT: Entity = {
  name: 'thought',
  table: 'thought',
  placedByDay: false,
  columns: columns({
    text: 'text',
    day: 'number',
    at: 'number',
    zone: 'text',
    answer: 'text',
    met: 'flag',
    resting: 'flag',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `day` is a day number; the rest as in `Belief`. */
export const BELIEF: Entity = {
  name: 'belief',
  table: 'belief',
  placedByDay: false,
  columns: columns({
    thought: 'id',
    day: 'number',
    at: 'number',
    zone: 'text',
    value: 'number',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** One for each thought and win; its id is made from both. */
export const EVIDENCE: Entity = {
  name: 'evidence',
  table: 'evidence',
  placedByDay: false,
  columns: columns({ thought: 'id', win: 'id', gone: 'flag' }),
};

/** `day` is a day number, `answers` small whole numbers parted by spaces; the rest as in `ScaleResponse`. */
export const SCALE_RESPONSE: Entity = {
  name: 'scaleResponse',
  table: 'scale_response',
  placedByDay: false,
  columns: columns({
    instrument: 'text',
    version: 'number',
    language: 'text',
    day: 'number',
    at: 'number',
    zone: 'text',
    answers: 'text',
    extra: 'text',
    total: 'number',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

/** `startedOn` and `endedOn` are day numbers; the rest as in `Experiment`. */
export const EXPERIMENT: Entity = {
  name: 'experiment',
  table: 'experiment',
  placedByDay: false,
  columns: columns({
    activity: 'text',
    area: 'text',
    text: 'text',
    startedOn: 'number',
    length: 'number',
    seed: 'number',
    endedOn: 'number',
    trashed: 'flag',
    importBatch: 'id',
  }),
};

export const ENTITIES: readonly Entity[] = [
  WIN,
  CHECK_IN,
  REST_DAY,
  SETTING,
  IMPORT,
  PLAN_ENTRY,
  PERSON,
  CHALLENGE,
  LADDER,
  STEP,
  RITUAL,
  DECLINED,
  ENTRY,
  WORDING,
  ENTRY_LINK,
  DEVICE,
  THOUGHT,
  BELIEF,
  EVIDENCE,
  SCALE_RESPONSE,
  EXPERIMENT,
];

const BY_NAME: ReadonlyMap<string, Entity> = new Map(ENTITIES.map((entity) => [entity.name, entity]));

/** `undefined` for what only a newer Cairn knows. */
export const entityNamed = (name: string): Entity | undefined => BY_NAME.get(name);
