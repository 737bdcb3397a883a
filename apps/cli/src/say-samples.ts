/** A few lines of what a file holds, as they would come in, and what a person may want to know of how it was read. */

import type { Copy, PlainKey } from '@cairn/copy';
import type { LocalDay } from '@cairn/domain';
import type { ImportPlan, Notice } from '@cairn/interchange';
import { sayDay } from './days/say-day.ts';

const LINES_SHOWN = 3;
const LONGEST_LINE = 60;

export interface SampleLine {
  readonly localDay: LocalDay;
  readonly words: string;
}

/** The first three in the order of the file: a win by its words, a note by its mood and its words, a page by how it begins. */
export const samplesOf = (plan: ImportPlan): readonly SampleLine[] => {
  const shown = plan.samples.flatMap(({ localDay, wins, checkIns }) => [
    ...wins.map(({ text, note }) => ({ localDay, words: joined(text, note) })),
    ...checkIns.map(({ mood, moodWord, note }) => ({ localDay, words: joined(moodWord, mood, note) })),
  ]);
  const pages = 'entries' in plan ? plan.entries.slice(0, LINES_SHOWN) : [];
  return [...shown, ...pages.map(({ localDay, text }) => ({ localDay, words: text }))]
    .filter(({ words }) => words !== '')
    .slice(0, LINES_SHOWN);
};

const joined = (...parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');

export const sampleLines = (copy: Copy, plan: ImportPlan): readonly string[] => {
  const lines = samplesOf(plan).map(
    ({ localDay, words }) => `  ${sayDay(copy.formatLocale, localDay)}: ${shortened(words)}`,
  );
  return lines.length === 0 ? [] : [copy.t('cli.import.samples'), ...lines];
};

/** By whole letters, as a reader counts them. */
const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_LINE) return line;
  const letters = [...new Intl.Segmenter().segment(line.slice(0, LONGEST_LINE * 4))];
  const start = letters.slice(0, LONGEST_LINE).map(({ segment }) => segment);
  return `${start.join('').trimEnd()}…`;
};

/** Notices that change what the person gets. */
const SAID: Readonly<Partial<Record<Notice['type'], PlainKey>>> = {
  'rows-filled-up': 'import.notice.filled',
  'times-unreadable': 'import.notice.times',
  'long-notes-split': 'import.notice.long',
  'controls-dropped': 'import.notice.controls',
};

export const noticeLines = (copy: Copy, { notices }: ImportPlan): readonly string[] => [
  ...new Set(
    notices.flatMap(({ type }) => {
      const key = SAID[type];
      return key === undefined ? [] : [copy.t(key)];
    }),
  ),
];
