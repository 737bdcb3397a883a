/**
 * The one door for a file of unknown make: recognised by what it holds, never by its name, and read by the one reader that knows
 * it, which is loaded then; or what it seems to be instead.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { isJsonObject } from './cairn-json/json-value.ts';
import { HEALTH_MEMBER, isHealthXml } from './apple-health/is-health-xml.ts';
import { hasOwnTables, OWN_TABLE_FILE, ownTableOf } from './csv-tables/is-own-table.ts';
import { DAYLIO_MEMBER, isDaylioBackup, isWrapped, unwrapped } from './daylio-backup/is-daylio-backup.ts';
import { formatOfText } from './detect-format.ts';
import { isFhir } from './fhir/is-fhir.ts';
import { isPageName, isTextName } from './markdown/fits-markdown.ts';
import { createAround } from './found/around.ts';
import type { Around } from './found/found.ts';
import { planOfFound } from './found/plan-of-found.ts';
import { headOf, tableOf } from './formats/csv-table.ts';
import { CSV_FORMATS, JSON_FORMATS, TABLE_FORMATS, TEXT_FORMATS, ZIP_FORMATS } from './formats/formats.ts';
import { parsedJson } from './formats/parsed-json.ts';
import type { KnownFormat } from './formats/known-formats.ts';
import type { ImportError, ImportOptions } from './import-format.ts';
import type { ImportPlan } from './import-plan.ts';
import type { PlanInPieces } from './plan-in-pieces.ts';
import type { PlainTable } from './own-table/plain-table.ts';
import { looksLike, looksLikeBinary } from './looks-like.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { partOf, piecesOf } from './source/import-source.ts';
import type { ImportFolder, ImportSource } from './source/import-source.ts';
import { decodeWhole } from './text/decode-text.ts';
import type { Decoded } from './text/decode-text.ts';

const readers = () => import('./formats/readers.ts');

type Outcome = Result<ImportPlan, ImportError>;

const HEAD = 4096;

/** Larger than any record of one life in the forms that are held whole. */
const LARGEST_HELD = 256 * 1024 * 1024;

/** Every {@link ImportError} may come. Rejects only where the platform cannot read the file. */
export const readImport = async (source: ImportSource, options: ImportOptions): Promise<Outcome> => {
  const around = createAround(options);
  if (around === null) return err({ type: 'UnknownZone' });
  const door = { options, around, name: source.name ?? '' };
  const head = await partOf(source, 0, HEAD);
  if (isHealthXml(head)) return readHealth(piecesOf(source), door);
  const container = looksLikeBinary(head);
  if (container === 'zip') return readArchive(source, door);
  if (source.size > LARGEST_HELD) return err({ type: 'TooMuchInside' });
  if (container === null && source.size > LONG && (await isNothingKnown(source, door)))
    return unknown('text');
  const bytes = await partOf(source, 0, source.size);
  return container === 'sqlite' ? readDatabase(bytes, door) : readText(bytes, door);
};

/** So long a file is held only where its beginning is of a kind that is known. */
const LONG = 4 * 1024 * 1024;
const LONG_HEAD = 256 * 1024;

const isNothingKnown = async (source: ImportSource, { name }: Door): Promise<boolean> => {
  const start = decodeWhole(await partOf(source, 0, LONG_HEAD));
  // The rest of it is told by who reads it whole.
  if (!start.ok || isPageName(name)) return false;
  const { text } = start.value;
  const { plainTableOf, readMarkdownPage } = await readers();
  const head = headOf(text);
  return (
    ['text', 'other-csv', 'csv-without-header'].includes(looksLike(text)) &&
    formatOfText(text) === null &&
    !isWrapped(text) &&
    ownTableOf(head.header) === null &&
    knownFor(TEXT_FORMATS, text) === null &&
    knownFor(CSV_FORMATS, head) === null &&
    (!isTextName(name) || readMarkdownPage({ name, text }) === null) &&
    plainTableOf(text) === null
  );
};

/** What an app laid into a folder, or somebody unpacked there. */
export const readFolder = async (folder: ImportFolder, options: ImportOptions): Promise<Outcome> => {
  const around = createAround(options);
  if (around === null) return err({ type: 'UnknownZone' });
  const { folderAsArchive } = await readers();
  return readMembers(folderAsArchive(folder), { options, around, name: '' });
};

