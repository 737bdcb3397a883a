/**
 * Brings in records that a person previewed: one act, all or nothing, taken back in one step. Laws: a second import adds
 * nothing; what the person changed, trashed or removed since stays as they left it; what an undone import brought
 * comes back when it is brought again.
 */

import type { Change, Fields } from '@cairn/changes';
import { dayNumber } from '@cairn/domain';
import type { EntityId, EntryLink } from '@cairn/domain';
import {
  CHALLENGE,
  CHECK_IN,
  DECLINED,
  derivedId,
  ENTRY,
  ENTRY_LINK,
  IMPORT,
  joinAllWords,
  LADDER,
  PERSON,
  PLAN_ENTRY,
  readRecord,
  REST_DAY,
  RITUAL,
  SETTING,
  STEP,
  WIN,
  WORDING,
} from '@cairn/store';
import type { Entity } from '@cairn/store';
import type { IntentHandler, UndoRecord, WriteContext } from '../context.ts';
import { DEFAULT_SETTINGS } from '../door/intents.ts';
import { isSettingKey, isSettingValue } from '../settings.ts';
import type { ImportSummary, IncomingPiece, IncomingRecords } from '../door/incoming.ts';
import { createNotHere, pagesNotHere } from './already-here.ts';
import type { NotHere } from './already-here.ts';
import { bringAll, bringIn, inOrder } from './bring-in.ts';
import type { Importer } from './bring-in.ts';
import { bringReflection } from './bring-reflection.ts';
import { EVERYTHING } from './everything.ts';
import { challengeFields } from '../records/challenge-record.ts';
import { checkInFields } from '../records/check-in-record.ts';
import { declinedFields, declinedId } from '../records/declined-record.ts';
import { entryLinkFields, entryLinkId } from '../records/entry-link-record.ts';
import { entryFields } from '../records/entry-record.ts';
import { ladderFields } from '../records/ladder-record.ts';
import { personFields } from '../records/person-record.ts';
import { planEntryFields } from '../records/plan-entry-record.ts';
import { ritualFields } from '../records/ritual-record.ts';
import { stepFields } from '../records/step-record.ts';
import { winFields } from '../records/win-record.ts';
import { wordingFields } from '../records/wording-record.ts';
import { createRecord, setFields } from '../records/write-record.ts';

export const importRecords: IntentHandler<'import-records'> = async (outer, incoming) => {
  const batch = outer.act;
  const input = { ...incoming, entries: await pagesNotHere(outer.database, incoming) };
  const notHere = createNotHere(outer.database, incoming.format, batch);
  // All of it is part of one import, whatever writes it.
  const write = { ...outer.write, apply: (change: Change) => outer.write.apply(change, batch) };
  const context = { ...outer, write };
  const undone = await undoneBatches(context);
  const stayed = { trashed: 0, removed: 0, differ: 0 };
  const importer = { context, batch, undone, stayed };
  const { wins, checkIns, given } = await bringPieces({ ...importer, notHere }, input);
  const rest = await bringRest(importer, input);
  const declined = await bringDeclined(importer, input);
  const journal = await bringJournal(importer, input);
  const reflection = await bringReflection(importer, input);
  const added = {
    ...{ wins, checkIns, restDays: rest.length, declined: declined.length },
    ...{ entries: journal.entries, wordings: journal.wordings, entryLinks: journal.links.length },
    ...reflection.added,
    ...(await bringLists(importer, input)),
  };
  const settings = await bringSettings(importer, input);
  const isNothing = total(added) + settings.length === 0;
  if (!isNothing) await keepBatch(importer, input, added);
  if (wins >= MANY_WINS) await joinAllWords(context.database);
  return {
    output: {
      ...{ batch, added, stayed, settings: settings.length },
      known: given + countRecords(incoming) - total(added),
    },
    // An import that added nothing leaves nothing to take back: undo then means what came before it.
    undo: isNothing
      ? null
      : {
          ...{ type: 'import', batch, restDays: rest, declined, links: journal.links, settings },
          evidence: reflection.evidence,
        },
    topics: EVERYTHING,
  };
};

interface PieceImporter extends Importer {
  readonly notHere: NotHere;
}

/** One lot after the other, all of them part of the one act: what is cut off leaves nothing. */
const bringPieces = async (importer: PieceImporter, { wins, checkIns, pieces }: IncomingRecords) => {
  const brought = { wins: 0, checkIns: 0, given: 0 };
  await bringPiece(importer, { wins, checkIns }, brought);
  for (const piece of pieces?.() ?? []) await bringPiece(importer, piece, brought);
  return brought;
};

const bringPiece = async (
  importer: PieceImporter,
  { wins, checkIns }: IncomingPiece,
  brought: { wins: number; checkIns: number; given: number },
): Promise<void> => {
  brought.given += wins.length + checkIns.length;
  brought.wins += await bringIn(
    importer,
    WIN,
    inOrder(wins).map((win) => [win.id, winFields(win)]),
  );
  brought.checkIns += await bringIn(
    importer,
    CHECK_IN,
    inOrder(await importer.notHere(checkIns)).map((kept) => [kept.id, checkInFields(kept)]),
  );
};

const total = (added: ImportSummary['added']): number =>
  Object.values(added).reduce((sum, count) => sum + count, 0);

/** Beside wins and check-ins. */
const countRecords = ({ restDays, ...more }: IncomingRecords): number =>
  restDays.length + LISTS.reduce((sum, name) => sum + (more[name]?.length ?? 0), 0);

const LISTS = [
  ...(['entries', 'wordings', 'entryLinks', 'planEntries', 'people'] as const),
  ...(['challenges', 'ladders', 'steps', 'rituals', 'declined'] as const),
  ...(['thoughts', 'beliefs', 'evidenceLinks', 'scaleResponses', 'experiments'] as const),
];

