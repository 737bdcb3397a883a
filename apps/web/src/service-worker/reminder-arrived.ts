/**
 * A reminder that arrived while Cairn may be closed. It says the generic words in the language that was chosen, which were put aside for
 * this; no record is opened, and what the message holds plays no part.
 */

import { readReminderWords, type ReminderWords } from '../platform/reminder-words.ts';

/** The same as of a notice while Cairn is open: one takes the place of the other. */
const TAG = 'cairn-ritual';
const ICON = '/icons/cairn-192.png';

export type Show = (title: string, options: NotificationOptions) => Promise<void>;

export const reminderArrived = async (
  show: Show,
  read: () => Promise<ReminderWords | null> = readReminderWords,
): Promise<void> => {
  // A browser that shows nothing for a message stops taking them: without the words it says the name.
  const words = await read().catch(() => null);
  const { title, body } = words ?? { title: 'Cairn', body: '' };
  await show(title, { body, tag: TAG, icon: ICON, badge: ICON, silent: true });
};
