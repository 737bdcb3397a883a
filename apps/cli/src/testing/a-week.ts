/**
 * A week of one device without a network, as fast as the vault takes it, and what was kept is printed once it is kept. Run as
 * a program of its own by the tests, which end it without warning. `node a-week.ts NAME SEED FIRST-DAY` (days since 1970).
 *
 * `win ID`: kept. `leaving ID`: about to go to the trash or for ever. `gone ID`: removed for ever. `page ID WORD`: the page has
 * this word, after all that it had.
 */

import { writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { randomBytes } from '@cairn/crypto';
import type { EntityId } from '@cairn/domain';
import { openHome } from '../home/open-home.ts';
import { whenFree } from '../home/when-free.ts';
import { newId } from '../with-vault.ts';
import { chanceOf } from '../../../../packages/changes/src/sync/model/chance.suite.ts';
import { clockAt } from './in-process.ts';

const [, , name = 'device', seed = '1', firstDay = '20000'] = process.argv;
const chance = chanceOf(Number(seed));

let minutes = Number(firstDay) * 1440 + 720;
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

const say = (...words: readonly string[]): void => void writeSync(1, `${words.join(' ')}\n`);

const act: typeof vault.act = async (request) => whenFree(() => vault.act(request));

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

const oneOf = <T>(all: readonly T[]): T | undefined => all[chance.below(Math.max(1, all.length))];

const wins = async () => must(await vault.ask('record-page', { limit: 40 })).wins;
const trash = async () => must(await vault.ask('trash-page', { limit: 40 })).wins;
const pages = async () => must(await vault.ask('journal-page', { limit: 20 })).entries;

let words = 0;
const word = (): string => {
  words += 1;
  return `${name}w${seed}x${words}`;
};

const keep = async (): Promise<void> => {
  const kept = must(await act({ act: newId(randomBytes), name: 'log-win', input: { text: word() } }));
  say('win', kept.win.id);
};

const begin = async (): Promise<void> => {
  const text = word();
  const kept = must(await act({ act: newId(randomBytes), name: 'keep-entry', input: { text } }));
  say('page', kept.entry.id, text);
};

const goOnWriting = async (): Promise<void> => {
  const page = oneOf(await pages());
  if (page === undefined) return begin();
  const more = word();
  const input = { id: page.id, text: `${page.text} ${more}`, sitting: newId(randomBytes) };
  must(await act({ act: newId(randomBytes), name: 'write-entry', input }));
  say('page', page.id, more);
};

const edit = async (): Promise<void> => {
  const win = oneOf(await wins());
  if (win === undefined) return keep();
  const input = { id: win.id, set: chance.oneIn(2) ? { text: word() } : { note: word() } };
  must(await act({ act: newId(randomBytes), name: 'edit-win', input }));
};

const move = async (
  which: 'trash-win' | 'restore-win' | 'purge-win',
  from: readonly { readonly id: EntityId }[],
): Promise<void> => {
  const win = oneOf(from);
  if (win === undefined) return keep();
  const { id } = win;
  say('leaving', id);
  must(await act({ act: newId(randomBytes), name: which, input: { id } }));
  if (which === 'purge-win') say('gone', id);
};

const DEEDS: readonly (() => Promise<void>)[] = [
  ...Array.from({ length: 5 }, () => keep),
  begin,
  goOnWriting,
  goOnWriting,
  edit,
  edit,
  async () => move('trash-win', await wins()),
  async () => move('restore-win', await trash()),
  async () => move('purge-win', await trash()),
];

for (let day = 0; day < 7; day += 1) {
  for (let left = chance.below(4); left > 0; left -= 1) {
    minutes += 1 + chance.below(90);
    await oneOf(DEEDS)?.();
  }
  minutes = (Number(firstDay) + day + 1) * 1440 + 720;
}
await vault.close();