/**
 * The same for those who keep it piece by piece: a diary, and a table of ours, are made into records as they are asked for. Every
 * other form comes whole.
 */
export const readImportInPieces = async (
  source: ImportSource,
  options: ImportOptions,
): Promise<Result<PlanInPieces, ImportError>> => {
  const long = await longTextIn(source);
  if (long !== null && createAround(options) !== null) {
    const { readDaylioInPieces, readOwnInPieces } = await readers();
    const read = (long.kind === 'diary' ? readDaylioInPieces : readOwnInPieces)(long.text, options);
    return read.ok ? ok({ ...read.value, plan: withDropped(read.value.plan, long.dropped) }) : read;
  }
  const plan = await readImport(source, options);
  return plan.ok ? ok({ plan: plan.value, pieces: null }) : plan;
};

/** A diary out of Daylio, or a table of ours; `null` for any other file. */
const longTextIn = async (
  source: ImportSource,
): Promise<(Decoded & { readonly kind: 'diary' | 'table' }) | null> => {
  const head = await partOf(source, 0, HEAD);
  if (source.size > LARGEST_HELD || looksLikeBinary(head) !== null) return null;
  const begun = decodeWhole(head);
  const kind = begun.ok ? longKindOf(begun.value.text) : null;
  if (kind === null) return null;
  const whole = decodeWhole(await partOf(source, 0, source.size));
  return whole.ok && longKindOf(whole.value.text) === kind ? { ...whole.value, kind } : null;
};

const longKindOf = (text: string): 'diary' | 'table' | null => {
  if (formatOfText(text) !== null) return formatOfText(text) === 'daylio-csv' ? 'diary' : null;
  const own = ownTableOf(headOf(text).header);
  return own === null || own === 'unclear' ? null : 'table';
};

const withDropped = <P extends ImportPlan>(plan: P, dropped: number): P =>
  dropped === 0
    ? plan
    : { ...plan, notices: [...plan.notices, { type: 'controls-dropped', count: dropped }] };

interface Door {
  readonly options: ImportOptions;
  readonly around: Around;
  /** Of the file; empty where it has none. */
  readonly name: string;
}

const unknown = (seems: ReturnType<typeof looksLike>): Outcome =>
  err({ type: 'UnknownFormat', looksLike: seems });

const readText = async (bytes: Uint8Array, door: Door): Promise<Outcome> => {
  const whole = decodeWhole(bytes);
  if (!whole.ok) return whole;
  const { text, dropped } = whole.value;
  const plan =
    formatOfText(text) === 'cairn-json'
      ? (await readers()).readCairnJson(bytes)
      : await readOther(text, door);
  return plan.ok ? ok(withDropped(plan.value, dropped)) : plan;
};

const readOther = async (text: string, door: Door): Promise<Outcome> => {
  if (formatOfText(text) === 'daylio-csv') return (await readers()).readDaylioText(text, door.options);
  const whole = knownFor(TEXT_FORMATS, text);
  if (whole !== null) return readBy(whole, text, door);
  const page = isPageName(door.name) ? await readPage(text, door) : null;
  return page ?? readTableText(text, door);
};

/** Tables, and JSON, which may be one. */
const readTableText = async (text: string, door: Door): Promise<Outcome> => {
  const seems = looksLike(text);
  const head = headOf(text);
  if (ownTableOf(head.header) !== null) return (await readers()).readOwnTables([text], door.options);
  const json = seems === 'json' ? text : unwrapped(text);
  if (json !== null) return readJson(json, door);
  const known = knownFor(CSV_FORMATS, head);
  if (known !== null) return readBy(known, tableOf(text), door);
  const table = (await readers()).plainTableOf(text);
  if (table !== null) return readOwn(table, seems, door);
  if (isPageName(door.name)) return err({ type: 'UndatedPage' });
  const page = isTextName(door.name) ? await readPage(text, door) : null;
  return page ?? unknown(seems);
};

/** One page of a journal, which says its day at its head or in its name. `null` for any other text. */
const readPage = async (text: string, { name, options }: Door): Promise<Outcome | null> => {
  const reading = (await readers()).readMarkdownPage({ name, text });
  return reading === null ? null : planOfFound('markdown', reading, options);
};

/** A table of nobody's app, where it has days. */
const readOwn = async (
  table: PlainTable | null,
  seems: ReturnType<typeof looksLike>,
  { options, around }: Door,
): Promise<Outcome> => {
  if (table === null) return unknown(seems);
  const { readTable } = await readers();
  const reading = await readTable(table, around);
  return reading.ok ? planOfFound('own-table', reading.value, options) : reading;
};

