/** Journey: one JSON a page, alone or in a zip. Its moods are numbers of which nothing says what they mean: they stay there. */

import { err, ok } from '@cairn/domain';
import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { eachText } from '../formats/each-text.ts';
import { listIn, millisecondsOf, objectIn, textOf } from '../formats/json-parts.ts';
import { parsedJson } from '../formats/parsed-json.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read } from '../found/found.ts';
import { noteText } from '../text/note-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

/** `1412653984567-3fc21e15f45bf4c4.json`. */
const JOURNEY_MEMBER = /(^|\/)\d{13}-[0-9a-f]{16}\.json$/;

export const readJourney: Read<JsonValue> = async (value, around) => {
  const finds = new Finds();
  addPage(finds, objectIn(value), around);
  return ok(finds.reading('json'));
};

export const readJourneyZip: Read<ZipArchive> = async (archive, around) => {
  const texts = await eachText(archive, JOURNEY_MEMBER);
  if (!texts.ok) return texts;
  const finds = new Finds();
  for (const { text } of texts.value) {
    const page = parsedJson(text);
    if (!isJsonObject(page)) return err({ type: 'DamagedJson' });
    addPage(finds, page, around);
  }
  return ok(finds.reading('zip'));
};

/** What it writes for no place. */
const NOWHERE = 1e308;

const addPage = (finds: Finds, page: JsonObject, around: Around): void => {
  finds.row();
  const { lat, address } = page;
  finds.aside('pictures', listIn(page['photos']).length);
  if (textOf(address) !== '' || (typeof lat === 'number' && lat < NOWHERE)) finds.aside('places');
  if (typeof page['mood'] === 'number' && page['mood'] > 0) finds.aside('measures');
  const at = millisecondsOf(page['date_journal']);
  const when = at === null ? null : around.moment(at, textOf(page['timezone']) || undefined);
  const words = typeof page['text'] === 'string' ? page['text'].trim() : '';
  const text = page['type'] === 'html' ? noteText(words) : words;
  if (when === null) finds.skip(null, { type: 'unreadable-date' });
  else finds.page({ ...when, text, key: ['journey', textOf(page['id'])] });
};
