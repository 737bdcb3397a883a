/** Long pages are made a piece a frame, from above: nothing that stands there moves, and a touch is never kept waiting. */

/** Once the next frame has been handed over. Returns how to call it off. */
export const afterFrame = (work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};
