/** A record, or a part of it, in the form that was asked for, as the pieces of one file; no list is held whole. Fetched when it is asked for. */

import { readMeWords } from '@cairn/copy/read-me-words';
import { contentLocale } from '@cairn/content/activities';
import type { Copy } from '@cairn/copy';
import type { EntityId, Instant, LocalDay } from '@cairn/domain';
import {
  CAIRN_LIST_NAMES,
  csvFileName,
  readableFiles,
  writeCairnJson,
  writeCsvTable,
  writeFhir,
  writeZip,
} from '@cairn/interchange';
import type { CairnListName } from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { pathChoice, readChosen, ReadingStopped, type Choice } from '@cairn/vault/reading';
import { VERSION } from '../version.ts';
import { calendarText } from './days/calendar-file.ts';
import { exportRecord } from './export-record.ts';
import { exportJournal, journalFileName } from './journal/export-journal.ts';
import { wordsOfForms } from './scales/instrument-words.ts';

export type TakenForm = 'everything' | 'record' | 'tables' | 'journal' | 'fhir';

/** A form; of the tables one alone, or each of them where that is `null`. */
export interface Taken {
  readonly form: TakenForm;
  readonly table: CairnListName | null;
}

/** How much of a record. */
export type TakenPart =
  | { readonly type: 'all' }
  | { readonly type: 'days'; readonly from: LocalDay; readonly to: LocalDay }
  | { readonly type: 'path'; readonly challenge: EntityId };

interface Wish {
  readonly door: VaultDoor;
  readonly now: Date;
  readonly copy: Copy;
}

interface ChosenWish extends Wish {
  /** `null`: all of it. */
  readonly choice: Choice | null;
}

/** Sorts by day, and says nothing of what is in it. */
export const takenName = ({ form, table }: Taken, day: LocalDay): string => {
  if (form === 'record') return `cairn-${day}.json`;
  if (form === 'journal') return journalFileName(day);
  if (form === 'tables' && table !== null) return `cairn-${day}-${csvFileName(table)}`;
  return `cairn-${form}-${day}.${form === 'fhir' ? 'json' : 'zip'}`;
};

/** Rejects with `ReadingStopped` when the vault cannot be read: what was written so far is no export. */
export async function* takeAlong(
  { form, table }: Taken,
  part: TakenPart,
  wish: Wish,
): AsyncGenerator<string | Blob, void, undefined> {
  const chosen = { ...wish, choice: await choiceOf(part, wish.door) };
  switch (form) {
    case 'everything':
      return yield* asBlobs(everythingOf(chosen));
    case 'record':
      return yield* recordOf(chosen);
    case 'tables':
      if (table !== null) return yield* tableOf(chosen, table);
      return yield* asBlobs(writeZip(tablesOf(chosen), wallOf(wish.now)));
    case 'journal':
      return yield* exportJournal(chosen, contentLocale(wish.copy.locale));
    case 'fhir':
      return yield* fhirOf(chosen);
    default:
      return form satisfies never;
  }
}

const choiceOf = async (part: TakenPart, door: VaultDoor): Promise<Choice | null> => {
  if (part.type === 'all') return null;
  if (part.type === 'days') {
    // The two ends may be given in either order.
    const [from, to] = part.from <= part.to ? [part.from, part.to] : [part.to, part.from];
    return { type: 'span', from, to };
  }
  const choice = await pathChoice(door, part.challenge);
  if (!choice.ok) throw new ReadingStopped(choice.error);
  return choice.value;
};

async function* asBlobs(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Blob, void, undefined> {
  for await (const piece of pieces) yield new Blob([Uint8Array.from(piece)]);
}

const wallOf = (now: Date) => ({
  ...{ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  ...{ hour: now.getHours(), minute: now.getMinutes() },
});

/** Of a part: its records, and neither settings nor what was brought in. */
const recordOf = ({ door, now, choice }: ChosenWish): AsyncGenerator<string, void, undefined> => {
  if (choice === null) return exportRecord(door, now);
  const { lists } = readChosen(door, choice);
  const exportedAt = now.getTime() as Instant;
  return writeCairnJson({ exportedAt, app: VERSION, ...lists, settings: {}, imports: [] });
};

const tablesOf = ({ door, choice }: ChosenWish) => {
  const { lists } = readChosen(door, choice);
  return CAIRN_LIST_NAMES.map((name) => ({
    name: csvFileName(name),
    pieces: writeCsvTable(name, lists[name]),
  }));
};

/** What a list hangs on lies in those before it: they are read first. */
async function* tableOf({ door, choice }: ChosenWish, table: CairnListName) {
  const { lists } = readChosen(door, choice);
  for (const before of CAIRN_LIST_NAMES.slice(0, CAIRN_LIST_NAMES.indexOf(table)))
    for await (const _ of lists[before]);
  yield* writeCsvTable(table, lists[table]);
}

async function* fhirOf({ door, now, choice }: ChosenWish): AsyncGenerator<string, void, undefined> {
  const words = await wordsOfForms();
  yield* writeFhir({
    ...{ exportedAt: now.getTime() as Instant, ...readChosen(door, choice).lists },
    wordsOf: (id) => words.find((one) => one.id === id) ?? null,
  });
}

async function* everythingOf(wish: ChosenWish): AsyncGenerator<Uint8Array, void, undefined> {
  const { door, now, copy, choice } = wish;
  const files = readableFiles({
    words: readMeWords(copy),
    json: () => recordOf(wish),
    lists: () => readChosen(door, choice).lists,
    journal: () => exportJournal(wish, contentLocale(copy.locale)),
    calendar: choice === null ? await calendarOf(wish) : null,
    fhir: () => fhirOf(wish),
  });
  yield* writeZip(files, wallOf(now));
}

const calendarOf = async ({ door, now, copy }: Wish): Promise<string> => {
  const calendar = await calendarText(door, { now, name: copy.t('app.name'), generic: null });
  if (!calendar.ok) throw new ReadingStopped(calendar.error);
  return calendar.value.text;
};
