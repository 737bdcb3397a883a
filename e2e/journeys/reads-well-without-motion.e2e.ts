import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, field, goTo, goToStones, keep } from './acts.ts';
import { test } from './journey.ts';
import { crampedThings } from './seen.ts';
import { todayIsUp } from './start-cairn.ts';
import { tour } from './tour.ts';

/** Moves something from one place to another. What fades where it is, and what was asked for by hand, may do so. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .filter(({ effect }) => (effect?.getComputedTiming().activeDuration as number) > 1)
      .map(({ effect }) => {
        const frames = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
        return ['translate', 'transform', 'scale', 'rotate', 'top', 'left', 'offsetDistance'].filter(
          (name) => new Set(frames.flatMap((frame) => frame[name] ?? [])).size > 1,
        );
      })
      .filter((names) => names.length > 0)
      .map(String),
  );

const standsStill = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const seen: string[] = [];
  const done = act();
  for (let look = 0; look < 8; look += 1) {
    seen.push(...(await moving(page)));
    await page.waitForTimeout(60);
  }
  await done;
  expect(seen).toEqual([]);
};

const actsThatMove = async (page: Page): Promise<void> => {
  await standsStill(page, () => keep(page, 'opened the window'));
  await standsStill(page, () => page.getByRole('button', { name: /One small thing/ }).click());
  await standsStill(page, () => page.getByRole('button', { name: 'More', exact: true }).click());
  await standsStill(page, () => page.getByRole('button', { name: 'Something from an earlier day' }).click());
  await page.keyboard.press('Escape');
  await goTo(page, 'Help');
  await standsStill(page, () => page.getByRole('button', { name: 'Breathe with the circle' }).click());
};

test('where the device asks for less motion, nothing moves', async ({ cairn }) => {
  await cairn.page.emulateMedia({ reducedMotion: 'reduce' });
  const page = await cairn.open();
  await actsThatMove(page);
});

test('where the person chose Still, nothing moves either, from the first paint on', async ({ cairn }) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'Still', exact: true }).check();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['motion'])).toBe('still');
  await page.goto(`${cairn.address}/#/`);
  await page.reload();
  await todayIsUp(page);
  await actsThatMove(page);
});

test('where motion is welcome, a stone settles: the tests above can tell', async ({ cairn }) => {
  const page = await cairn.open();
  await field(page).fill('opened the window');
  await field(page).press('Enter');
  await expect
    .poll(async () => (await moving(page)).length, { timeout: 5_000, interval: 20 })
    .toBeGreaterThan(0);
});

test.for([
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
] as const)('with %s every screen stands, and controls keep an edge', async ([, media], { cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(6));
  await goToStones(page);
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
  await page.emulateMedia(media);
  const found: string[] = [];
  for (const stop of await tour(page, { filled: true })) {
    await stop.go();
    found.push(...(await crampedThings(page)).map((thing) => `${stop.name}: ${thing}`));
    if (!('forcedColors' in media)) continue;
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main input, main select, main textarea')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter(
          (control) => !control.matches('[type=radio], [type=checkbox], [type=file], [type=range].aside'),
        )
        .filter((control) => {
          const row = control.closest('article, section ul, .line');
          const style = getComputedStyle(control);
          const hasEdge = style.borderStyle !== 'none' && Number.parseFloat(style.borderWidth) > 0;
          return !hasEdge && style.textDecorationLine === 'none' && row === null;
        })
        .map((control) => control.textContent?.trim() ?? control.id),
    );
    found.push(...bare.map((name) => `${stop.name}: no edge on “${name}”`));
  }
  expect(found).toEqual([]);
});
