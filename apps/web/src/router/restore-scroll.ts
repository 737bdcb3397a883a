/** Goes back to where one had scrolled to, as soon as the page is long enough again; gives up quietly after a second. */

interface ScrollWindow {
  readonly scrollY: number;
  scrollTo(left: number, top: number): void;
  requestAnimationFrame(run: () => void): unknown;
}

const FRAMES = 60;

export const restoreScroll = (window: ScrollWindow, top: number, frames: number = FRAMES): void => {
  window.scrollTo(0, top);
  if (Math.abs(window.scrollY - top) <= 1 || frames === 0) return;
  window.requestAnimationFrame(() => restoreScroll(window, top, frames - 1));
};
