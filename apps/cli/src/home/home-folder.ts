/** Where a person's vault lives on this machine, and the names of what lies in it. Pure. */

import { join } from 'node:path';
import type { HomeSurroundings } from '../surroundings.ts';

/** `$CAIRN_HOME`, else the place that this platform has for the data of programs. */
export const homeFolder = ({
  env,
  platform,
  userFolder,
}: Pick<HomeSurroundings, 'env' | 'platform' | 'userFolder'>): string => {
  const chosen = env['CAIRN_HOME'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'Cairn');
  if (platform === 'win32') return join(env['APPDATA'] || join(userFolder, 'AppData', 'Roaming'), 'Cairn');
  return join(env['XDG_DATA_HOME'] || join(userFolder, '.local', 'share'), 'cairn');
};

export interface HomeFiles {
  readonly folder: string;
  /** Sealed; SQLite keeps `-wal` and `-shm` beside it. */
  readonly vault: string;
  readonly deviceKey: string;
  readonly keys: string;
  /** The part of `keys` that the 24 words open, a second time: losing one file loses nothing. */
  readonly words: string;
  /** How often in a row a PIN was not the right one; not there otherwise. */
  readonly tries: string;
  /** The secret part of the address under which the calendar is served here. */
  readonly calendar: string;
  /** A vault that is being made; nothing is kept in it yet. */
  readonly beginning: string;
  /** Whoever makes or repairs a vault holds this. */
  readonly lock: string;
  /** Whoever syncs holds this. */
  readonly syncLock: string;
}

export const filesIn = (folder: string): HomeFiles => ({
  folder,
  vault: join(folder, 'vault.db'),
  deviceKey: join(folder, 'device.key'),
  keys: join(folder, 'keys.json'),
  words: join(folder, 'words.json'),
  tries: join(folder, 'tries.json'),
  calendar: join(folder, 'calendar.json'),
  beginning: join(folder, 'beginning'),
  lock: join(folder, 'lock.db'),
  syncLock: join(folder, 'sync-lock.db'),
});
