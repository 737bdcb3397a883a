/** A screen that keeps what is typed: saved at once when the page goes away or is no longer looked at, and when the screen goes. */

import type { Attachment } from 'svelte/attachments';

interface Keeps {
  flush(): void;
  stop(): void;
}

export const flushWhenLeft =
  (model: Keeps): Attachment<HTMLElement> =>
  ({ ownerDocument: { defaultView } }) => {
    const flush = (): void => model.flush();
    const watched = ['pagehide', 'visibilitychange'] as const;
    for (const event of watched) defaultView?.addEventListener(event, flush, { capture: true });
    return () => {
      for (const event of watched) defaultView?.removeEventListener(event, flush, { capture: true });
      model.stop();
    };
  };
