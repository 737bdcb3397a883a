/**
 * What a first opening asks of somebody who hesitates: `node e2e/first-opening.ts` lets them read, wait and tap in a new profile on a
 * phone's screen, and prints seconds, taps and words beside the bars. `node e2e/first-opening.ts --film` takes
 * docs/screens/first-minute anew. By hand; what it counts is held by the journey of the same name.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launchBrowser } from './browser.ts';
import { hesitantPerson } from './first-opening/hesitant-person.ts';
import { filmFirstMinute, filmPage } from './first-opening/film.ts';
import { MOST, WAYS } from './first-opening/ways.ts';
import { startCairn } from './journeys/start-cairn.ts';
import { whereItIsMorning } from './morning.ts';
import { packed } from './png.ts';
import { builtApp } from './site.ts';

const LIKE_A_PHONE = ['--hide-scrollbars'];
const FILM = join(dirname(import.meta.dirname), 'docs', 'screens', 'first-minute');

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const withCairn = async <T>(
  args: readonly string[],
  act: (cairn: Awaited<ReturnType<typeof startCairn>>) => Promise<T>,
): Promise<T> => {
  const browser = await launchBrowser({ args, zone: whereItIsMorning() });
  const cairn = await startCairn(browser, await builtApp());
  try {
    return await act(cairn);
  } finally {
    await cairn.stop();
    await browser.close();
  }
};

const measure = async (): Promise<void> => {
  const rows: (readonly [string, number, number, number, number])[] = [
    ['at most', MOST.seconds, MOST.seconds, MOST.taps, MOST.words],
  ];
  for (const [way, go] of Object.entries(WAYS))
    rows.push(
      await withCairn(LIKE_A_PHONE, async ({ page, address }) => {
        const person = hesitantPerson(page, (ms) => wait(ms));
        await page.goto(address);
        await go(page, person);
        const { seconds, own, taps, words } = person.toll();
        say(`${way}: ${words.join(' ')}`);
        return [way, seconds, own, taps, words.length];
      }),
    );
  for (const [way, seconds, own, taps, words] of rows)
    say(`${way.padEnd(20)} ${seconds} s (${own} s the person’s own), ${taps} taps, ${words} words`);
  say(`load average ${loadavg()[0]?.toFixed(1)}`);
};

const film = async (): Promise<void> => {
  mkdirSync(FILM, { recursive: true });
  const frames = await withCairn(LIKE_A_PHONE, filmFirstMinute);
  for (const { name, png } of frames) writeFileSync(join(FILM, name), packed(png));
  writeFileSync(join(FILM, 'index.html'), filmPage(frames));
};

await (process.argv.includes('--film') ? film() : measure());
