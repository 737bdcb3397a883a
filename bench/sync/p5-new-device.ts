/** P5: a new device reads two hundred thousand changes: unsealed, unpacked, merged and on disk, in Node and in Chromium's worker. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDatabase } from '@cairn/store/node';
import { serveModule } from '../../e2e/site.ts';
import type { Ground } from '../ground.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { referenceMs } from '../reference-loop.ts';
import { openBenchBrowser } from '../slow/slowed-browser.ts';
import { median } from '../statistics.ts';
import { makeLog } from './made-up-log.ts';
import type { MadeUpLog } from './made-up-log.ts';
import { takeLog } from './take-log.ts';
import type { Taken } from './take-log.ts';
import { asText } from './log-as-text.ts';

const RUNS = 5;
const NODE_BAR = 3000;
const CHROMIUM_BAR = 6000;
const BYTES_BAR = 64;
const KEY = new Uint8Array(32).fill(4);

export const measureNewDevice = async (ground: Ground): Promise<Measured> => {
  ground.say('P5: making a log of ten years');
  const log = makeLog();
  ground.say(`P5: a new device reads ${log.changes} changes, ${RUNS} times in Node and in Chromium`);
  const inNode: Taken[] = [];
  for (let run = 0; run < RUNS; run += 1) inNode.push(checked(log, await takeInNode(log)));
  const inPage = (await takeInChromium(ground, log)).map((taken) => checked(log, taken));
  return {
    budget: 'P5',
    what: `a new device: ${log.changes} changes pulled, opened, applied`,
    figures: [
      ...figuresOf('Node', inNode, NODE_BAR),
      ...figuresOf('Chromium', inPage, CHROMIUM_BAR),
      bytesOf(log),
    ],
    reference: { name: 'loop', ms: referenceMs() },
    notes: [
      `${log.wins} wins, ${log.pages} pages of the journal, the rest check-ins; ${log.chunks.length} chunks, ${Math.round(log.sealedBytes / 1e6)} MB sealed, ${Math.round(log.plainBytes / 1e6)} MB of CBOR.`,
      'The relay answers at once, with 1 MiB each time: no network is in it. Each answer is one transaction, and the index of words is joined at the end.',
    ],
    details: [...detailsOf('Node', inNode), ...detailsOf('Chromium', inPage)],
  };
};

/** Quick and wrong is no figure. */
const checked = (log: MadeUpLog, taken: Taken): Taken => {
  if (taken.wins !== log.wins || taken.records !== log.changes) throw new Error('not all of it was taken in');
  return taken;
};

const takeInNode = async (log: MadeUpLog): Promise<Taken> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-p5-'));
  try {
    const database = await openNodeDatabase({ path: join(folder, 'vault.db'), key: KEY });
    const taken = await takeLog(database, log);
    await database.close();
    return taken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Each in a folder of its own in the browser's files. */
const takeInChromium = async (ground: Ground, log: MadeUpLog): Promise<readonly Taken[]> => {
  const site = await serveModule(join(import.meta.dirname, 'pages', 'new-device-page.ts'));
  const browser = await openBenchBrowser(ground);
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    const runs: Taken[] = [];
    for (let run = 0; run < RUNS; run += 1)
      runs.push(
        await page.evaluate(([text, place]) => window.takeInWorker(text, place), [
          asText(log),
          `p5-${run}`,
        ] as const),
      );
    return runs;
  } finally {
    await browser.close();
    await site.stop();
  }
};

const figuresOf = (where: string, runs: readonly Taken[], bar: number): Figure[] => [
  { name: `${where}, median`, value: median(runs.map(({ allMs }) => allMs)), unit: 'ms', bar },
  { name: `${where}, best`, value: Math.min(...runs.map(({ allMs }) => allMs)), unit: 'ms', bar: null },
  {
    name: `${where}, longest step`,
    value: Math.max(...runs.map(({ longestMs }) => longestMs)),
    unit: 'ms',
    bar: null,
  },
];

const bytesOf = ({ sealedBytes, changes }: MadeUpLog): Figure => ({
  ...{ name: 'sealed, a change', value: sealedBytes / changes, unit: 'bytes', bar: BYTES_BAR },
});

const detailsOf = (where: string, runs: readonly Taken[]): Detail[] =>
  runs.map(({ allMs, unsealMs, longestMs }, run) => ({
    name: `${where}, run ${run + 1}`,
    columns: { 'all ms': allMs, 'unsealing ms': unsealMs, 'longest step ms': longestMs },
  }));
