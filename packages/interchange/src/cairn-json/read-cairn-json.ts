/**
 * Reads Cairn's own export. Pure; never throws. Every record passes the domain's parser; a damaged one is named and left
 * aside, and the others stand. A file of a later version is refused whole: half of it would be a wrong whole.
 */

import {
  err,
  ok,
  parseBelief,
  parseChallenge,
  parseCheckIn,
  parseDeclined,
  parseEntry,
  parseEntryLink,
  parseEvidenceLink,
  parseExperiment,
  parseLadder,
  parsePlanEntry,
  parseRestDay,
  parseRitual,
  parseScaleResponse,
  parseStep,
  parseThought,
  parseTrustedPerson,
  parseWin,
  parseWording,
  isInstant,
} from '@cairn/domain';
import type { Instant, Result } from '@cairn/domain';
import type { ImportError } from '../import-format.ts';
import type { CairnPlan, Notice, Skipped } from '../import-plan.ts';
import { looksLike } from '../looks-like.ts';
import { countPlan, samplePlan } from '../plan-summary.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseBackupPart } from './backup-part.ts';
import { CAIRN_FORMAT, CAIRN_LIST_NAMES, CAIRN_VERSION } from './cairn-file.ts';
import type { CairnListName, CairnLists, CairnRecords } from './cairn-file.ts';
import { isJsonObject } from './json-value.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

/** Errors: `Empty`, `NotText`, `UnknownFormat`, `DamagedJson`, `NewerFormat`, `NoUsableRows`. */
export const readCairnJson = (bytes: Uint8Array): Result<CairnPlan, ImportError> => {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const file = openFile(text.value);
  if (!file.ok) return file;
  const lists = listsIn(file.value);
  if (lists === null) return err({ type: 'DamagedJson' });
  const backup = parseBackupPart(file.value['backup']);
  if (!backup.ok) return backup;

  return planOfLists(lists, {
    variant: VARIANTS[Number(file.value['version']) - 1] ?? 'version-5',
    exportedAt: instantIn(file.value['exportedAt']),
    backup: backup.value,
    notices: fileNotices(file.value),
    needs: 'nothing',
  });
};

/** Lists of raw records, from whichever file of ours, as a plan. Errors: `NoUsableRows`. */
export const planOfLists = (
  lists: RawLists,
  head: Pick<CairnPlan, 'variant' | 'exportedAt' | 'backup' | 'notices' | 'needs'>,
): Result<CairnPlan, ImportError> => {
  const reading = readLists(lists);
  const read = Object.values(reading);
  const records = recordsOf(reading);
  const skipped = read.flatMap((list) => list.skipped);
  const rows = read.reduce((sum, list) => sum + list.rows, 0);
  if (rows > 0 && read.every((list) => list.records.length === 0)) {
    return err({ type: 'NoUsableRows', skipped });
  }
  return ok({
    ...{ format: 'cairn-json', ...head, ...records },
    ...{ settings: lists.settings, imports: lists.imports, skipped },
    counts: countPlan(records, skipped, rows),
    notices: [...head.notices, ...read.flatMap((list) => list.notices)],
    samples: samplePlan(records),
  });
};

const instantIn = (value: JsonValue | undefined): Instant | null => {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return isInstant(at) ? at : null;
};

const VARIANTS = ['version-1', 'version-2', 'version-3', 'version-4', 'version-5'] as const;

type Readings = { readonly [N in CairnListName]: ListRead<CairnLists[N]> };

const ownId = ({ id }: { readonly id: string }): string => id;

/** In the order that what was left aside is told. */
const readLists = (lists: RawLists): Readings => {
  const read = <N extends CairnListName>(
    name: N,
    parse: (raw: unknown) => Result<CairnLists[N], unknown>,
    idOf: (record: CairnLists[N]) => string,
  ): ListRead<CairnLists[N]> => readList({ name, records: lists[name], parse, idOf });
  return {
    wins: read('wins', parseWin, ownId),
    checkIns: read('checkIns', parseCheckIn, ownId),
    restDays: read('restDays', parseRestDay, ({ localDay }) => localDay),
    entries: read('entries', parseEntry, ownId),
    wordings: read('wordings', parseWording, ownId),
    entryLinks: read('entryLinks', parseEntryLink, ownId),
    planEntries: read('planEntries', parsePlanEntry, ownId),
    people: read('people', parseTrustedPerson, ownId),
    challenges: read('challenges', parseChallenge, ownId),
    ladders: read('ladders', parseLadder, ownId),
    steps: read('steps', parseStep, ownId),
    rituals: read('rituals', parseRitual, ownId),
    declined: read('declined', parseDeclined, ({ localDay, key }) => `${localDay}/${key}`),
    thoughts: read('thoughts', parseThought, ownId),
    beliefs: read('beliefs', parseBelief, ownId),
    evidenceLinks: read('evidenceLinks', parseEvidenceLink, ownId),
    scaleResponses: read('scaleResponses', parseScaleResponse, ownId),
    experiments: read('experiments', parseExperiment, ownId),
  };
};

