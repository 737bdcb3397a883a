/** One session out of Google Fit's export: a night is sleep, all else a movement that the person may call a win. */

import { ok } from '@cairn/domain';
import type { JsonValue } from '../cairn-json/json-value.ts';
import { objectIn, textOf } from '../formats/json-parts.ts';
import { dayIn } from '../formats/written-day.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';

const MINUTE = 60_000;
const LONGEST_NIGHT = 1440;

export const readGoogleFitSession: Read<JsonValue> = async (value, { zone }) => {
  const session = objectIn(value);
  const finds = new Finds();
  finds.row();
  const [start, end] = [textOf(session['startTime']), textOf(session['endTime'])];
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE);
  const name = textOf(session['fitnessActivity']);
  const day = dayIn(name === 'sleep' ? end : start);
  if (day === null || !(minutes >= 0)) finds.skip(null, { type: 'unreadable-date' });
  else {
    const place = { day, at: null, zone };
    const key = ['google-fit', name, start];
    if (name === 'sleep') finds.moment({ ...place, sleepMinutes: Math.min(LONGEST_NIGHT, minutes), key });
    else finds.doing({ ...place, name, area: 'move', note: `${minutes} min`, key, guess: 'tag' });
  }
  return ok(finds.reading('session'));
};
