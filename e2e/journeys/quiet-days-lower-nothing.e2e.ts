import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, goTo, goToStones } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';
import { seenTexts } from './seen.ts';

const HURTS =
  /\b(streaks?|miss(ed|ing)?|fail(ed|ure)?|overdue|laps(e|ed)|broken|lost|gap|behind on|away for|absen(t|ce)|since|ago|last time|long time|zero|none|never|haven['’]t|did ?n['’]t|should|must|only|just)\b/i;

/** Words that the app says, not the person: those of the record and of the catalogue are left out. */
const saidOn = async (page: Page): Promise<string[]> =>
  (await seenTexts(page))
    .filter(({ isOwn, where }) => !isOwn && !where.startsWith('option'))
    .map(({ text }) => text);

const readBoth = async (page: Page): Promise<{ today: string[]; twin: string; lookBack: string[] }> => {
  await goTo(page, 'Today');
  await page.reload();
  await todayIsUp(page);
  const picture = page.getByRole('img');
  await expect.poll(() => picture.getAttribute('aria-label')).not.toBe('A mountain in quiet light.');
  const today = await saidOn(page);
  const twin = (await picture.getAttribute('aria-label')) ?? '';
  await goTo(page, 'Look back');
  await page.locator('article').first().waitFor();
  const lookBack = await saidOn(page);
  await goToStones(page);
  await page.locator('article').first().waitFor();
  return { today, twin, lookBack: [...lookBack, ...(await saidOn(page))] };
};

test.for([0, 1, 7, 23, 60])(
  'the last stone lies %i days back: nothing is counted, nothing blames, nothing is fewer',
  async (quietDays, { cairn }) => {
    const page = await cairn.open();
    await bringIn(page, 'life.json', await aLife(90, quietDays));
    const { today, twin, lookBack } = await readBoth(page);
    const said = [...today, twin, ...lookBack];
    expect(said.filter((text) => HURTS.test(text))).toEqual([]);
    expect([...today, twin].filter((text) => /(^|\s)0(\s|$)/.test(text))).toEqual([]);
    // How long it was is told nowhere, in figures or as a list of empty days.
    const told = [...today, twin].filter((text) =>
      new RegExp(`\\b${quietDays || 'no'} (quiet |empty )?days?\\b`).test(text),
    );
    expect(told).toEqual([]);
    await expect.poll(() => page.locator('article:not(:has(li)):not(:has(.rest))').count()).toBe(0);
    // The ground is as high as it was on the day of the last stone.
    expect(lookBack.join(' ')).toMatch(/You are high on the path|You are well up the path/);
    const welcomed = today.includes('Good to see you. The stones are where you left them.');
    expect(welcomed).toBe(quietDays >= 7);
  },
);
