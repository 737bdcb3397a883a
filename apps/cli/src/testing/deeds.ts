/**
 * What a person does in a vault, at random, and what they were told of it: each deed says what was kept once it is kept, and names what
 * it is about to take away before it does. Any door: a process's own, or that of a browser.
 *
 * `win ID`: kept. `leaving ID`: about to go to the trash or for ever. `gone ID`: removed for ever. `page ID WORD`: the page has this
 * word, after all that it had. `check-in ID`: kept.
 */

import { randomBytes } from '@cairn/crypto';
import type { EntityId, Energy, Rating } from '@cairn/domain';
import type { IntentName, Intents, VaultDoor } from '@cairn/vault';
import { newId } from '../with-vault.ts';
import type { Chance } from '../../../../packages/changes/src/sync/model/chance.suite.ts';

export interface Doing {
  readonly door: Pick<VaultDoor, 'act' | 'ask'>;
  readonly chance: Chance;
  /** Of words that nobody else writes. */
  readonly name: string;
  readonly say: (...words: readonly string[]) => void;
}

const valueOf = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly type: string } },
): T => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

type Deed = (by: Hand) => Promise<void>;

interface Hand extends Doing {
  readonly act: <N extends IntentName>(name: N, input: Intents[N]['input']) => Promise<Intents[N]['output']>;
  /** Another one each time. */
  readonly word: () => string;
}

type Found = readonly { readonly id: EntityId }[];

const oneOf = <T>({ chance }: Hand, all: readonly T[]): T | undefined =>
  all[chance.below(Math.max(1, all.length))];

const wins = async ({ door }: Hand): Promise<Found> =>
  valueOf(await door.ask('record-page', { limit: 40 })).wins;
const inTrash = async ({ door }: Hand): Promise<Found> =>
  valueOf(await door.ask('trash-page', { limit: 40 })).wins;
const pages = async ({ door }: Hand) => valueOf(await door.ask('journal-page', { limit: 20 })).entries;
const pagesInTrash = async ({ door }: Hand): Promise<Found> =>
  valueOf(await door.ask('journal-trash-page', { limit: 20 })).entries;

const keep: Deed = async (by) => {
  const { win } = await by.act('log-win', { text: by.word() });
  by.say('win', win.id);
};

const begin: Deed = async (by) => {
  const text = by.word();
  const { entry } = await by.act('keep-entry', { text });
  by.say('page', entry.id, text);
};

const goOnWriting: Deed = async (by) => {
  const page = oneOf(by, await pages(by));
  if (page === undefined) return begin(by);
  const more = by.word();
  await by.act('write-entry', { id: page.id, text: `${page.text} ${more}`, sitting: newId(randomBytes) });
  by.say('page', page.id, more);
};

const edit: Deed = async (by) => {
  const win = oneOf(by, await wins(by));
  if (win === undefined) return keep(by);
  const set = by.chance.oneIn(2) ? { text: by.word() } : { note: by.word() };
  await by.act('edit-win', { id: win.id, set });
};

const checkIn: Deed = async (by) => {
  const how = {
    mood: by.chance.below(11) as Rating,
    energy: (1 + by.chance.below(3)) as Energy,
    note: by.word(),
  };
  const kept = await by.act('check-in', how);
  by.say('check-in', kept.checkIn.id);
};

const changeSetting: Deed = async (by) => {
  const change = [
    { key: 'wellDone', value: by.word() } as const,
    { key: 'counts', value: by.chance.oneIn(2) } as const,
    { key: 'theme', value: by.chance.oneIn(2) ? 'dark' : 'light' } as const,
  ];
  const one = oneOf(by, change);
  if (one !== undefined) await by.act('change-setting', one);
};

type Moving = 'trash-win' | 'restore-win' | 'purge-win' | 'trash-entry' | 'restore-entry';

const move =
  (which: Moving, from: (by: Hand) => Promise<Found>): Deed =>
  async (by) => {
    const one = oneOf(by, await from(by));
    if (one === undefined) return keep(by);
    by.say('leaving', one.id);
    await by.act(which, { id: one.id });
    if (which === 'purge-win') by.say('gone', one.id);
  };

const DEEDS: readonly Deed[] = [
  ...[keep, keep, keep, keep, keep, begin, goOnWriting, goOnWriting, edit, edit, checkIn, changeSetting],
  move('trash-win', wins),
  move('restore-win', inTrash),
  move('purge-win', inTrash),
  move('trash-entry', pages),
  move('restore-entry', pagesInTrash),
];

/** One thing after another; a refusal throws its name. */
export const createDeeds = (doing: Doing): (() => Promise<void>) => {
  let words = 0;
  const hand: Hand = {
    ...doing,
    act: async (name, input) => valueOf(await doing.door.act({ act: newId(randomBytes), name, input })),
    word: () => {
      words += 1;
      return `${doing.name}x${words}`;
    },
  };
  return async () => oneOf(hand, DEEDS)?.(hand);
};
