/** Backups in a browser: sealed and opened in a worker of their own, and the day of the last one. */

import { isEasyToGuess, parsePassphrase } from '@cairn/crypto/age';
import type { LocalDay } from '@cairn/domain';
import { parseLocalDay } from '@cairn/domain';
import type { ArchiveAnswer, ArchiveAsk } from './archive-asks.ts';

export interface Backups {
  /** Rejects where the browser cannot: too little memory, say. */
  ask(ask: ArchiveAsk): Promise<ArchiveAnswer>;
  /** Whether a stranger with much time could guess it; false as well for what is no passphrase. */
  isEasy(typed: string): boolean;
  /** Six words by chance. */
  sixWords(): Promise<string>;
  /** `null`: none was made here, or this browser forgot. */
  lastOn(): LocalDay | null;
  keepLastOn(day: LocalDay): void;
  /** The day on which an offered copy was put aside here. */
  laterOn(): LocalDay | null;
  keepLaterOn(day: LocalDay): void;
}

const LAST = 'cairn-last-backup';
const LATER = 'cairn-copy-later';
const WORDS = 6;

const ask = (asked: ArchiveAsk): Promise<ArchiveAnswer> =>
  new Promise<ArchiveAnswer>((resolve, reject) => {
    const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ArchiveAnswer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('the archive worker broke'));
    });
    worker.postMessage(asked);
  });

/** The first words of a phrase that nobody keeps: each is one of 2,048 by chance, so that six are some 66 bits. */
const sixWords = async (): Promise<string> => {
  const [{ phraseOf }, { newRecoverySecret }] = await Promise.all([
    import('@cairn/crypto/phrase'),
    import('@cairn/crypto'),
  ]);
  return phraseOf(newRecoverySecret()).split(' ').slice(0, WORDS).join(' ');
};

const dayAt = (name: string): LocalDay | null => {
  const day = parseLocalDay(localStorage.getItem(name) ?? '');
  return day.ok ? day.value : null;
};

const keepDay = (name: string, day: LocalDay): void => {
  try {
    localStorage.setItem(name, day);
  } catch (cause) {
    // Full or refused: the file is written all the same, and a line is offered once more.
    if (!(cause instanceof DOMException)) throw cause;
  }
};

export const browserBackups: Backups = {
  ask,
  isEasy: (typed) => {
    const passphrase = parsePassphrase(typed);
    return passphrase.ok && isEasyToGuess(passphrase.value);
  },
  sixWords,
  lastOn: () => dayAt(LAST),
  keepLastOn: (day) => keepDay(LAST, day),
  laterOn: () => dayAt(LATER),
  keepLaterOn: (day) => keepDay(LATER, day),
};
