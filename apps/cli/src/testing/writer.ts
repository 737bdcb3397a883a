/**
 * Keeps wins one after another as fast as the vault takes them, and prints the id of each once it is kept. Run as a program
 * of its own by the tests, which end it without warning. `node writer.ts NAME HOW-MANY`.
 */

import { writeSync } from 'node:fs';
import { randomBytes } from '@cairn/crypto';
import { systemClock } from '@cairn/vault';
import { homedir } from 'node:os';
import { openHome } from '../home/open-home.ts';
import { whenFree } from '../home/when-free.ts';
import { newId } from '../with-vault.ts';

const [, , name = 'writer', times = '100000'] = process.argv;

const opened = await openHome({
  env: process.env,
  platform: process.platform,
  userFolder: homedir(),
  clock: systemClock,
  random: randomBytes,
});
if (!opened.ok) throw new Error(opened.error.type);
for (let count = 1; count <= Number(times); count += 1) {
  const act = newId(randomBytes);
  const text = `${name} kept stone ${count}`;
  const kept = await whenFree(() => opened.value.act({ act, name: 'log-win', input: { text } }));
  if (!kept.ok) throw new Error(kept.error.type);
  writeSync(1, `${kept.value.win.id}\n`);
}
await opened.value.close();
