/**
 * What somebody hears of a page, and what somebody may say to it: which messages are read out after an act, in what order its
 * parts are read, whether controls answer to the words that stand on them, and whether the focus can be seen.
 */

import type { Page } from 'playwright-core';

declare global {
  /** Messages in the order in which they were said, in a page that `listen` was called for. */
  var saidAloud: string[];
  /** Ends the listening that was begun before on the same page. */
  var stopListening: (() => void) | undefined;
}

/** From now on every message of a live region is written down: `status: Kept.` What stands there already was not said now. */
export const listen = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    const REGIONS = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    const before = new WeakMap<Element, string>();
    const said = (region: Element): string => {
      const spoken = region.cloneNode(true) as Element;
      for (const hidden of spoken.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return (spoken.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    };
    const look = (isFirst: boolean): void => {
      for (const region of document.querySelectorAll(REGIONS)) {
        const [now, was] = [said(region), before.get(region)];
        before.set(region, now);
        const how = region.getAttribute('aria-live') ?? region.getAttribute('role') ?? '';
        // A polite region that comes with its words, as a page does, is read where it stands and not called out.
        const isCalledOut = was === undefined ? how === 'alert' || how === 'assertive' : was !== now;
        if (!isFirst && isCalledOut && now !== '') globalThis.saidAloud.push(`${how}: ${now}`);
      }
    };
    globalThis.stopListening?.();
    globalThis.saidAloud = [];
    look(true);
    const ear = new MutationObserver(() => look(false));
    globalThis.stopListening = () => ear.disconnect();
    ear.observe(document.documentElement, {
      ...{ subtree: true, childList: true, characterData: true },
      attributes: true,
      attributeFilter: ['role', 'aria-live'],
    });
  });
};

/** What was said since it was asked for last. */
export const heardSince = (page: Page): Promise<string[]> =>
  page.evaluate(() => globalThis.saidAloud.splice(0));

/** Parts of the page by role, name and state, as a screen reader has them: `heading "Paths" [level=1]`, in order. */
export const readInOrder = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('body').ariaSnapshot())
    .split('\n')
    .map((line) => line.trim().replace(/^- /, '').replace(/:$/, ''))
    .map((line) => (line.startsWith("'") ? line.replace(/^'(.*)'(: .*)?$/, '$1$2') : line));

/** Of `wanted` what is not found, each after the one before it. */
export const notInOrder = (read: readonly string[], wanted: readonly string[]): readonly string[] => {
  let from = 0;
  return wanted.filter((part) => {
    const at = read.findIndex((line, index) => index >= from && line.startsWith(part));
    if (at >= 0) from = at + 1;
    return at < 0;
  });
};

/**
 * What does not answer to its own words (WCAG 2.5.3), and names that stand for more than one act within a view: whoever says
 * them, or hears a list of them, cannot tell which.
 */
export const unclearNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const plain = (text: string): string =>
      text
        .normalize('NFKC')
        .replaceAll(/[\p{Cf}\p{P}\p{S}\s]+/gu, ' ')
        .trim()
        .toLowerCase();
    const isAside = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || isAside(element.parentElement));
    const wordsOf = (element: Element, isWanted: (parent: Element) => boolean): string[] => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node.parentElement && isWanted(node.parentElement)) found.push(node.textContent ?? '');
      return found.map(plain).filter((words) => words !== '');
    };
    const read = (element: Element): string =>
      wordsOf(element, (parent) => parent.closest('[aria-hidden=true]') === null).join(' ');
    const seen = (element: Element): string[] =>
      wordsOf(element, (parent) => parent.checkVisibility({ visibilityProperty: true }) && !isAside(parent));
    const named = (element: Element): string => {
      const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const parts = ids.flatMap((id) => document.getElementById(id) ?? []);
      if (parts.length > 0) return parts.map(read).join(' ');
      return plain(element.getAttribute('aria-label') ?? '') || read(element);
    };
    const top = document.querySelector('dialog[open]') ?? document.body;
    const controls = [...top.querySelectorAll<HTMLElement>('a[href], button, summary')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[aria-hidden=true]') === null,
    );
    // Links to one place are one act, wherever they stand.
    const acts = new Map(
      controls.map((element, at) => [
        `${named(element)}|${element.getAttribute('href') ?? at}`,
        named(element),
      ]),
    );
    const twice = new Map<string, number>();
    for (const name of acts.values()) twice.set(name, (twice.get(name) ?? 0) + 1);
    return [
      ...controls.flatMap((element) =>
        seen(element)
          .filter((words) => !named(element).includes(words))
          .map((words) => `“${words}” is called “${named(element)}”`),
      ),
      ...controls
        .filter((element) => named(element) === '')
        .map((element) => `no name: ${element.outerHTML}`),
      ...[...twice].filter(([, often]) => often > 1).map(([name, often]) => `${often} × “${name}”`),
    ];
  });

/** What the bar stands over, or what is out of sight, when it has the focus (WCAG 2.4.11). */
export const coveredWhenFocused = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    const bar = document.querySelector('body:not(:has(dialog[open])) nav');
    const had = document.activeElement;
    const scrolled = scrollY;
    const edge = bar?.getBoundingClientRect();
    // On a wide screen it is a rail beside the page.
    const under = edge !== undefined && edge.width > edge.height ? edge.top : innerHeight;
    const isCovered = ({ top: from, bottom, height }: DOMRect): boolean =>
      // What is taller than half the page cannot all be in sight.
      height <= innerHeight / 2 && (bottom > under + 1 || bottom < 1 || from > innerHeight - 1);
    const found = [
      ...top.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .filter((element) => element.closest('nav, .skip') === null)
      .flatMap((element) => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        element.focus();
        const seen = element.matches('[type=file]') ? (element.closest('label') ?? element) : element;
        const isBad = document.activeElement === element && isCovered(seen.getBoundingClientRect());
        return isBad ? [`covered when it has the focus: ${element.outerHTML.slice(0, 120)}`] : [];
      });
    if (had instanceof HTMLElement) had.focus({ preventScroll: true });
    scrollTo(0, scrolled);
    return found;
  });
