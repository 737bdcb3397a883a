/**
 * Reminders that arrive while Cairn is closed: what the relay is told of them, which is where to send and when next. The relay's answer
 * is given as it is; nothing of it is kept in the vault.
 */

import { fromHex, REMINDERS_KEPT, REMINDERS_KEY, SIZES } from '@cairn/relay-api';
import type { Bytes, Reminding, RemindersKept } from '@cairn/relay-api';
import type { Answer } from '@cairn/changes/sync';
import type { Result } from '@cairn/domain';
import type { VaultError } from '../door/vault-door.ts';
import { settled } from '../refusal.ts';
import type { Off, Reaches } from './keep-reach.ts';
import type { RelayDoor } from './relay-door.ts';

export interface ReminderWish extends Reminding {
  /** 16 random bytes in hex, made by this device for this and nothing else. */
  readonly id: string;
}

type Told<T> = Promise<Result<Answer<T> | Off, VaultError>>;

export interface ReminderDoor {
  /** With which a browser subscribes. `not-found`: this relay sends none. */
  remindersKey(): Told<{ readonly key: Bytes }>;
  remind(wish: ReminderWish): Told<RemindersKept>;
  endReminders(id: string): Told<null>;
}

export const createReminderDoor = ({ withRelay }: Reaches): ReminderDoor => {
  const asked = <T>(work: (door: RelayDoor) => Promise<Answer<T>>): Told<T> =>
    settled(() => withRelay(({ door }) => work(door)));
  return {
    remindersKey: () => asked((door) => door.ask('remindersKey', REMINDERS_KEY)),
    remind: ({ id, ...body }) =>
      asked((door) => door.ask('remind', REMINDERS_KEPT, { params: { id }, body })),
    endReminders: (id) =>
      asked(async (door) =>
        fromHex(id, SIZES.reminderId) === null
          ? { ok: true, value: null }
          : door.tell('endReminders', { params: { id } }),
      ),
  };
};
