/**
 * The journal as one Markdown file to read, print or carry elsewhere: by day, oldest first, the person's own words as they are.
 * Pages that lie in the trash are left out, and so is how a page read before: Cairn's own export has all of it.
 *
 *     ---
 *     title: Journal
 *     exported: 2026-11-26T21:00:00.000Z
 *     app: Cairn 0.4.0
 *     ---
 *
 *     ## 2026-11-26
 *
 *     ### 20:26
 *
 *     Rain all day. I sat by the window
 */

import type { Instant, JournalEntry, LocalDay } from '@cairn/domain';
import type { Records } from '../cairn-json/cairn-file.ts';
import { escapedPage } from './page-words.ts';

export interface JournalExport {
  readonly exportedAt: Instant;
  /** The release that wrote it. */
  readonly app: string;
  /** Day by day, oldest first; within a day in any order. They may come page by page out of a store. */
  readonly entries: Records<JournalEntry>;
  /** The words of a prompt, which stand before the page that answers it; `null` for one that is not known (any more). */
  readonly promptOf?: (prompt: string) => string | null;
}

/** Pieces are joined as they come. An error of the source goes to the caller: what was written so far is no export. */
export async function* writeJournalMarkdown(source: JournalExport): AsyncGenerator<string, void, undefined> {
  yield frontMatter(source);
  const sayTime = createTimes();
  for await (const { day, pages } of daysOf(source.entries)) {
    yield `\n## ${day}\n`;
    for (const [at, page] of pages.entries())
      yield pageText(page, { isFirst: at === 0, time: sayTime(page), promptOf: source.promptOf });
  }
}

const frontMatter = ({ exportedAt, app }: JournalExport): string =>
  `---\ntitle: Journal\nexported: ${new Date(exportedAt).toISOString()}\napp: Cairn ${app}\n---\n`;

interface Day {
  readonly day: LocalDay;
  readonly pages: readonly JournalEntry[];
}

/** Pages whose hour is known come first, by the hour. */
const byHour = (a: JournalEntry, b: JournalEntry): number => (a.at ?? Infinity) - (b.at ?? Infinity) || 0;

async function* daysOf(entries: Records<JournalEntry>): AsyncGenerator<Day, void, undefined> {
  let pages: JournalEntry[] = [];
  const close = (): Day[] => {
    const [first] = pages;
    return first === undefined ? [] : [{ day: first.localDay, pages: pages.toSorted(byHour) }];
  };
  for await (const entry of entries) {
    if (entry.trashed) continue;
    if (pages[0] !== undefined && pages[0].localDay !== entry.localDay) {
      yield* close();
      pages = [];
    }
    pages.push(entry);
  }
  yield* close();
}

interface PageHead {
  readonly isFirst: boolean;
  readonly time: string | null;
  readonly promptOf: JournalExport['promptOf'];
}

const pageText = ({ text, prompt }: JournalEntry, { isFirst, time, promptOf }: PageHead): string => {
  const asked = prompt === null ? null : (promptOf?.(prompt) ?? null);
  return [
    ...(time === null ? (isFirst ? [] : ['\n* * *\n']) : [`\n### ${time}\n`]),
    ...(asked === null ? [] : [`\n> ${asked}\n`]),
    `\n${escapedPage(text)}\n`,
  ].join('');
};

/** The hour where the page was begun; `null` when it is not known. */
const createTimes = (): ((page: JournalEntry) => string | null) => {
  const formats = new Map<string, Intl.DateTimeFormat | null>();
  return ({ at, zone }) => {
    if (at === null || zone === null) return null;
    const known = formats.get(zone);
    const format = known === undefined ? timeFormat(zone) : known;
    formats.set(zone, format);
    return format?.format(at) ?? null;
  };
};

/** `null` when the platform knows no such zone. */
const timeFormat = (timeZone: string): Intl.DateTimeFormat | null => {
  try {
    const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat('en-GB', { timeZone, ...hours });
  } catch {
    return null;
  }
};
