/** For what comes as the answer to a tap: it has the focus when it is there, so that it is read out and Tab goes on from it. */

import type { Attachment } from 'svelte/attachments';

export const focusOnArrival: Attachment<HTMLElement> = (arrived) => {
  arrived.focus({ preventScroll: true });
  arrived.scrollIntoView({ block: 'nearest' });
};
