/**
 * A tap on a notice. "I did this", or a mood, goes sealed into the inbox, under the act that the notice was made with, so that it
 * is kept once; a page that is open is told, and says "Kept." when the vault has it. Where none is, the notice says that it waits.
 */

import { putDoneIntoInbox } from '../platform/inbox.ts';
import { keptBy } from '../platform/notice-actions.ts';

/** What `attention.ts` put beside the notice. */
interface NoticeData {
  readonly title: string;
  /** Where a ritual is what it is about. */
  readonly ritual?: unknown;
  readonly act: string;
  readonly waits: string;
}

/** What is asked of a service worker's world. */
export interface NoticeWorld {
  readonly now: () => number;
  /** Pages of this app that are open. */
  pages(): Promise<
    readonly { readonly focus?: () => Promise<unknown>; postMessage(message: string): void }[]
  >;
  openPage(): Promise<unknown>;
  show(
    title: string,
    words: { readonly body: string; readonly tag: string; readonly silent: true },
  ): Promise<void>;
  put?: typeof putDoneIntoInbox;
}

const isData = (data: unknown): data is NoticeData =>
  typeof data === 'object' &&
  data !== null &&
  ['title', 'act', 'waits'].every((field) => typeof Reflect.get(data, field) === 'string');

export interface Tap {
  /** Empty for a tap beside the button. */
  readonly action: string;
  readonly data: unknown;
  readonly tag: string;
}

export const noticeTapped = async (world: NoticeWorld, { action, data, tag }: Tap): Promise<void> => {
  const pages = await world.pages();
  const keeps = isData(data) ? keptBy(action, data.ritual) : null;
  if (keeps === null || !isData(data)) {
    const [page] = pages;
    await (page?.focus?.() ?? world.openPage());
    return;
  }
  const { title, act, waits } = data;
  await (world.put ?? putDoneIntoInbox)({ keeps, act, at: world.now() });
  if (pages.length === 0) return world.show(title, { body: waits, tag, silent: true });
  for (const page of pages) page.postMessage('inbox');
};
