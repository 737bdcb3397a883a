/** The generic words of a reminder, put aside by the page for the service worker, which opens no record and has no catalogue. */

import { openSmallRecords } from './small-records.ts';

export interface ReminderWords {
  readonly title: string;
  readonly body: string;
}

const DATABASE = 'cairn-reminder-words';

export const keepReminderWords = async ({ title, body }: ReminderWords): Promise<void> => {
  const records = await openSmallRecords(DATABASE);
  await records.put({ title, body });
  records.close();
};

/** `null`: none were put aside. */
export const readReminderWords = async (): Promise<ReminderWords | null> => {
  const records = await openSmallRecords(DATABASE);
  try {
    const [title, body] = [await records.get('title'), await records.get('body')];
    return typeof title === 'string' && typeof body === 'string' ? { title, body } : null;
  } finally {
    records.close();
  }
};
