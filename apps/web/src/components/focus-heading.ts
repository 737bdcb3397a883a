/** Where the focus goes when what had it is no longer there: the heading of the page, never nowhere. */
export const focusHeading = (): void => {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
};
