/**
 * Two hundred thousand wins in one vault: four times the life of fifty thousand in the same ten years, a trash that
 * somebody never emptied, and an import that was taken back. Runs in Node and in a browser's worker alike.
 */

import type { EntityId, Instant, LocalDay } from '@cairn/domain';
import type { Clock, IntentName, Intents, VaultDoor } from '@cairn/vault';
import type { LifeRecords } from '../life-records.ts';

export const END_DAY = '2026-11-20' as LocalDay;
const SEED = 'bench: four lives';
const WINS = 200_000;
/** Taken back again: its rows lie in the trash and are shown nowhere. */
const UNDONE_WINS = 5_000;
const TRASHED = 300;

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
};
