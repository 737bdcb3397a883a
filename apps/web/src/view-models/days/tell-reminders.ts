/** Tells the relay when this device is to be reminded next, as the record stands now. */

import type { Settings, VaultDoor } from '@cairn/vault';
import type { PushPlace, SyncPlace } from '../../platform/app-platform.ts';
import { readAskAt } from './ask-how.ts';
import { readMemory } from './due.ts';
import { nextReminders, type ReminderSource } from './next-reminders.ts';
import { ASK_SLOT, MEMORY_SLOT } from './reminders.ts';

export interface TellDeps {
  readonly door: VaultDoor;
  readonly sync: SyncPlace;
  readonly push: PushPlace;
  readonly settings: () => Settings;
  readonly now: () => Date;
  readonly words: { readonly title: string; readonly body: string };
}

export interface Telling {
  /** This device's own, kept beside the drafts. */
  readonly id: string;
  readonly sign: 'none' | 'opened' | 'woken';
  /** What was told last: the same is not told again without a sign. */
  readonly before?: string;
}

export type Told =
  | { readonly type: 'told'; readonly asleep: boolean; readonly what: string }
  | { readonly type: 'same' }
  /** It does not sync, so there is no relay to tell. */
  | { readonly type: 'no-relay' }
  | { readonly type: 'sends-none' }
  /** The browser gives no address. */
  | { readonly type: 'refused' }
  | { readonly type: 'later' };

export const tellReminders = async (deps: TellDeps, { id, sign, before }: Telling): Promise<Told> => {
  const { door, sync, push, now, words } = deps;
  const standing = await sync.ask('status', null);
  if (standing.ok && standing.value.relay === null) return { type: 'no-relay' };
  const source = await readSource(door, deps.settings());
  if (source === null) return { type: 'later' };
  const times = deps.settings().reminders ? nextReminders(source, now()) : [];
  const what = times.join();
  if (what === before && sign === 'none') return { type: 'same' };
  const key = outcomeOf(await sync.ask('reminders-key', null));
  if (key.type !== 'value') return key;
  const address = await push.subscribe(key.value.key);
  if (address === null) return { type: 'refused' };
  await push.keepWords(words);
  const kept = outcomeOf(await sync.ask('remind', { id, ...address, times, sign }));
  return kept.type === 'value' ? { type: 'told', asleep: kept.value.asleep, what } : kept;
};

type Asked<T> = {
  readonly ok: boolean;
  readonly value?: { readonly type: 'off' } | { readonly ok: true; readonly value: T } | Refused;
};
type Refused = { readonly ok: false; readonly error: { readonly type: string } };

const outcomeOf = <T>({ value }: Asked<T>): { readonly type: 'value'; readonly value: T } | NotTold => {
  if (value === undefined) return { type: 'later' };
  if (!('ok' in value)) return { type: 'no-relay' };
  if (value.ok) return { type: 'value', value: value.value };
  return { type: value.error.type === 'not-found' ? 'sends-none' : 'later' };
};

type NotTold = Extract<Told, { readonly type: 'no-relay' | 'sends-none' | 'later' }>;

const readSource = async (door: VaultDoor, settings: Settings): Promise<ReminderSource | null> => {
  const [rituals, today] = await Promise.all([door.ask('rituals', {}), door.ask('today', {})]);
  if (!rituals.ok || !today.ok) return null;
  const { drafts, howItIs } = today.value;
  const { aside, asideOn } = readMemory(drafts[MEMORY_SLOT] ?? '');
  const { dayStartsAt, promptedOn } = settings;
  return {
    ...{ rituals: rituals.value.rituals, quiet: settings, aside, asideOn, dayStartsAt },
    ...{ promptedOn, askAt: readAskAt(drafts[ASK_SLOT]), mood: howItIs.mood },
  };
};
