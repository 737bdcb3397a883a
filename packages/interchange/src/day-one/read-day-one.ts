/**
 * Day One: JSON of a journal, alone or with its pictures in a zip, and the older form of one property list a page. A page has
 * the day of the zone in which it was written.
 */

import { err, ok } from '@cairn/domain';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { eachText } from '../formats/each-text.ts';
import { listIn, millisecondsOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { parsedJson } from '../formats/parsed-json.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read } from '../found/found.ts';
import { plainText } from '../xml/read-tags.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { isDayOne } from './is-day-one.ts';

export const readDayOne: Read<JsonValue> = async (value, around) => {
  const finds = new Finds();
  addEntries(finds, value, around);
  return ok(finds.reading('json'));
};

/** Several journals may lie side by side. */
export const readDayOneZip: Read<ZipArchive> = async (archive, around) => {
  const texts = await eachText(archive, /\.json$/);
  if (!texts.ok) return texts;
  const journals = texts.value.map(({ text }) => parsedJson(text));
  if (journals.some((journal) => journal === undefined)) return err({ type: 'DamagedJson' });
  const known = journals.filter((journal) => journal !== undefined && isDayOne(journal));
  if (known.length === 0) return err({ type: 'UnknownFormat', looksLike: 'zip' });
  const finds = new Finds();
  for (const journal of known) if (journal !== undefined) addEntries(finds, journal, around);
  return ok(finds.reading('zip'));
};

const addEntries = (finds: Finds, value: JsonValue, around: Around): void => {
  for (const [index, entry] of objectsIn(objectIn(value)['entries']).entries()) {
    finds.row();
    const at = millisecondsOf(entry['creationDate']);
    const when =
      at === null ? null : around.moment(at, textOf(entry['timeZone']).replaceAll('\\/', '/') || undefined);
    finds.aside(
      'pictures',
      PICTURES.reduce((sum, name) => sum + listIn(entry[name]).length, 0),
    );
    if ('location' in entry) finds.aside('places');
    if (when === null) finds.damaged('entries', index);
    else finds.page({ ...when, text: wordsOf(entry), key: ['day-one', textOf(entry['uuid'])] });
  }
};

const PICTURES = ['photos', 'videos', 'audios', 'pdfAttachments'];

/** Signs that it escaped are signs again; where a picture stood, nothing stands. */
const wordsOf = (entry: JsonObject): string =>
  textOf(entry['text'])
    .replace(/!\[[^\]]*\]\(dayone-moment:[^)]*\)/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** One property list or more. */
export const readDayOneClassic: Read<string> = async (text, around) => {
  const finds = new Finds();
  addClassic(finds, text, around);
  return ok(finds.reading('classic'));
};

export const readDayOneClassicZip: Read<ZipArchive> = async (archive, around) => {
  const texts = await eachText(archive, /\.doentry$/);
  if (!texts.ok) return texts;
  const finds = new Finds();
  for (const { text } of texts.value) addClassic(finds, text, around);
  return ok(finds.reading('classic'));
};

const addClassic = (finds: Finds, text: string, around: Around): void => {
  finds.row();
  const valueOf = (key: string): string =>
    plainText(new RegExp(`<key>${key}</key>\\s*<(?:string|date)>([^<]*)<`).exec(text)?.[1] ?? '');
  const at = millisecondsOf(valueOf('Creation Date'));
  const when = at === null ? null : around.moment(at, valueOf('Time Zone') || undefined);
  if (when === null) finds.skip(null, { type: 'unreadable-date' });
  else finds.page({ ...when, text: valueOf('Entry Text').trim(), key: ['day-one', valueOf('UUID')] });
};
