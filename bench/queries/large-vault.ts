/**
 * Two hundred thousand wins in one vault: four times the life of fifty thousand in the same ten years, a trash that
 * somebody never emptied, an import that was taken back, and a journal of twenty thousand pages. Runs in Node and in a browser's worker alike.
 */

import { parseEntry } from '@cairn/domain';
import type { EntityId, Instant, JournalEntry, LocalDay, Win } from '@cairn/domain';
import type { Clock, IntentName, Intents, VaultDoor } from '@cairn/vault';
import type { LifeRecords } from '../life-records.ts';

export const END_DAY = '2026-11-20' as LocalDay;
const SEED = 'bench: four lives';
const WINS = 200_000;
/** Taken back again: its rows lie in the trash and are shown nowhere. */
const UNDONE_WINS = 5_000;
const TRASHED = 300;
const ON_SHELF = 300;
const PATHS = 30;
const RUNGS = 10;
/** Each page tells of so many wins, one after the other. */
const WINS_A_PAGE = 10;
/** Of the newest page. */
const SITTINGS = 60;
const LINKS = 20;

/** The evening of the last day, always. */
export const EVENING: Clock = {
  now: () => ({
    instant: Date.parse(`${END_DAY}T22:00:00Z`) as Instant,
    wall: { year: 2026, month: 11, day: 20, hour: 22, minute: 0 },
    zone: 'UTC',
  }),
};

let acts = 0;

export const perform = async <N extends IntentName>(
  door: VaultDoor,
  name: N,
  input: Intents[N]['input'],
): Promise<Intents[N]['output']> => {
  acts += 1;
  const act = `bead${acts.toString(16).padStart(28, '0')}` as EntityId;
  const done = await door.act({ act, name, input });
  if (!done.ok) throw new Error(`${name} was refused: ${done.error.type}`);
  return done.value;
};

export const fillLarge = async (
  door: VaultDoor,
  lifeOf: (wish: { readonly seed: string; readonly wins: number; readonly endDay: LocalDay }) => LifeRecords,
): Promise<void> => {
  const life = lifeOf({ seed: SEED, wins: WINS, endDay: END_DAY });
  await perform(door, 'import-records', { format: 'cairn-json', fileName: 'life', ...life });
  const other = lifeOf({ seed: `${SEED}, undone`, wins: UNDONE_WINS, endDay: END_DAY });
  await perform(door, 'import-records', { format: 'cairn-json', fileName: 'undone', ...other });
  await perform(door, 'undo', {});
  const every = Math.floor(life.wins.length / TRASHED);
  for (let i = 0; i < TRASHED; i += 1) {
    const win = life.wins[i * every];
    if (win !== undefined) await perform(door, 'trash-win', { id: win.id });
  }
  await fillJournal(door, life.wins);
  await fillLookingBack(door, life.wins);
};

/** Paths climbed rung by rung, a full shelf, and what is brought up for those who asked for it. */
const fillLookingBack = async (door: VaultDoor, wins: readonly Win[]): Promise<void> => {
  await perform(door, 'change-setting', { key: 'onThisDay', value: true });
  const every = Math.floor(wins.length / ON_SHELF);
  for (let at = 0; at < ON_SHELF; at += 1) {
    const win = wins[at * every + 1];
    if (win !== undefined) await perform(door, 'keep-near', { id: win.id, near: true });
  }
  for (let path = 0; path < PATHS; path += 1) await climb(door, path);
};

const climb = async (door: VaultDoor, path: number): Promise<void> => {
  const steps = Array.from({ length: RUNGS }, (_, rung) => ({
    text: `rung ${rung} of path ${path}`,
    minutes: 2 as const,
  }));
  const ladders = [{ title: `ladder ${path}`, steps }];
  const kept = await perform(door, 'keep-challenge', { text: `what looms ${path}`, area: 'home', ladders });
  for (const { step } of kept.path.ladders.flatMap((ladder) => ladder.steps))
    for (let time = 0; time < 3; time += 1) await perform(door, 'done-step', { id: step.id });
};

const fillJournal = async (door: VaultDoor, wins: readonly Win[]): Promise<void> => {
  const entries: JournalEntry[] = [];
  for (let at = 0; at < wins.length; at += WINS_A_PAGE)
    entries.push(pageOf(wins.slice(at, at + WINS_A_PAGE), entries.length));
  const nothing = { wins: [], checkIns: [], restDays: [] };
  await perform(door, 'import-records', { format: 'cairn-json', fileName: 'journal', ...nothing, entries });
  const { entry } = await perform(door, 'keep-entry', { text: 'a long page' });
  const text = entries.slice(0, 5).map((page) => page.text);
  for (let at = 0; at < SITTINGS; at += 1)
    await perform(door, 'write-entry', {
      id: entry.id,
      text: `${at} ${text.join('\n')}`,
      sitting: idOf('5', at),
    });
  for (const win of wins.slice(0, LINKS))
    await perform(door, 'link-entry', { id: entry.id, win: win.id, linked: true });
};

const idOf = (kind: string, at: number): EntityId =>
  `${kind}${at.toString(16).padStart(31, '0')}` as EntityId;

const pageOf = (wins: readonly Win[], at: number): JournalEntry => {
  const text = wins.map((win) => `${win.text}. ${win.note ?? ''}`).join('\n');
  const [first] = wins;
  const page = parseEntry({ id: idOf('4', at), text, localDay: first?.localDay, at: first?.at });
  if (!page.ok) throw new Error('the invented journal has an impossible page');
  return page.value;
};
