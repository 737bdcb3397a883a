/**
 * Everything erased in one tab is erased in all: the others still show what was kept, and would take the empty place for
 * one that the browser has cleared. They start afresh, as at a first visit.
 */

/** Returns how to tell the other tabs, once nothing is left, marks in `localStorage` included. */
export const followErasure = (startAfresh: () => void): (() => void) => {
  const channel = new BroadcastChannel('cairn-erased');
  channel.addEventListener('message', startAfresh);
  return () => channel.postMessage(null);
};
