/**
 * What a test wishes of an engine that WebDriver BiDi, as Playwright speaks it, has no word for. A page's extra headers carry
 * it: the one message with free words in it. The header itself is never sent to a server.
 */

import type { Page } from 'playwright-core';
import type { JsonObject, Message } from './bidi-door.ts';

const HEADER = 'cairn-wish';

/** Left out: as it was. `null`: as the engine has it by itself. */
export interface Media {
  readonly colorScheme?: 'light' | 'dark' | null | undefined;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null | undefined;
  readonly forcedColors?: 'active' | 'none' | null | undefined;
  readonly media?: 'print' | 'screen' | null | undefined;
}

export type Wish =
  | { readonly type: 'media'; readonly media: Media }
  /** Everything kept for an origin goes. */
  | { readonly type: 'forget'; readonly origin: string };

export const wish = (page: Page, wanted: Wish): Promise<void> =>
  page.setExtraHTTPHeaders({ [HEADER]: encodeURIComponent(JSON.stringify(wanted)) });

/** The wish in a message and the page it is for; null where the message is what it seems. */
export const wishIn = ({ method, params }: Message): (Wish & { readonly context: string }) | null => {
  if (method !== 'network.setExtraHeaders' || params === undefined) return null;
  const [context] = (params['contexts'] ?? []) as readonly string[];
  const headers = (params['headers'] ?? []) as readonly { name: string; value: { value: string } }[];
  const header = headers.find(({ name }) => name === HEADER);
  if (header === undefined || context === undefined) return null;
  return { ...(JSON.parse(decodeURIComponent(header.value.value)) as Wish), context };
};

export const answered = ({ id }: Message, result: JsonObject = {}): JsonObject => ({
  type: 'success',
  id: id ?? 0,
  result,
});
