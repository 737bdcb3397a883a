/** How many histories a property tries: few by default, with a fixed seed; `CAIRN_RUNS=100000` makes it a soak. */

const wanted = Number(process.env['CAIRN_RUNS'] ?? 0);

/** `numRuns` is never less than `usual`. A soak may take minutes, so it never stops early. */
export const soak = (usual: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.max(usual, wanted),
  seed: 20_260_105,
});