const recordsOf = (reading: Readings): CairnRecords => ({
  wins: reading.wins.records,
  checkIns: reading.checkIns.records,
  restDays: reading.restDays.records,
  entries: reading.entries.records,
  wordings: reading.wordings.records,
  entryLinks: reading.entryLinks.records,
  planEntries: reading.planEntries.records,
  people: reading.people.records,
  challenges: reading.challenges.records,
  ladders: reading.ladders.records,
  steps: reading.steps.records,
  rituals: reading.rituals.records,
  declined: reading.declined.records,
  thoughts: reading.thoughts.records,
  beliefs: reading.beliefs.records,
  evidenceLinks: reading.evidenceLinks.records,
  scaleResponses: reading.scaleResponses.records,
  experiments: reading.experiments.records,
});

const openFile = (text: string): Result<JsonObject, ImportError> => {
  const file = parseJson(text);
  if (file === undefined) return err({ type: 'DamagedJson' });
  if (!isJsonObject(file) || file['format'] !== CAIRN_FORMAT) {
    return err({ type: 'UnknownFormat', looksLike: looksLike(text) });
  }
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err({ type: 'DamagedJson' });
  }
  return version > CAIRN_VERSION
    ? err({ type: 'NewerFormat', version, newestKnown: CAIRN_VERSION })
    : ok(file);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Each list is gone through once. */
export interface RawLists extends Readonly<Record<CairnListName, Iterable<JsonValue>>> {
  readonly imports: readonly JsonValue[];
  readonly settings: JsonObject;
}

/** A part that is absent is empty; one of another kind makes the file a damaged one. */
const listsIn = (file: JsonObject): RawLists | null => {
  const settings = file['settings'] ?? {};
  if (!isJsonObject(settings)) return null;
  const lists = new Map<string, readonly JsonValue[]>();
  for (const name of [...CAIRN_LIST_NAMES, 'imports']) {
    const list = file[name] ?? [];
    if (!isList(list)) return null;
    lists.set(name, list);
  }
  const list = (name: CairnListName | 'imports'): readonly JsonValue[] => lists.get(name) ?? [];
  return {
    ...{ wins: list('wins'), checkIns: list('checkIns'), restDays: list('restDays') },
    ...{ entries: list('entries'), wordings: list('wordings'), entryLinks: list('entryLinks') },
    ...{ planEntries: list('planEntries'), people: list('people') },
    ...{ challenges: list('challenges'), ladders: list('ladders'), steps: list('steps') },
    ...{ rituals: list('rituals'), declined: list('declined'), imports: list('imports'), settings },
    ...{ thoughts: list('thoughts'), beliefs: list('beliefs'), evidenceLinks: list('evidenceLinks') },
    ...{ scaleResponses: list('scaleResponses'), experiments: list('experiments') },
  };
};

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

interface ListReading<T> {
  readonly name: CairnListName;
  readonly records: Iterable<JsonValue>;
  readonly parse: (raw: unknown) => Result<T, unknown>;
  readonly idOf: (record: T) => string;
}

interface ListRead<T> {
  readonly rows: number;
  readonly records: readonly T[];
  readonly skipped: readonly Skipped[];
  readonly notices: readonly Notice[];
}

/** Two records of one id become one: the later stands, and the earlier is named if it was different. */
const readList = <T extends object>({ name, records, parse, idOf }: ListReading<T>): ListRead<T> => {
  const kept = new Map<string, { readonly record: T; readonly index: number }>();
  const skipped: Skipped[] = [];
  const unknownFields = new Set<string>();
  let rows = 0;
  for (const raw of records) {
    const index = rows;
    rows += 1;
    const parsed = parse(raw);
    if (!parsed.ok) {
      skipped.push({ line: null, reason: { type: 'damaged-record', list: name, index } });
      continue;
    }
    const record = parsed.value;
    for (const field of unknownFieldsOf(raw, record)) unknownFields.add(field);
    const earlier = kept.get(idOf(record));
    if (earlier !== undefined && !isSame(earlier.record, record)) {
      skipped.push({ line: null, reason: { type: 'replaced-by-later', list: name, index: earlier.index } });
    }
    kept.set(idOf(record), { record, index });
  }
  return {
    rows,
    records: [...kept.values()].map(({ record }) => record),
    skipped,
    notices: fieldsNotice(name, [...unknownFields]),
  };
};

/** Parsed records have their fields in one order. */
const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

const unknownFieldsOf = (raw: JsonValue, record: object): readonly string[] =>
  isJsonObject(raw) ? Object.keys(raw).filter((field) => !Object.hasOwn(record, field)) : [];

const FILE_FIELDS: readonly string[] = [
  'format',
  'version',
  'exportedAt',
  'app',
  'backup',
  ...CAIRN_LIST_NAMES,
  'settings',
  'imports',
];

const fileNotices = (file: JsonObject): readonly Notice[] =>
  fieldsNotice(
    'file',
    Object.keys(file).filter((field) => !FILE_FIELDS.includes(field)),
  );

const fieldsNotice = (list: string, fields: readonly string[]): readonly Notice[] =>
  fields.length === 0 ? [] : [{ type: 'fields-ignored', list, fields }];
