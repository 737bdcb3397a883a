/** The two shortest ways from a first opening to a first win. Each ends when it is kept, and "Kept" has been read. */

import type { Page } from 'playwright-core';
import { field } from '../journeys/acts.ts';
import { todayIsUp } from '../journeys/start-cairn.ts';
import type { HesitantPerson } from './hesitant-person.ts';

type Go = (page: Page, person: HesitantPerson) => Promise<void>;

const kept = async (page: Page, person: HesitantPerson): Promise<void> => {
  await page.getByText('Kept. The first stone.').waitFor();
  await person.sawKept();
};

const smallThing: Go = async (page, person) => {
  await todayIsUp(page);
  await person.look();
  await person.tap(page.getByRole('button', { name: /One small thing/ }));
  await kept(page, person);
};

const ownWords: Go = async (page, person) => {
  await todayIsUp(page);
  await person.look();
  await person.tap(field(page));
  await person.look();
  await person.type('had a shower');
  await person.look();
  await person.tap(page.getByRole('button', { name: 'Keep', exact: true }));
  await kept(page, person);
};

export const WAYS = { 'the one small thing': smallThing, 'words of one’s own': ownWords } as const;

/** What it may cost. */
export const MOST = { seconds: 20, taps: 3, words: 60 } as const;
