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
      // The link that skips to the page is cut away until it is reached by key.
      .filter((control) => getComputedStyle(control).clipPath !== 'inset(50%)')
      .filter((control) => control.getBoundingClientRect().bottom + scrollY > 0)
      .map((control) =>
        (control.textContent?.trim() || control.id || control.tagName).replaceAll(/\s+/g, ' '),
      ),
  );

/** What does not fit: the page scrolls sideways, words are cut off, or a control is too small to be hit. */
export const crampedThings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const told = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isAside = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null; up = up.parentElement)
        if (getComputedStyle(up).clipPath === 'inset(50%)') return true;
      return false;
    };
    const outside = (element: Element): string[] => {
      const { left, right } = element.getBoundingClientRect();
      if (right === left || (left >= -1 && right <= width + 1)) return [];
      return [`outside the page (${left.toFixed()} to ${right.toFixed()}): ${told(element)}`];
    };
    const cutOff = (element: Element): string[] => {
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(element);
      // What is told in brief ends with three points, on purpose.
      const isBrief = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
      const cuts = ['hidden', 'clip'].includes(overflowX) && !isBrief;
      const isButton = element.matches('button, .act, .slip');
      const isText = cuts && element.childElementCount === 0 && !element.matches('input');
      const isWider = element.scrollWidth > element.clientWidth + 2;
      return isWider && (isText || isButton) ? [`cut off: ${told(element)}`] : [];
    };
    const tooSmall = (control: Element): string[] => {
      // A box to tick is as large as the label that ticks it.
      const isBox = control.matches('[type=checkbox], [type=radio]');
      const target = isBox ? (control.closest('label') ?? control) : control;
      const { width: across, height } = target.getBoundingClientRect();
      if (across >= 43.5 && height >= 43.5) return [];
      return [`small (${across.toFixed()} × ${height.toFixed()}): ${told(control)}`];
    };
    const top = document.querySelector('dialog[open]') ?? document.body;
    const seen = [...top.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        // Drawn stones are as large as they are drawn; the same ones stand in the list beside, as large as a hand needs them.
        element.closest('svg, canvas, .skip, [data-drawn]') === null &&
        !isAside(element),
    );
    const controls = seen.filter((element) =>
      element.matches('a[href], button, input, select, textarea, summary'),
    );
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > width ? [`the page is ${scrollWidth} wide in ${width}`] : []),
      ...new Set([...seen.flatMap(outside), ...seen.flatMap(cutOff), ...controls.flatMap(tooSmall)]),
    ];
  });
