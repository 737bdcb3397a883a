/**
 * Somebody who opens Cairn for the first time and has little strength: reads whatever is new on the page, slowly, and hesitates
 * before each tap. What it costs until the first win is kept is counted; how long it takes is for whoever lets it wait.
 */

import type { Locator, Page } from 'playwright-core';
import { seenTexts } from '../journeys/seen.ts';

/** 200 words a minute. */
const READ_MS = 300;
const HESITATE_MS = 1_500;
/** A thumb on a phone's keyboard. */
const KEY_MS = 250;

export interface Toll {
  readonly taps: number;
  /** Each counted when it is first seen, those that say "Kept" with them. */
  readonly words: readonly string[];
  /** From when the person was made until they saw that it is kept. */
  readonly seconds: number;
  /** Of these, what the person took: reading, hesitating, typing. The rest is the machine's. */
  readonly own: number;
}

export interface HesitantPerson {
  /** Reads what is new. */
  look(): Promise<void>;
  tap(control: Locator): Promise<void>;
  /** In the field that was tapped; keys are no taps. */
  type(words: string): Promise<void>;
  /** It says so: the way ends here, and the words of it are read. */
  sawKept(): Promise<void>;
  toll(): Toll;
}

const inSeconds = (ms: number): number => Math.round(ms / 100) / 10;

/** `letWait` is told how long such a person takes. What is in their own hand is not read again. */
export const hesitantPerson = (page: Page, letWait: (ms: number) => Promise<void>): HesitantPerson => {
  const read = new Set<string>();
  const words: string[] = [];
  let typed = '';
  let taps = 0;
  let took = 0;
  let until = { seconds: 0, own: 0 };
  const wait = (ms: number): Promise<void> => {
    took += ms;
    return letWait(ms);
  };
  const begun = performance.now();
  const look = async (): Promise<void> => {
    const texts = (await seenTexts(page)).filter(({ where }) => !where.startsWith('option'));
    const fresh = texts.filter(({ text, where }) => text !== typed && !read.has(`${where} ${text}`));
    for (const { text, where } of fresh) read.add(`${where} ${text}`);
    const found = fresh.flatMap(({ text }) => text.split(/\s+/)).filter((one) => /[\p{L}\p{N}]/u.test(one));
    words.push(...found);
    await wait(found.length * READ_MS);
  };
  return {
    look,
    sawKept: () => {
      until = { seconds: inSeconds(performance.now() - begun), own: inSeconds(took) };
      return look();
    },
    tap: async (control) => {
      await wait(HESITATE_MS);
      await control.click();
      taps += 1;
    },
    type: async (text) => {
      typed = text;
      for (const letter of text) {
        await wait(KEY_MS);
        await page.keyboard.type(letter);
      }
    },
    toll: () => ({ taps, words, ...until }),
  };
};
