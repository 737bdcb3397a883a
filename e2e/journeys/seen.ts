/** What a person sees of a page: its words, its controls, and what is cramped. Measured in the page itself. */

import type { Page } from 'playwright-core';

export interface SeenText {
  readonly text: string;
  /** The nearest element, told by its tag, classes and role. */
  readonly where: string;
  /** In the person's own hand: their words or the catalogue's, a date, or words that no locale changes. */
  readonly isOwn: boolean;
}

/** Every piece of text on the page that is not hidden from the eye, also below the fold. */
export const seenTexts = (page: Page): Promise<SeenText[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element, box: DOMRect): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      if (box.width <= 1 || box.height <= 1 || box.bottom + scrollY <= 0) return false;
      for (let up: Element | null = element; up !== null; up = up.parentElement)
        if (getComputedStyle(up).clipPath === 'inset(50%)') return false;
      return true;
    };
    const found: SeenText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (element === null || text === '' || element.closest('script, style, noscript')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const isOption = element.tagName === 'OPTION';
      if (!isOption && !isSeen(element, range.getBoundingClientRect())) continue;
      const where = `${element.tagName.toLowerCase()}.${element.className}`;
      const isOwn = element.closest('[dir="auto"], [translate="no"], [role="option"], .what') !== null;
      found.push({ text, where, isOwn });
    }
    return found;
  });

/** Words as a reader counts them. What only choices of a closed list say is not seen yet. */
export const seenWords = async (page: Page): Promise<readonly string[]> =>
  (await seenTexts(page))
    .filter(({ where }) => !where.startsWith('option'))
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Names of the controls that the eye finds outside the navigation. */
export const seenControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter((control) => control.closest('nav') === null)
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => control.getBoundingClientRect().bottom + scrollY > 0)
      .map((control) =>
        (control.textContent?.trim() || control.id || control.tagName).replaceAll(/\s+/g, ' '),
      ),
  );

/** What does not fit: the page scrolls sideways, words are cut off, or a control is too small to be hit. */
export const crampedThings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    const width = root.clientWidth;
    const told = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isAside = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null; up = up.parentElement)
        if (getComputedStyle(up).clipPath === 'inset(50%)') return true;
      return false;
    };
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide in ${width}`);
    const open = document.querySelector('dialog[open]');
    const parts = (open ?? document.body).querySelectorAll<HTMLElement>('*');
    for (const element of parts) {
      if (!element.checkVisibility({ visibilityProperty: true }) || isAside(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isDrawing = element.closest('svg, canvas') !== null;
      const isSkip = element.classList.contains('skip');
      if (!isDrawing && !isSkip && box.width > 0 && (box.left < -1 || box.right > width + 1))
        found.push(`outside the page: ${told(element)}`);
      const cuts = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
      if (
        cuts &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.childElementCount === 0 &&
        !isDrawing
      )
        found.push(`cut off: ${told(element)}`);
      const isField = element.matches('input:not([type=checkbox], [type=radio], [type=file]), button');
      if (isField && element.scrollWidth > element.clientWidth + 2)
        found.push(`words wider than their place: ${told(element)}`);
    }
    for (const control of (open ?? document.body).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.classList.contains('skip'))
        continue;
      // A box to tick is as large as the label that ticks it.
      const target = control.matches('[type=checkbox], [type=radio]')
        ? (control.closest('label') ?? control)
        : control;
      const { width: across, height } = target.getBoundingClientRect();
      if (across < 44 || height < 44)
        found.push(`small (${across.toFixed()} × ${height.toFixed()}): ${told(control)}`);
    }
    return [...new Set(found)];
  });
