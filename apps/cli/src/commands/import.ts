/**
 * `cairn import`: brings in a record from a file or a folder, or after `-` from what is piped in, as one act that one undo takes back. `--dry-run`
 * opens no vault.
 */

import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { err, isRating, localDayAt, ok } from '@cairn/domain';
import type { Rating, Result } from '@cairn/domain';
import {
  besideWins,
  columnsOf,
  moodWordsNotIn,
  openTasksOf,
  readFolder,
  readImportInPieces,
  tasksNotHere,
} from '@cairn/interchange';
import type {
  DateOrder,
  ImportError,
  ImportOptions,
  ImportPlan,
  ImportSource,
  PlanInPieces,
} from '@cairn/interchange';
import { openForeignTables } from '@cairn/store/node';
import { derivedId } from '@cairn/vault';
import type { VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { withFile, withPieces } from '../home/file-source.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { folderAt, isFolder } from '../home/folder-source.ts';
import { mapOf, readKnownColumns, readTypedColumns, rememberColumns } from '../import-columns.ts';
import type { TypedColumns } from '../import-columns.ts';
import { DATE_ORDERS } from '../option-values.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { unreadableFile } from '../write-whole.ts';
import {
  addedLines,
  adviceAfter,
  columnLines,
  offerLines,
  planData,
  planLines,
  previewLines,
  unknownMoodLines,
} from '../say-import.ts';
import { sampleLines } from '../say-samples.ts';
import { act, withVault } from '../with-vault.ts';

export const importFile: Command = {
  options: {
    'dry-run': { type: 'boolean' },
    offer: { type: 'boolean' },
    mood: { type: 'string', multiple: true },
    map: { type: 'string', multiple: true },
    'date-order': { type: 'string' },
  },
  run: async (call) => {
    const { copy, given } = call;
    const [path] = call.words;
    if (path === undefined || call.words.length > 1)
      return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.import.one-file'));
    const options = readOptions(call);
    if (!options.ok) return options.error;
    const typed = readTypedColumns(given.all('map'));
    if (typed === null) return refusedValue(copy, 'map');
    const asked = { options: options.value, typed, path };
    const done = await settledFiles(async () =>
      path !== PIPED && (await isFolder(path))
        ? keepFolder(call, asked)
        : withGiven(call, path, (source) => keepFile(call, source, asked)),
    );
    return done.ok ? done.value : unreadableFile(copy, path, done.error);
  },
};

const PIPED = '-';

const withGiven = <T>(
  { around }: Call,
  path: string,
  use: (source: ImportSource) => Promise<T>,
): Promise<T> => (path === PIPED ? withPieces(around.terminal.readBytes(), use) : withFile(path, use));

interface Asked {
  /** Anew, as often as more is known. */
  read(options: ImportOptions): Promise<Result<PlanInPieces, ImportError>>;
  readonly options: ImportOptions;
  readonly typed: TypedColumns;
  readonly path: string;
}

const keepFile = async (call: Call, source: ImportSource, asked: Omit<Asked, 'read'>): Promise<Reply> => {
  if (await isSealed(source)) return refused(EXIT.file, { type: 'Sealed' }, call.copy.t('cli.import.sealed'));
  if (source.size > LONG) holdLittle();
  return readAndKeep(call, { ...asked, read: (options) => readImportInPieces(source, options) });
};

/** In bytes. */
const LONG = 8 * 1024 * 1024;

/** The engine's room for what is new grows with the work, to two times 32 MB: a long import is a little slower without, and holds less. */
const holdLittle = (): void => setFlagsFromString('--semi-space-growth-factor=1');

const keepFolder = async (call: Call, asked: Omit<Asked, 'read'>): Promise<Reply> => {
  const folder = await folderAt(asked.path);
  const read: Asked['read'] = async (options) => {
    if (folder === null) return err({ type: 'TooMuchInside' });
    const plan = await readFolder(folder, options);
    return plan.ok ? ok({ plan: plan.value, pieces: null }) : plan;
  };
  return readAndKeep(call, { ...asked, read });
};

const readAndKeep = async (call: Call, asked: Asked): Promise<Reply> => {
  const { copy, given } = call;
  const read = await readTyped(call, asked);
  if (!read.ok) return read.error;
  const { plan } = read.value;
  const [slip] = moodWordsNotIn(plan, Object.keys(asked.options.moodOf ?? {}));
  if (slip !== undefined)
    return refused(EXIT.usage, { type: 'UnknownMoodWord' }, ...unknownMoodLines(copy, plan, slip));
  if (given.has('offer')) return offer(call, plan);
  if (given.has('dry-run')) return said(previewLines(copy, plan), planData(plan));
  return bringIn(call, read.value, asked);
};

/** How a file in the format of `age` begins. */
const SEALED = 'age-encryption.org/v1\n';

const isSealed = async (source: ImportSource): Promise<boolean> => {
  const head = await source.slice(0, Math.min(SEALED.length, source.size)).arrayBuffer();
  return Buffer.from(head).toString('latin1') === SEALED;
};

/** What is a path here already is not offered again. */
const offer = (call: Call, plan: ImportPlan): Promise<Reply> =>
  withVault(call, async (door) => {
    const known = await door.ask('paths', {});
    if (!known.ok) return refusedByVault(call.copy, known.error);
    const tasks = tasksNotHere(
      openTasksOf(plan),
      known.value.paths.map(({ challenge }) => challenge.text),
    );
    return said(offerLines(call.copy, tasks), { ...planData(plan), openTasks: tasks });
  });

/** Names of columns are known once the file was read; what was said of them then reads it anew. */
const readTyped = async (
  { copy }: Pick<Call, 'copy'>,
  { read: readAs, options, typed }: Omit<Asked, 'path'>,
): Promise<Result<PlanInPieces, Refused>> => {
  const read = await readAs(options);
  if (!read.ok) return err(refused(EXIT.file, read.error, copy.error('import-error', read.error)));
  if (typed.length === 0) return read;
  const columns = columnsOf(read.value.plan);
  if (columns === null)
    return err(refused(EXIT.usage, { type: 'NoColumns' }, copy.t('cli.import.columns.none')));
  const map = mapOf(typed, columns);
  if (map.ok)
    return readTyped({ copy }, { read: readAs, options: { ...options, columns: map.value }, typed: [] });
  const sentence = copy.t('cli.import.columns.unknown', {
    column: map.error,
    columns: columns.names.join(', '),
  });
  return err(refused(EXIT.usage, { type: 'UnknownColumn' }, sentence));
};

const bringIn = async (call: Call, read: PlanInPieces, asked: Asked): Promise<Reply> => {
  const { copy } = call;
  return withVault(call, async (door) => {
    const { plan, pieces } = await readAsBefore(read, door, asked);
    // Dates that can be read two ways are asked about first: a wrong day is worse than a second try.
    if (plan.needs === 'date-order')
      return refused(
        EXIT.refused,
        { type: 'NeedsDateOrder' },
        ...sampleLines(copy, plan),
        copy.t('cli.import.date-order'),
      );
    if (plan.needs === 'columns')
      return refused(
        EXIT.refused,
        { type: 'NeedsColumns' },
        ...columnLines(copy, plan, 'again'),
        copy.t('cli.import.columns.missing'),
      );
    const { format, wins, checkIns, restDays } = plan;
    const fileName = basename(asked.path);
    const done = await act(call.around, door, {
      name: 'import-records',
      input: {
        ...{ format, fileName, wins, checkIns, restDays, ...besideWins(plan) },
        ...(pieces === null ? {} : { pieces }),
      },
    });
    if (!done.ok) return refusedByVault(copy, done.error);
    const columns = columnsOf(plan);
    if (columns !== null) await rememberColumns(call.around, door, columns);
    const data = { ...planData(plan), dryRun: false, ...done.value };
    const advice = adviceAfter(done.value);
    return said([...planLines(copy, plan, advice), ...addedLines(copy, done.value)], data);
  });
};

/** Nothing was typed: as a file of the same columns was read before. */
const readAsBefore = async (
  read: PlanInPieces,
  door: VaultDoor,
  { read: readAs, options, typed }: Asked,
): Promise<PlanInPieces> => {
  if (columnsOf(read.plan) === null || typed.length > 0) return read;
  const knownColumns = await readKnownColumns(door);
  const again = await readAs({ ...options, knownColumns });
  return again.ok ? again.value : read;
};

const readOptions = ({ given, copy, around }: Call): Result<ImportOptions, Refused> => {
  const moodOf = readMoods(given.all('mood'));
  if (moodOf === null) return err(refusedValue(copy, 'mood-words'));
  const dateOrder = given.text('date-order');
  if (dateOrder !== undefined && !isDateOrder(dateOrder)) return err(refusedValue(copy, 'date-order'));
  const { wall, zone } = around.clock.now();
  return ok({
    hashId: (naturalKey) => derivedId('import', naturalKey),
    zone: zone ?? 'UTC',
    moodOf,
    // By the calendar: the other app does not know when this person's day begins.
    today: localDayAt(wall, 0),
    openTables: openForeignTables,
    ...(dateOrder === undefined ? {} : { dateOrder }),
  });
};

const isDateOrder = (written: string): written is DateOrder => DATE_ORDERS.some((order) => order === written);

/** `calm=7`; the last `=` counts, for a word may hold one. `null` when one of them is not like that. */
const readMoods = (written: readonly string[]): Readonly<Record<string, Rating>> | null => {
  const moods: [string, Rating][] = [];
  for (const each of written) {
    const [, word, number] = /^(.+)=(\d{1,2})$/s.exec(each) ?? [];
    const rating = Number(number);
    if (word === undefined || !isRating(rating)) return null;
    moods.push([word, rating]);
  }
  return Object.fromEntries(moods);
};