/** From so many on the index of words is joined at once: whoever brings in years searches them next. */
export const MANY_WINS = 500;

type Listed = 'planEntries' | 'people' | 'challenges' | 'ladders' | 'steps' | 'rituals';

/**
 * Lists that people arrange. A part of the plan that is full takes them all the same: what somebody brings of their own is
 * never left out.
 */
const bringLists = async (
  importer: Importer,
  input: IncomingRecords,
): Promise<Readonly<Record<Listed, number>>> => {
  const bringList = <T extends { readonly id: EntityId }>(
    entity: Entity,
    records: readonly T[] | undefined,
    fieldsOf: (record: T) => Fields,
  ): Promise<number> =>
    bringIn(
      importer,
      entity,
      (records ?? []).map((record) => [record.id, fieldsOf(record)]),
    );
  return {
    planEntries: await bringList(PLAN_ENTRY, input.planEntries, planEntryFields),
    people: await bringList(PERSON, input.people, personFields),
    challenges: await bringList(CHALLENGE, input.challenges, challengeFields),
    ladders: await bringList(LADDER, input.ladders, ladderFields),
    steps: await bringList(STEP, input.steps, stepFields),
    rituals: await bringList(RITUAL, input.rituals, ritualFields),
  };
};

interface JournalBrought {
  readonly entries: number;
  readonly wordings: number;
  /** Ids of the links that this made. */
  readonly links: readonly EntityId[];
}

/** What hangs on a page comes in where there is such a page: none was removed for ever. */
const bringJournal = async (importer: Importer, input: IncomingRecords): Promise<JournalBrought> => {
  const came = await bringAll(
    importer,
    ENTRY,
    inOrder(input.entries ?? []).map((entry) => [entry.id, entryFields(entry)]),
  );
  const hanging: (readonly [EntityId, Fields])[] = [];
  for (const wording of input.wordings ?? [])
    if (await hasPage(importer, wording)) hanging.push([wording.id, wordingFields(wording)]);
  const wordings = await bringIn(importer, WORDING, hanging);
  const links: EntityId[] = [];
  for (const link of input.entryLinks ?? []) {
    const linked = (await hasPage(importer, link)) ? await bringLink(importer, link, came) : null;
    if (linked !== null) links.push(linked);
  }
  return { entries: came.size, wordings, links };
};

const hasPage = async ({ context }: Importer, { entry }: { readonly entry: EntityId }): Promise<boolean> =>
  (await readRecord(context.database, ENTRY, entry)) !== undefined;

/** A link that was taken apart here stays so, unless its page comes back by this import. */
const bringLink = async (
  { context }: Importer,
  link: EntryLink,
  came: ReadonlySet<EntityId>,
): Promise<EntityId | null> => {
  const id = entryLinkId(link.entry, link.win);
  const kept = await readRecord(context.database, ENTRY_LINK, id);
  const isGone = kept?.state.fields['gone'] === true && came.has(link.entry);
  if (link.gone || (kept !== undefined && !isGone)) return null;
  await setFields(context, ENTRY_LINK, { id, fields: entryLinkFields(link) });
  return id;
};

/** Gives the ids of what was put aside by this. */
const bringDeclined = async (
  { context }: Importer,
  { declined = [] }: IncomingRecords,
): Promise<readonly EntityId[]> => {
  const added: EntityId[] = [];
  for (const { localDay, key, taken } of declined) {
    const id = declinedId(localDay, key);
    if (!taken || (await readRecord(context.database, DECLINED, id)) !== undefined) continue;
    await createRecord(context, DECLINED, { id, fields: declinedFields({ localDay, key, taken }) });
    added.push(id);
  }
  return added;
};

/** Gives the ids of the days that became rest by this. */
const bringRest = async (
  { context }: Importer,
  { restDays }: IncomingRecords,
): Promise<readonly EntityId[]> => {
  const added: EntityId[] = [];
  for (const { localDay, taken } of restDays) {
    const id = derivedId('rest-day', localDay);
    const kept = await readRecord(context.database, REST_DAY, id);
    if (!taken || kept?.state.fields['taken'] === true) continue;
    await setFields(context, REST_DAY, { id, fields: { day: dayNumber(localDay), taken } });
    added.push(id);
  }
  return added;
};

/** Gives how to take them back: a setting that was never chosen goes back to the default. */
const bringSettings = async (
  { context }: Importer,
  { settings = {} }: IncomingRecords,
): Promise<readonly UndoRecord[]> => {
  const undo: UndoRecord[] = [];
  for (const [key, value] of Object.entries(settings)) {
    if (!isSettingKey(key) || !isSettingValue(key, value)) continue;
    const id = derivedId('setting', key);
    if ((await readRecord(context.database, SETTING, id)) !== undefined) continue;
    await createRecord(context, SETTING, { id, fields: { key, value: JSON.stringify(value) } });
    undo.push({ entity: SETTING.name, id, set: { value: JSON.stringify(DEFAULT_SETTINGS[key]) } });
  }
  return undo;
};

const undoneBatches = async ({ database }: WriteContext): Promise<ReadonlySet<string>> => {
  const rows = await database.all<{ id: string }>('SELECT lower(hex(id)) AS id FROM import WHERE undone = 1');
  return new Set(rows.map(({ id }) => id));
};

const keepBatch = async (
  { context, batch }: Importer,
  input: IncomingRecords,
  added: { readonly wins: number; readonly checkIns: number },
): Promise<void> => {
  await createRecord(context, IMPORT, {
    id: batch,
    fields: {
      format: input.format,
      fileName: input.fileName,
      at: context.moment.instant,
      wins: added.wins,
      checkIns: added.checkIns,
      undone: false,
      act: context.act,
    },
  });
};
