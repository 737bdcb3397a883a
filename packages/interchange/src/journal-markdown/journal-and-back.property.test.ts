/** Law: our Markdown journal gives back each page's day, order and words, whatever somebody wrote on it. */

import { isInstant, parseEntry } from '@cairn/domain';
import type { JournalEntry } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntry } from '../cairn-json/a-vault.suite.ts';
import { planOf } from '../fixtures/read-file.ts';
import { writeJournalMarkdown } from './write-journal-markdown.ts';
import { escapedPage, plainPage } from './page-words.ts';

const RUNS = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100), seed: 20_261_127 };

const headLike = fc
  .array(
    fc.constantFrom('## 2026-05-01', '### 20:15', '* * *', '\\', '> ', 'rain', '\n', ' ', '---', '\r\n'),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const aPage = fc
  .tuple(anEntry, fc.option(headLike, { nil: null }), fc.nat(20_000))
  .map(([entry, words, day]) => {
    const localDay = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const page = { ...entry, localDay, trashed: false };
    const parsed = parseEntry(words === null || words.trim() === '' ? page : { ...page, text: words });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  });

const written = async (entries: readonly JournalEntry[]): Promise<string> => {
  let text = '';
  const exportedAt = 0;
  if (!isInstant(exportedAt)) throw new Error('no instant');
  const byDay = entries.toSorted((one, other) => (one.localDay < other.localDay ? -1 : 1));
  const source = { exportedAt, app: '0.6.0', entries: byDay, promptOf: () => 'What is outside?' };
  for await (const piece of writeJournalMarkdown(source)) text += piece;
  return text;
};

const told = (pages: readonly JournalEntry[]) =>
  pages.map(({ localDay, text }) => `${localDay} ${text.trim()}`).toSorted();

test('gives back the day and the words of every page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aPage, { minLength: 1, maxLength: 8 }), async (pages) => {
      const { entries, skipped } = await planOf(await written(pages));
      expect(skipped).toEqual([]);
      expect(told(entries)).toEqual(told(pages));
    }),
    RUNS,
  );
}, 60_000);

test('words that look like heads are told apart, however often they are written and read', () => {
  fc.assert(
    fc.property(headLike, (words) => {
      expect(plainPage(escapedPage(words))).toBe(words);
      expect(plainPage(plainPage(escapedPage(escapedPage(words))))).toBe(words);
    }),
    RUNS,
  );
});

test('a journal of an earlier release keeps its letters as they are', async () => {
  const old =
    '---\ntitle: Journal\nexported: x\napp: Cairn 0.5.0\n---\n\n## 2026-05-01\n\n> a quote\n\n\\> b\n';
  expect((await planOf(old)).entries.map(({ text }) => text)).toEqual(['> a quote\n\n\\> b']);
});
