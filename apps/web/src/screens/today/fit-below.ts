/**
 * A list that hangs below a field ends above the bar at the foot of the page and above the keyboard of a phone; it scrolls
 * in itself. Where less than a few lines of it would show, the field moves up first.
 */

const LEAST_REM = 9;
const GAP_REM = 0.5;

/** What the page keeps free at its foot for the bar is said once, as the page's own scroll padding. */
const footOf = (page: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(page).scrollPaddingBottom) || 0;

const roomBelow = (list: HTMLElement, rem: number): number => {
  const page = document.documentElement;
  const { visualViewport } = globalThis;
  const seen = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
  const foot = Math.min(seen, innerHeight - footOf(page));
  return foot - list.getBoundingClientRect().top - GAP_REM * rem;
};

export const fitBelow = (list: HTMLElement, field: HTMLElement): void => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (roomBelow(list, rem) < LEAST_REM * rem) field.scrollIntoView({ block: 'start' });
  const fit = (): void => {
    list.style.maxBlockSize = `${Math.max(roomBelow(list, rem), 3 * rem)}px`;
  };
  fit();
  // At its full length the list may have made the page longer than it is now: then the field has moved down again.
  fit();
};

/** Fits it now, and again whenever the keyboard comes or goes or the window is turned. Ends with the answer. */
export const keepFitBelow = (list: HTMLElement, field: HTMLElement): (() => void) => {
  const fit = (): void => fitBelow(list, field);
  fit();
  const sources: readonly (EventTarget | null)[] = [visualViewport, globalThis.window];
  for (const source of sources) source?.addEventListener('resize', fit);
  return () => {
    for (const source of sources) source?.removeEventListener('resize', fit);
  };
};
