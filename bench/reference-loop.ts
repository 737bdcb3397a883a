/**
 * The piece of work that everything is compared with: whole-number mixing that fits in the first cache, so that it shows
 * the processor and nothing else. The text of `mix` also runs in browsers; it must stand alone.
 */

/** Milliseconds for `rounds` rounds. */
export const mix = (rounds: number): number => {
  const start = performance.now();
  let state = 1;
  for (let i = 0; i < rounds; i += 1) state = (Math.imul(state, 1_664_525) + i) | 0;
  const end = performance.now();
  // Read, so that no engine leaves the loop out.
  return state === 0 ? end - start + 1e-9 : end - start;
};

export const ROUNDS = 20_000_000;

/** The best of a few: other programs on this machine only ever make it longer. */
export const referenceMs = (): number => {
  mix(ROUNDS);
  return Math.min(...Array.from({ length: 5 }, () => mix(ROUNDS)));
};
