/** What once was a mountain and is now a stone, by its step, its activity, or the person's own words. */

import { dayNumber, isNowAStone, LEAST_TIMES_SINCE } from '@cairn/domain';
import { hexToBytes, phraseOf } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { NowAStone } from '../../door/look-back-queries.ts';
import { NEWEST_FIRST } from '../read-wins.ts';
import type { ThenNowSources } from './hard-once.ts';
import { MAY_COME_UP, markOf, readTold } from './told-wins.ts';
import type { ToldWin } from './told-wins.ts';

const MOST_STONES = 30;

/** Wins of one day, or the latest of one name, that are looked at. */
const LOOKED_AT = 60;

export const readNowStones = async ({
  database,
  isOrdinary,
  hard,
}: ThenNowSources): Promise<readonly NowAStone[]> => {
  const firsts = new Map<string, ToldWin>();
  for (const win of hard.oldest) {
    const name = nameOf(win);
    if (name !== null && !firsts.has(name)) firsts.set(name, win);
  }
  const stones: NowAStone[] = [];
  for (const first of firsts.values()) {
    if (stones.length >= MOST_STONES) break;
    if (!isOrdinary(first)) continue;
    const done = await readDone(database, first);
    if (done === null || !isNowAStone(first, done.latest, done.times - 1) || !isOrdinary(done.latest))
      continue;
    stones.push({ first: markOf(first), latest: markOf(done.latest), times: done.times });
  }
  return stones.toSorted((a, b) => dayNumber(b.latest.day) - dayNumber(a.latest.day));
};

/** What makes another win the same thing again; `null` for words too long to be said twice. */
const nameOf = ({ step, activity, text }: ToldWin): string | null => step ?? activity ?? phraseOf(text);

interface DoneSince {
  readonly latest: ToldWin;
  /** The first of them too. */
  readonly times: number;
}

const readDone = (database: Database, first: ToldWin): Promise<DoneSince | null> => {
  if (first.step !== null)
    return readNamed(database, first, {
      holds: 'INDEXED BY win_by_step WHERE step = ?1 AND trashed IS NOT 1',
      name: hexToBytes(first.step),
    });
  if (first.activity !== null)
    return readNamed(database, first, {
      holds: 'INDEXED BY win_by_activity WHERE activity = ?1 AND visible = 1',
      name: first.activity,
    });
  return readPhrase(database, first);
};

const readNamed = async (
  database: Database,
  first: ToldWin,
  { holds, name }: { readonly holds: string; readonly name: string | Uint8Array },
): Promise<DoneSince | null> => {
  const [counted] = await database.all<{ times: number }>(
    `SELECT count(*) AS times FROM win ${holds} AND day >= ?2`,
    [name, dayNumber(first.day)],
  );
  const times = counted?.times ?? 0;
  if (times <= LEAST_TIMES_SINCE) return null;
  const [latest] = await readTold(
    database,
    `${holds} AND ${MAY_COME_UP} AND day > ?2 ORDER BY ${NEWEST_FIRST} LIMIT 1`,
    [name, dayNumber(first.day)],
  );
  return latest === undefined ? null : { latest, times };
};

/** The table of phrases knows how often and when last; the win itself is found on that day. */
const readPhrase = async (database: Database, first: ToldWin): Promise<DoneSince | null> => {
  const norm = phraseOf(first.text);
  const [phrase] = await database.all<{ uses: number; last_day: number }>(
    'SELECT uses, last_day FROM phrase WHERE norm = ?1',
    [norm],
  );
  if (phrase === undefined || phrase.uses <= LEAST_TIMES_SINCE || phrase.last_day <= dayNumber(first.day))
    return null;
  const ofThatDay = await readTold(
    database,
    `INDEXED BY win_by_day WHERE day = ?1 AND ${MAY_COME_UP} ORDER BY ${NEWEST_FIRST} LIMIT ${LOOKED_AT}`,
    [phrase.last_day],
  );
  const latest = ofThatDay.find(({ text }) => phraseOf(text) === norm);
  return latest === undefined ? null : { latest, times: phrase.uses };
};
