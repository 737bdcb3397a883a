/** A record in forms that others read, as the pieces of one file; no list is held whole. Fetched when it is asked for. */

import { readMeWords } from '@cairn/copy/read-me-words';
import { contentLocale } from '@cairn/content/activities';
import type { Copy } from '@cairn/copy';
import type { Instant, LocalDay } from '@cairn/domain';
import {
  CAIRN_LIST_NAMES,
  csvFileName,
  readableFiles,
  writeCsvTable,
  writeFhir,
  writeZip,
} from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { listsOf, ReadingStopped } from '@cairn/vault/reading';
import { calendarText } from './days/calendar-file.ts';
import { exportRecord } from './export-record.ts';
import { exportJournal } from './journal/export-journal.ts';
import { wordsOfForms } from './scales/instrument-words.ts';

export type OtherForm = 'everything' | 'tables' | 'fhir';

interface OtherFormWish {
  readonly door: VaultDoor;
  readonly now: Date;
  readonly copy: Copy;
}

/** Sorts by day, and says nothing of what is in it. */
export const otherFormName = (form: OtherForm, day: LocalDay): string =>
  `cairn-${form}-${day}.${form === 'fhir' ? 'json' : 'zip'}`;

/** Rejects with `ReadingStopped` when the vault cannot be read: what was written so far is no export. */
export const exportOtherForm = (form: OtherForm, wish: OtherFormWish): AsyncIterable<string | Blob> => {
  switch (form) {
    case 'everything':
      return asBlobs(everythingOf(wish));
    case 'tables':
      return asBlobs(writeZip(tablesOf(wish), wallOf(wish.now)));
    case 'fhir':
      return fhirOf(wish);
  }
};

async function* asBlobs(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Blob, void, undefined> {
  for await (const piece of pieces) yield new Blob([Uint8Array.from(piece)]);
}

const wallOf = (now: Date) => ({
  ...{ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  ...{ hour: now.getHours(), minute: now.getMinutes() },
});

const tablesOf = ({ door }: OtherFormWish) => {
  const { lists } = listsOf(door);
  return CAIRN_LIST_NAMES.map((name) => ({
    name: csvFileName(name),
    pieces: writeCsvTable(name, lists[name]),
  }));
};

async function* fhirOf({ door, now }: OtherFormWish): AsyncGenerator<string, void, undefined> {
  const words = await wordsOfForms();
  yield* writeFhir({
    ...{ exportedAt: now.getTime() as Instant, ...listsOf(door).lists },
    wordsOf: (id) => words.find((one) => one.id === id) ?? null,
  });
}

async function* everythingOf(wish: OtherFormWish): AsyncGenerator<Uint8Array, void, undefined> {
  const { door, now, copy } = wish;
  const calendar = await calendarText(door, { now, name: copy.t('app.name'), generic: null });
  if (!calendar.ok) throw new ReadingStopped(calendar.error);
  const files = readableFiles({
    words: readMeWords(copy),
    json: () => exportRecord(door, now),
    lists: () => listsOf(door).lists,
    journal: () => exportJournal(door, now, contentLocale(copy.locale)),
    calendar: calendar.value.text,
    fhir: () => fhirOf(wish),
  });
  yield* writeZip(files, wallOf(now));
}
