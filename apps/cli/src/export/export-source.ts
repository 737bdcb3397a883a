/** What each form of an export is written from, piece by piece. */

import { APPOINTMENT_WORDS } from '@cairn/content/instruments';
import { err, ok } from '@cairn/domain';
import type { JournalEntry, Result } from '@cairn/domain';
import {
  CAIRN_LIST_NAMES,
  csvFileName,
  writeCairnJson,
  writeCsvTable,
  writeFhir,
  writeJournalMarkdown,
  writeZip,
} from '@cairn/interchange';
import type { CairnListName } from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { readChosen, readForExport, readJournal } from '@cairn/vault/reading';
import type { Choice, Chosen } from '@cairn/vault/reading';
import type { Call } from '../command.ts';
import { refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { VERSION } from '../version.ts';

export interface Source<P extends string | Uint8Array = string | Uint8Array> {
  readonly pieces: AsyncIterable<P>;
  /** What is said once it is written: what this file is good for. */
  readonly hint: string;
  /** How many have been written so far, by what they are. */
  count(): object;
  /** That nothing at all came into it; absent where that is told in no other way than by `count`. */
  isEmpty?(): boolean;
}

export interface Wish {
  readonly call: Call;
  readonly door: VaultDoor;
  /** `null`: everything. */
  readonly choice: Choice | null;
}

export const jsonSource = async ({ call, door, choice }: Wish): Promise<Result<Source<string>, Refused>> => {
  const { around, copy } = call;
  const exportedAt = around.clock.now().instant;
  if (choice !== null) {
    const { lists, count } = readChosen(door, choice);
    const pieces = writeCairnJson({ exportedAt, app: VERSION, ...lists, settings: {}, imports: [] });
    return ok({ pieces, hint: copy.t('cli.export.part'), count });
  }
  const reading = await readForExport(door);
  if (!reading.ok) return err(refusedByVault(copy, reading.error));
  const { settings, imports, lists, count } = reading.value;
  const pieces = writeCairnJson({
    ...{ exportedAt, app: VERSION, settings: { ...settings } },
    ...{ ...lists, imports: imports.map((kept) => ({ ...kept })) },
  });
  return ok({ pieces, hint: copy.t('settings.export.hint'), count });
};

/** The journal alone, to read. */
export const markdownSource = ({ call, door, choice }: Wish): Source<string> => {
  const { around, copy } = call;
  let entries = 0;
  async function* counted(): AsyncGenerator<JournalEntry, void, undefined> {
    for await (const entry of readJournal(door, choice)) {
      entries += 1;
      yield entry;
    }
  }
  return {
    pieces: writeJournalMarkdown({
      exportedAt: around.clock.now().instant,
      ...{ app: VERSION, entries: counted() },
    }),
    hint: copy.t('cli.export.markdown', { command: 'cairn export' }),
    count: () => ({ entries }),
  };
};

export const readAny = ({ door, choice }: Wish): Chosen => readChosen(door, choice);

/** Each list as a table of its own, in one archive. */
export const tablesSource = (wish: Wish): Source => {
  const { around, copy } = wish.call;
  const { lists, count } = readAny(wish);
  const members = CAIRN_LIST_NAMES.map((name) => ({
    name: csvFileName(name),
    pieces: writeCsvTable(name, lists[name]),
  }));
  const pieces = writeZip(members, around.clock.now().wall);
  return { pieces, hint: copy.t('cli.export.tables'), count };
};

/** One list as a table. The lists before it are read: they tell what of it was removed, or is in the part. */
export const tableSource = (wish: Wish, name: CairnListName): Source => {
  const { lists, count } = readAny(wish);
  async function* pieces(): AsyncGenerator<string, void, undefined> {
    for (const before of CAIRN_LIST_NAMES.slice(0, CAIRN_LIST_NAMES.indexOf(name)))
      for await (const _ of lists[before]);
    yield* writeCsvTable(name, lists[name]);
  }
  return {
    ...{ pieces: pieces(), hint: wish.call.copy.t('cli.export.table') },
    count: () => ({ [name]: count()[name] }),
  };
};

/** Forms, check-ins and wins for the programs of clinics. The words of the WHO-5 have a licence of their own, and are left out here. */
export const fhirSource = (wish: Wish): Source<string> => {
  const { around, copy } = wish.call;
  const { lists, count } = readAny(wish);
  const pieces = writeFhir({
    ...{ exportedAt: around.clock.now().instant, ...lists },
    wordsOf: (id) => (id === 'who-5' ? null : APPOINTMENT_WORDS[id]),
  });
  const written = (): object => {
    const { wins, checkIns, scaleResponses } = count();
    return { wins, checkIns, scaleResponses };
  };
  const isEmpty = (): boolean => {
    const { wins, checkIns, scaleResponses } = count();
    return wins + checkIns + scaleResponses === 0;
  };
  return {
    ...{ pieces, count: written, isEmpty },
    // Known once it is written.
    get hint() {
      return copy.t(isEmpty() ? 'cli.export.fhir.empty' : 'cli.export.fhir');
    },
  };
};
