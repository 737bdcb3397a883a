/** Cairn, as it is built from this checkout. */

import type { Page } from 'playwright-core';
import { createStaticApp } from '@cairn/relay';
import type { Ground } from '../ground.ts';
import { builtCopy } from '../web/app-site.ts';
import type { Contender, Ways } from './contender.ts';
import { packFolder } from './static-site.ts';

const LETTER_MS = 40;
const SAID = { selector: '[role=status] span' } as const;
/** The tap keeps a win, so that its answer is more than was asked for: it comes from the vault. */
const SMALL_THING = [{ tap: { selector: 'button[data-small-thing]' }, answer: SAID }] as const;
const wordsOf = (number: number): string => `Swept the floor ${number}`;

const field = (page: Page): ReturnType<Page['locator']> => page.locator('#did');

const ways: Ways = {
  first: SMALL_THING,
  again: SMALL_THING,
  makeReady: async () => undefined,
  prepare: async (page, number) => {
    await field(page).focus();
    await page.keyboard.type(wordsOf(number), { delay: LETTER_MS });
    // The ideas beneath the field, which would lie under the finger on a small screen.
    await page.keyboard.press('Escape');
  },
  keep: () => ({ tap: { selector: 'form .act' }, answer: SAID }),
  find: async (page, { address, number }) => {
    await page.goto(`${address}/#/look-back/all`);
    await page.getByText(wordsOf(number)).first().waitFor({ timeout: 60_000 });
  },
};

/** Said of the page itself by the relay, of every file alike. */
const OWN = /^(content-type|content-length|content-encoding|cache-control|vary)$/;

export const cairn = async (ground: Ground): Promise<Contender> => {
  const root = await builtCopy(ground);
  const { headers } = await createStaticApp({ root }).request('/');
  const kept = Object.fromEntries([...headers].filter(([name]) => !OWN.test(name)));
  return { name: 'Cairn', files: packFolder(root), headersOf: () => kept, ways };
};
