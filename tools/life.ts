/**
 * Fills a vault with a seeded, invented life, through the vault's own import: the same seed on the same day gives the same
 * records, so a second run adds nothing. For benches and for looking at; never for somebody's own vault, unless they ask.
 */

import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { generateLife, mindOf, mindRecords } from '@cairn/content/life';
import type { LifeEvent, LifeWin, MindRecords } from '@cairn/content/life';
import { randomBytes } from '@cairn/crypto';
import { dayNumber, isInstant, localDayAt, parseOptionalText, parsePrivateText } from '@cairn/domain';
import type { CheckIn, EntityId, Instant, LocalDay, PrivateText, RestDay, Win } from '@cairn/domain';
import { derivedId, systemClock } from '@cairn/vault';
import { openHome } from 'cairn/home';

interface Wish {
  readonly wins: number;
  readonly seed: string;
  readonly home: string;
}

/** Gives the exit code. */
export const fillWithLife = async (argv: readonly string[]): Promise<number> => {
  // As the command line does: for the person who ran it alone.
  process.umask(0o077);
  const wish = readWish(argv);
  if (wish === null) {
    console.error('npm run life -- --wins 50000 --home DIR [--seed 1]');
    return 2;
  }
  const started = performance.now();
  const records = lifeRecords(wish, localDayAt(systemClock.now().wall, 0));
  tell(started, `${records.wins.length} wins, ${records.checkIns.length} check-ins invented`);
  const opened = await openHome({
    env: { CAIRN_HOME: wish.home },
    platform: process.platform,
    userFolder: homedir(),
    clock: systemClock,
    random: randomBytes,
  });
  if (!opened.ok) {
    console.error(`The vault in ${wish.home} did not open: ${opened.error.type}`);
    return 1;
  }
  const done = await opened.value.act({
    act: derivedId('import', `life/${wish.seed}/${Date.now()}`),
    name: 'import-records',
    input: { format: 'life', fileName: `life-${wish.seed}`, ...records },
  });
  await opened.value.close();
  if (!done.ok) {
    console.error(`Nothing was kept: ${done.error.type}`);
    return 1;
  }
  tell(started, `${done.value.added.wins} wins kept in ${wish.home}, ${done.value.known} known before`);
  return 0;
};

const tell = (started: number, text: string): void => {
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${text}`);
};

const readWish = (argv: readonly string[]): Wish | null => {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: { wins: { type: 'string' }, home: { type: 'string' }, seed: { type: 'string' } },
  });
  const wins = Number(values['wins'] ?? 50_000);
  const { home, seed = '1' } = values;
  const isWhole = Number.isInteger(wins) && wins >= 1;
  return isWhole && typeof home === 'string' && typeof seed === 'string' ? { wins, home, seed } : null;
};

const lifeRecords = (
  { wins: count, seed }: Wish,
  endDay: LocalDay,
): MindRecords & { readonly wins: Win[]; readonly checkIns: CheckIn[]; readonly restDays: RestDay[] } => {
  const wins: Win[] = [];
  const checkIns: CheckIn[] = [];
  const restDays: RestDay[] = [];
  let number = 0;
  const events = [...generateLife({ seed, wins: count, endDay })];
  for (const event of events) {
    const id = derivedId('import', `life/${seed}/${(number += 1)}`);
    if (event.type === 'win') wins.push(winOf(event, id));
    if (event.type === 'checkIn') checkIns.push(checkInOf(event, id));
    if (event.type === 'rest') restDays.push({ localDay: event.localDay, taken: true });
  }
  const inner = mindRecords(mindOf(seed, events), {
    idFor: (name) => derivedId('import', `life/${seed}/${name}`),
    ...{ at: instantOf, zone: 'UTC', wins: wins.map(({ id }) => id) },
  });
  return { wins, checkIns, restDays, ...inner };
};

/** Before 04:00 it is the night after the day. */
const instantOf = (day: LocalDay, minuteOfDay: number): Instant => {
  const night = minuteOfDay < 240 ? 1 : 0;
  const at = (dayNumber(day) + night) * 86_400_000 + minuteOfDay * 60_000;
  if (!isInstant(at)) throw new Error('a life lies within the calendar');
  return at;
};

const textOf = (text: string): PrivateText => {
  const parsed = parsePrivateText(text);
  if (!parsed.ok) throw new Error(`an invented text is no text: ${parsed.error.type}`);
  return parsed.value;
};

const noteOf = (note: string | undefined): PrivateText | null => {
  const parsed = parseOptionalText(note);
  return parsed.ok ? parsed.value : null;
};

const winOf = (event: LifeWin, id: EntityId): Win => ({
  id,
  text: textOf(event.text),
  area: event.area,
  localDay: event.localDay,
  at: instantOf(event.localDay, event.minuteOfDay),
  zone: 'UTC',
  planned: false,
  big: event.big,
  effort: event.effort ?? null,
  pleasure: event.pleasure ?? null,
  mastery: event.mastery ?? null,
  expectedPleasure: event.expectedPleasure ?? null,
  expectedDifficulty: null,
  moodBefore: null,
  moodAfter: null,
  note: noteOf(event.note),
  activity: event.activity ?? null,
  step: null,
  ritual: null,
  resting: false,
  near: false,
  trashed: false,
  importBatch: null,
});

const checkInOf = (event: Extract<LifeEvent, { type: 'checkIn' }>, id: EntityId): CheckIn => ({
  id,
  localDay: event.localDay,
  at: instantOf(event.localDay, event.minuteOfDay),
  zone: 'UTC',
  mood: event.mood,
  energy: event.energy,
  confidence: event.confidence ?? null,
  sleepMinutes: event.sleepMinutes ?? null,
  moodWord: null,
  note: null,
  trashed: false,
  importBatch: null,
});