const readJson = async (text: string, door: Door): Promise<Outcome> => {
  const value = parsedJson(text);
  if (value === undefined) return err({ type: 'DamagedJson' });
  if (isDaylioBackup(value)) return (await readers()).readDaylioBackup(value, door.options);
  if (isFhir(value)) return (await readers()).readFhir(value, door.options);
  // What somebody may track, and nothing that was.
  if (isJsonObject(value) && value['type'] === 'template' && 'trackables' in value)
    return err({ type: 'PartOfExport' });
  const known = knownFor(JSON_FORMATS, value);
  if (known !== null) return readBy(known, value, door);
  const { plainTableOfJson } = await readers();
  return readOwn(plainTableOfJson(value), 'json', door);
};

const readArchive = async (source: ImportSource, door: Door): Promise<Outcome> => {
  const { openZip } = await readers();
  const archive = await openZip(source);
  return archive.ok ? readMembers(archive.value, door) : archive;
};

const readMembers = async (archive: ZipArchive, door: Door): Promise<Outcome> => {
  const { memberAlone, memberNamed, namesOf } = await readers();
  const health = archive.members.find(({ name }) => HEALTH_MEMBER.test(name));
  if (health !== undefined) return readHealth(archive.piecesOf(health), door);
  const own = await readOwnArchive(archive, door);
  if (own !== null) return own;
  const known = knownFor(ZIP_FORMATS, namesOf(archive));
  if (known !== null) return readBy(known, archive, door);
  // One file that somebody packed is that file.
  const alone = memberNamed(archive, DAYLIO_MEMBER) ?? memberAlone(archive);
  if (alone === null) return unknown('zip');
  const bytes = await archive.bytesOf(alone);
  return bytes.ok ? readText(bytes.value, { ...door, name: alone.name }) : bytes;
};

/** What we packed ourselves: the whole record beside its readable forms, or the tables alone. `null` for any other archive. */
const readOwnArchive = async (archive: ZipArchive, { options }: Door): Promise<Outcome | null> => {
  const { eachText, memberNamed, namesOf, readCairnJson, readOwnTables } = await readers();
  const names = namesOf(archive);
  const whole = memberNamed(archive, /(^|\/)cairn\.json$/);
  if (whole !== null && memberNamed(archive, /(^|\/)read-me\.html$/) !== null) {
    const bytes = await archive.bytesOf(whole);
    return bytes.ok ? readCairnJson(bytes.value) : bytes;
  }
  if (!hasOwnTables(names)) return null;
  const texts = await eachText(archive, OWN_TABLE_FILE);
  return texts.ok
    ? readOwnTables(
        texts.value.map(({ text }) => text),
        options,
      )
    : texts;
};

/** Piece by piece, however large it is. */
const readHealth = async (pieces: AsyncIterable<Uint8Array>, { options }: Door): Promise<Outcome> => {
  const { readAppleHealth, ZipBroken } = await readers();
  try {
    const reading = await readAppleHealth(pieces, options.zone);
    return reading.ok ? planOfFound('apple-health', reading.value, options) : reading;
  } catch (cause) {
    if (cause instanceof ZipBroken) return err(cause.error);
    throw cause;
  }
};

const readDatabase = async (bytes: Uint8Array, door: Door): Promise<Outcome> => {
  const { openTables } = door.options;
  if (openTables === undefined) return unknown('sqlite');
  const database = await openTables(bytes);
  if (database === null) return err({ type: 'BrokenDatabase' });
  try {
    const known = knownFor(TABLE_FORMATS, database.tables);
    return known === null ? unknown('sqlite') : await readBy(known, database, door);
  } finally {
    await database.close();
  }
};

const knownFor = <Seen, Input>(
  formats: readonly KnownFormat<Seen, Input>[],
  seen: Seen,
): KnownFormat<Seen, Input> | null => formats.find(({ fits }) => fits(seen)) ?? null;

const readBy = async <Input>(
  { format, load }: KnownFormat<never, Input>,
  input: Input,
  { options, around }: Door,
): Promise<Outcome> => {
  const read = await load();
  const reading = await read(input, around);
  return reading.ok ? planOfFound(format, reading.value, options) : reading;
};
