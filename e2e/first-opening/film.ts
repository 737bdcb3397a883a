/** The first minute, as a row of pictures: nothing is asked, a few words are typed, a stone falls and lies, another one joins it. */

import type { Page } from 'playwright-core';
import { field } from '../journeys/acts.ts';
import type { Cairn } from '../journeys/start-cairn.ts';
import { todayIsUp } from '../journeys/start-cairn.ts';

export interface Frame {
  /** Of its file. */
  readonly name: string;
  readonly says: string;
  readonly png: Buffer;
}

/** What comes into sight does so over a moment. */
const STILL_MS = 600;

const isStill = async (page: Page): Promise<void> => {
  await page.waitForTimeout(STILL_MS);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
};

/** Held where the stone is well on its way, in the first frame that moves it. */
const holdFalling = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => {
      const moving = document
        .getAnimations()
        .filter(
          ({ effect }) => effect instanceof KeyframeEffect && effect.target instanceof HTMLCanvasElement,
        )
        .filter(({ effect }) => effect?.getTiming().duration === 700);
      for (const one of moving) {
        one.pause();
        one.currentTime = 340;
      }
      return moving.length > 0;
    },
    undefined,
    { polling: 'raf' },
  );

const letFall = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) if (one.playState === 'paused') one.play();
  });

export const filmFirstMinute = async ({ page, address }: Cairn): Promise<readonly Frame[]> => {
  const frames: Frame[] = [];
  const take = async (name: string, says: string): Promise<void> => {
    const png = await page.screenshot({ caret: 'initial' });
    frames.push({ name: `${frames.length + 1}-${name}.png`, says, png });
  };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await todayIsUp(page);
  await isStill(page);
  await take('opens', 'It opens, and asks for nothing.');
  await field(page).click();
  await page.keyboard.type('had a shower');
  await isStill(page);
  await take('types', 'A few words.');
  const held = holdFalling(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await held;
  await take('falls', 'A stone loosens from the mountain.');
  await letFall(page);
  await page.getByText('Kept. The first stone.').waitFor();
  await isStill(page);
  await take('kept', 'It is kept: the first stone.');
  await page.getByRole('button', { name: /One small thing/ }).click();
  await page.waitForFunction(() => performance.getEntriesByName('cairn:stone').length > 1);
  await isStill(page);
  await take('small-thing', 'Or one small thing, with one tap.');
  await page.getByRole('link', { name: 'Look back', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Look back' }).waitFor();
  await isStill(page);
  await take('looks-back', 'On another day it is still there.');
  return frames;
};

const FRAME_S = 3;

/** A page that shows one after the other, by styles alone. */
export const filmPage = (frames: readonly Pick<Frame, 'name' | 'says'>[]): string => {
  const whole = frames.length * FRAME_S;
  const share = 100 / frames.length;
  const figures = frames.map(
    ({ name, says }, at) =>
      `<figure style="animation-delay: ${at * FRAME_S}s"><img src="${name}" width="360" height="740" alt="" /><figcaption>${says}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>The first minute</title>
<style>
  body { margin: 1rem auto; inline-size: 360px; font: 1.1rem system-ui; }
  figure { position: absolute; margin: 0; opacity: 0; animation: shown ${whole}s step-end infinite; }
  figcaption { padding-block: 0.5rem; text-align: center; }
  @keyframes shown { 0% { opacity: 1; } ${share.toFixed(2)}% { opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { figure { position: static; opacity: 1; animation: none; } }
</style>
${figures.join('\n')}
</html>
`;
};
