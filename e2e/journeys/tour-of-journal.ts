/** The part of the tour with the journal: the list, a page as it is written, what can be done with it, and its end. */

import type { Copy } from '@cairn/copy';
import type { Page } from 'playwright-core';
import type { Stop } from './tour.ts';
import { writePage } from './journal-acts.ts';

interface Hands {
  readonly page: Page;
  readonly t: Copy['t'];
  readonly visit: (place: 'journal' | 'entry' | 'thoughts') => Promise<void>;
}

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, and fog on the pond. '.repeat(
  8,
);

/** After the last of them the journal has two pages, and none lies in the trash. */
export const journalStops = ({ page, t, visit }: Hands): readonly Stop[] => {
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  return [
    { name: 'journal-none', go: () => visit('journal') },
    {
      name: 'thoughts',
      go: async () => {
        await visit('thoughts');
        await page.getByLabel(t('thoughts.text')).waitFor();
      },
    },
    {
      name: 'a-thought',
      go: async () => {
        await page.getByLabel(t('thoughts.text')).fill(LONG);
        await press(t('thoughts.keep'));
        await page.getByLabel(t('thought.answer')).waitFor();
      },
    },
    { name: 'a-new-page', go: () => visit('entry') },
    {
      name: 'a-page-with-a-question',
      go: async () => {
        await writePage(page, t, LONG);
        await press(t('journal.prompt.ask'));
        await press(t('journal.line.on'));
        await page.locator('#page-prompt:not(:empty)').waitFor();
      },
    },
    {
      name: 'a-page-that-ended',
      go: async () => {
        await press(t('journal.done'));
        await page.getByText(t('journal.is-stone')).waitFor();
        await page.getByText(t('journal.more'), { exact: true }).click();
      },
    },
    {
      name: 'stones-beside-a-page',
      go: async () => {
        await press(t('journal.link'));
        await page.locator('dialog[open] input[type=checkbox]').first().waitFor();
      },
    },
    {
      name: 'earlier-wordings',
      go: async () => {
        await press(t('journal.link.done'));
        await visit('journal');
        await page.locator('article a').first().click();
        await writePage(page, t, 'שטפתי כוס אחת');
        await page.getByText(t('journal.more'), { exact: true }).click();
        await press(t('journal.wordings'));
        await page.locator('dialog[open] li').first().waitFor();
      },
    },
    {
      name: 'a-trashed-page',
      go: async () => {
        await press(t('app.close'));
        await press(t('journal.trash'));
        await page.getByText(t('journal.in-trash')).waitFor();
      },
    },
    {
      name: 'journal',
      go: async () => {
        await press(t('trash.restore'));
        await page.getByLabel(t('journal.page')).waitFor();
        await visit('entry');
        await writePage(page, t, LONG);
        await visit('journal');
        await page.locator('article a').nth(1).waitFor();
      },
    },
  ];
};
