/**
 * Seven stretches of one device without a network, as fast as the vault takes them; what was kept is printed once it is kept, as
 * deeds.ts says it. Run as a program of its own by the tests, which end it without warning. `node a-week.ts NAME SEED FROM STRETCH`:
 * both in minutes, the first since 1970; a stretch is a day unless given.
 */

import { writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { randomBytes } from '@cairn/crypto';
import { openHome } from '../home/open-home.ts';
import { whenFree } from '../home/when-free.ts';
import { chanceOf } from '../../../../packages/changes/src/sync/model/chance.suite.ts';
import { createDeeds } from './deeds.ts';
import { clockAt } from './in-process.ts';

const [, , name = 'device', seed = '1', from = '28800720', stretch = '1440'] = process.argv;
const chance = chanceOf(Number(seed));

let minutes = Number(from);
const now = (): ReturnType<ReturnType<typeof clockAt>['now']> =>
  clockAt(new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')).now();

const opened = await openHome({
  env: process.env,
  platform: process.platform,
  userFolder: homedir(),
  clock: { now },
  random: randomBytes,
});
if (!opened.ok) throw new Error(opened.error.type);
const vault = opened.value;

const doOne = createDeeds({
  door: {
    act: async (request) => whenFree(() => vault.act(request)),
    ask: (query, input) => vault.ask(query, input),
  },
  chance,
  name: `${name}w${seed}`,
  say: (...words) => void writeSync(1, `${words.join(' ')}\n`),
});

for (let part = 0; part < 7; part += 1) {
  const begun = Number(from) + Math.floor(part * Number(stretch));
  minutes = begun;
  for (let left = chance.below(4); left > 0; left -= 1) {
    minutes = Math.min(
      minutes + 1 + chance.below(Math.ceil(Number(stretch) / 16)),
      begun + Math.floor(Number(stretch)),
    );
    await doOne();
  }
}
await vault.close();
