/** The engines that journeys run in, and which one is wanted. */

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof ENGINES)[number];

/** What `CAIRN_ENGINE` names; Chromium when it names none. */
export const engineWanted = (): Engine => {
  const named = process.env['CAIRN_ENGINE'] ?? 'chromium';
  const engine = ENGINES.find((one) => one === named);
  if (engine === undefined) throw new Error(`CAIRN_ENGINE is ${ENGINES.join(', ')}; there is no “${named}”`);
  return engine;
};
