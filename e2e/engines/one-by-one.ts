/**
 * A list of elements that Playwright asks for as a whole ends the page's process in Firefox 153.7: its own side of WebDriver BiDi falls
 * (a fault at address 0 in libxul), whatever page it is. Each element by itself is no harm.
 */

import type { ElementHandle, Locator, Page } from 'playwright-core';

const each = async <T>(all: Locator, ask: (one: Locator) => Promise<T>): Promise<T[]> => {
  const found: T[] = [];
  const count = await all.count();
  for (let at = 0; at < count; at += 1) found.push(await ask(all.nth(at)));
  return found;
};

const instead: Pick<Locator, 'allInnerTexts' | 'allTextContents'> & Record<'evaluateAll', unknown> = {
  allInnerTexts(this: Locator) {
    return each(this, (one) => one.innerText());
  },
  allTextContents(this: Locator) {
    return each(this, async (one) => (await one.textContent()) ?? '');
  },
  async evaluateAll(this: Locator, work: (elements: Element[], given: unknown) => unknown, given?: unknown) {
    const elements = await each<ElementHandle>(this, async (one) => {
      const handle = await one.elementHandle();
      if (handle === null) throw new Error('an element has gone');
      return handle;
    });
    return this.page().evaluate(`([elements, given]) => (${String(work)})(elements, given)`, [
      elements,
      given,
    ]);
  },
};

/** For every locator, as long as the process lives. */
export const askOneByOne = (page: Page): void => {
  Object.assign(Object.getPrototypeOf(page.locator('body')), instead);
};
