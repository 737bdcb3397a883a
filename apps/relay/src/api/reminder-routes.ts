/** When a device wants to be reminded, and where that is sent. The answer says nothing of other devices. */

import { fromHex, LIMITS, SIZES } from '@cairn/relay-api';
import type { Reminding } from '@cairn/relay-api';
import { NOTHING, refused, value } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call } from './relay-parts.ts';
import { shutAnswer } from './shut-answer.ts';

export const remindersKey = async ({ parts }: Call): Promise<Answer> =>
  parts.reminders === null ? refused('not-found') : value({ key: parts.reminders.key });

export const remind = async (call: Call, said: Reminding): Promise<Answer> => {
  const { parts, vault } = call;
  const { reminders } = parts;
  if (reminders === null) return refused('not-found');
  const device = fromHex(call.param('id'), SIZES.reminderId);
  if (device === null || !reminders.isAllowed(said.endpoint)) return refused('bad-request');
  const now = parts.now();
  const kept = await reminders.store.keepReminders({
    ...{ ...said, vault, device, now, most: LIMITS.reminderDevices },
  });
  if (kept.type === 'Full') return refused('full');
  if (kept.type !== 'Kept') return shutAnswer(kept);
  reminders.woken();
  return value({ asleep: kept.asleep });
};

export const endReminders = async (call: Call): Promise<Answer> => {
  const device = fromHex(call.param('id'), SIZES.reminderId);
  if (device === null) return refused('bad-request');
  await call.parts.reminders?.store.forgetReminders({ vault: call.vault, device });
  return NOTHING;
};
