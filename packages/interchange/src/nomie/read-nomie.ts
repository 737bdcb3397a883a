/**
 * Nomie 4 to 6: events that are a line of words with `#tracker(value)` in it. The line is kept as it was written. A tracker
 * whose name says that something was done is a win; the mood is a number where its tracker says from where to where it goes.
 */

import { isRating, ok } from '@cairn/domain';
import type { Rating } from '@cairn/domain';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { doingAreaOf } from '../daylio-csv/tally-activities.ts';
import { millisecondsOf, numberOf, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';

const TRACKER = /#([\p{L}\p{N}_-]+)(?:\(([^)]*)\))?/gu;
const MOODS = new Set(['mood', 'my_mood']);

export const readNomie: Read<JsonValue> = async (value, around) => {
  const file = objectIn(value);
  const trackers = objectIn(file['trackers']);
  const finds = new Finds();
  for (const [index, event] of objectsIn(file['events']).entries()) {
    finds.row();
    const at = millisecondsOf(event['end']) ?? millisecondsOf(event['start']);
    const when = at === null ? null : around.moment(at);
    const text = textOf(event['note']);
    if (hasPlace(event)) finds.aside('places');
    if (when === null) finds.damaged('events', index);
    else {
      const key = ['nomie', textOf(event['_id']) || text, when.at ?? 0];
      for (const [, tag = '', amount = ''] of text.matchAll(TRACKER)) {
        const name = nameOf(trackers, tag);
        const area = doingAreaOf(name);
        if (area !== null) finds.doing({ ...when, name, area, note: amount, guess: 'win' });
      }
      finds.moment({ ...when, note: text, mood: moodIn(text, trackers), key });
    }
  }
  return ok(finds.reading('backup'));
};

const hasPlace = ({ lat, lng, location }: JsonObject): boolean =>
  [lat, lng, location].some((part) => part !== undefined && part !== null && part !== '');

const nameOf = (trackers: JsonObject, tag: string): string =>
  textOf(objectIn(trackers[tag])['label']) || tag.replaceAll('_', ' ');

const moodIn = (text: string, trackers: JsonObject): Rating | null => {
  for (const [, tag = '', amount = ''] of text.matchAll(TRACKER)) {
    if (!MOODS.has(tag.toLowerCase())) continue;
    const { min, max } = objectIn(trackers[tag]);
    const [from, to, value] = [numberOf(min), numberOf(max), numberOf(amount)];
    if (from === null || to === null || value === null || to <= from) return null;
    const rating = Math.round(((value - from) / (to - from)) * 10);
    return isRating(rating) ? rating : null;
  }
  return null;
};
