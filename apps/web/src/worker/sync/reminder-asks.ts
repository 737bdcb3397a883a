/** What a page may ask about reminders that arrive while Cairn is closed. Plain data; the relay's own answer comes back. */

import type { ReminderDoor, ReminderWish } from '@cairn/vault';

type Output<N extends keyof ReminderDoor> = Awaited<ReturnType<ReminderDoor[N]>>;

export interface ReminderAsks {
  readonly 'reminders-key': { readonly input: null; readonly output: Output<'remindersKey'> };
  readonly remind: { readonly input: ReminderWish; readonly output: Output<'remind'> };
  readonly 'end-reminders': { readonly input: string; readonly output: Output<'endReminders'> };
}

export type ReminderAsk = {
  readonly [N in keyof ReminderAsks]: { readonly name: N; readonly input: ReminderAsks[N]['input'] };
}[keyof ReminderAsks];

export const isReminderAsk = (ask: { readonly name: string }): ask is ReminderAsk =>
  ask.name === 'reminders-key' || ask.name === 'remind' || ask.name === 'end-reminders';

export const serveReminders = (
  door: ReminderDoor,
  ask: ReminderAsk,
): Promise<ReminderAsks[ReminderAsk['name']]['output']> => {
  switch (ask.name) {
    case 'reminders-key':
      return door.remindersKey();
    case 'remind':
      return door.remind(ask.input);
    case 'end-reminders':
      return door.endReminders(ask.input);
    default:
      return ask satisfies never;
  }
};
