/**
 * When something that lies beside the page goes away: left alone, after a while; once something was said in it, not before
 * something else is done. Reaching it by Tab is not something else. While nobody looks, its time does not go on.
 */

import { whileVisible } from '../../platform/while-visible.ts';
import type { Clock } from '../../view-models/clock.ts';

const WHILE_MS = 20_000;

/** Keys that lead about and do nothing by themselves. */
const LEADS_ABOUT: readonly string[] = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/** What opened it, and would open it again. */
const OPENER = '[data-how-was-it]';

interface Leaving {
  readonly clock: Clock;
  readonly end: () => void;
}

export const leaveWhenDone = (sheet: HTMLElement, { clock, end }: Leaving): (() => void) => {
  const page = sheet.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  let isTouched = false;
  let cancel = (): void => {};
  const wait = (): void => {
    cancel();
    cancel = clock.after(WHILE_MS, () => (sheet.contains(page.activeElement) ? wait() : end()));
  };
  const isElsewhere = ({ target }: Event): boolean =>
    target instanceof Element && !sheet.contains(target) && target.closest(OPENER) === null;
  const touched = (): void => {
    isTouched = true;
    cancel();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || (isElsewhere(event) && !LEADS_ABOUT.includes(event.key))) end();
  };
  sheet.addEventListener('input', touched, { signal });
  page.addEventListener('pointerdown', (event) => isElsewhere(event) && end(), { capture: true, signal });
  page.addEventListener('keydown', pressed, { capture: true, signal });
  const stopWaiting = whileVisible(() => {
    if (!isTouched) wait();
    return () => cancel();
  }, page);
  return () => {
    stopWaiting();
    listening.abort();
  };
};
