/** Three ways to use a page: by touch, by keyboard alone, and by the names that a screen reader tells. Each knows names alone. */

import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

export interface Hands {
  /** Presses what has this role and name. */
  press(role: Role, name: string | RegExp): Promise<void>;
  /** Types into the field with this name, in the place of what is there. */
  type(name: string, words: string): Promise<void>;
  /** Chooses from the closed list with this name. */
  choose(name: string, option: string): Promise<void>;
}

const named = (page: Page, role: Role, name: string | RegExp): Locator =>
  page.getByRole(role, { name, exact: typeof name === 'string' }).first();

/** As a screen reader's lists of controls: what is pressed is found by role and name, and by nothing else. */
export const byNames = (page: Page): Hands => ({
  press: (role, name) => named(page, role, name).click(),
  type: (name, words) => named(page, 'textbox', name).fill(words),
  choose: async (name, option) => void (await named(page, 'combobox', name).selectOption({ label: option })),
});

/** Fingers: a touch in the middle of what is seen there, and of nothing that lies over it. */
export const byTouch = async (page: Page): Promise<Hands> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (what: Locator): Promise<void> => {
    await what.waitFor();
    await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(50);
    const box = await what.boundingBox();
    if (box === null) throw new Error('it is not there');
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isReached = await what.evaluate((element, { x, y }) => {
      const found = document.elementFromPoint(x, y);
      return (
        found !== null && (element.contains(found) || (found.closest('label')?.contains(element) ?? false))
      );
    }, point);
    if (!isReached) throw new Error(`something lies over “${await what.innerText()}”`);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  return {
    press: (role, name) => tap(named(page, role, name)),
    type: async (name, words) => {
      await tap(named(page, 'textbox', name));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(words);
    },
    // The list itself is the device's own window.
    choose: async (name, option) =>
      void (await named(page, 'combobox', name).selectOption({ label: option })),
  };
};

const MOST_STOPS = 120;

/**
 * One stop back. In WebKitGTK a button that was clicked on its words is where one goes back to from these words, again and again: one
 * stop on and back, and it is left.
 */
const goBack = async (page: Page): Promise<void> => {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Shift+Tab');
  if (await before.evaluate((element) => element === document.activeElement)) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
  }
  await before.dispose();
};

/** Tab, Enter, Space and letters; nothing is pressed that Tab does not reach. */
export const byKeyboard = (page: Page): Hands => {
  const tabTo = async (role: Role, name: string | RegExp): Promise<void> => {
    const what = named(page, role, name);
    await what.waitFor();
    // Backwards to what lies behind: past the end of the page some browsers go on among their own buttons.
    const isBehind = await what.evaluate(
      (element) =>
        document.activeElement !== document.body &&
        element.compareDocumentPosition(document.activeElement ?? element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await (isBehind ? goBack(page) : page.keyboard.press('Tab'));
    }
    throw new Error(`“${String(name)}” is not reached by Tab`);
  };
  return {
    press: async (role, name) => {
      await tabTo(role, name);
      await page.keyboard.press(role === 'link' || role === 'button' ? 'Enter' : 'Space');
    },
    type: async (name, words) => {
      await tabTo('textbox', name);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(words);
    },
    choose: async (name, option) => {
      await tabTo('combobox', name);
      await page.keyboard.type(option);
    },
  };
};
