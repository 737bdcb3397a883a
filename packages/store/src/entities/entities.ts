/** The entities of schema 2 and their columns. Field names are the domain's and never change once released. */

import type { Column, ColumnKind, Entity } from './entity.ts';

const columns = (kinds: Readonly<Record<string, ColumnKind>>): readonly Column[] =>
  Object.entries(kinds).map(([field, kind]) => ({ field, kind, column: snake(field) }));

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `day` is the `LocalDay` as a day number; the rest as in `Win`. */
export const WIN: Entity = {
  name: 'win',
  table: 'win',
  placedByDay: true,
  columns: columns({
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
};

export const CHECK_IN: Entity = {
  name: 'checkIn',
  table: 'check_in',
  placedByDay: false,
  columns: columns({
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

const ENTITIES: ReadonlyMap<string, Entity> = new Map(
  [WIN, CHECK_IN, REST_DAY, SETTING, IMPORT, PLAN_ENTRY, PERSON].map((entity) => [entity.name, entity]),
);

/** `undefined` for what only a newer Cairn knows. */
export const entityNamed = (name: string): Entity | undefined => ENTITIES.get(name);
