/**
 * The focus never goes nowhere: when what had it goes away, is hidden or disabled, it moves to the nearest thing that is
 * still there, else to the heading. For those who move by keyboard, and for screen readers.
 */

import { focusHeading } from './focus-heading.ts';

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

const isThere = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

/** Watches `root`. Returns how to stop. */
export const keepFocus = (root: HTMLElement): (() => void) => {
  let path: readonly HTMLElement[] = [];
  const came = ({ target }: FocusEvent): void => {
    const found: HTMLElement[] = [];
    for (let at = target as HTMLElement | null; at !== null && at !== root; at = at.parentElement)
      found.push(at);
    path = found;
  };
  /** A focus that was taken elsewhere on purpose is left alone. */
  const lost = (): void => {
    const [last, ...around] = path;
    const { activeElement, body } = root.ownerDocument;
    if (last === undefined || isThere(last) || (activeElement !== body && activeElement !== last)) return;
    path = [];
    const near = around.find((element) => element.isConnected)?.querySelector<HTMLElement>(FOCUSABLE);
    if (near && isThere(near)) near.focus({ preventScroll: true });
    else focusHeading();
  };
  const watch = new MutationObserver(() => void requestAnimationFrame(lost));
  root.addEventListener('focusin', came);
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
  return () => {
    watch.disconnect();
    root.removeEventListener('focusin', came);
  };
};
