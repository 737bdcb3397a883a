import { isInstant, parseEntry } from '@cairn/domain';
import type { Instant, JournalEntry } from '@cairn/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJournalMarkdown } from './write-journal-markdown.ts';
import type { JournalExport } from './write-journal-markdown.ts';

const at = (written: string): Instant => {
  const value = Date.parse(written);
  if (!isInstant(value)) throw new Error('the test names a real instant');
  return value;
};

let pages = 0;

const aPage = (part: object): JournalEntry => {
  pages += 1;
  const id = pages.toString(16).padStart(32, '0');
  const parsed = parseEntry({ id, localDay: '2026-11-26', text: 'Rain.', ...part });
  if (!parsed.ok) throw new Error('the test names a real page');
  return parsed.value;
};

const markdownOf = async (
  entries: JournalExport['entries'],
  promptOf?: JournalExport['promptOf'],
): Promise<string> => {
  let text = '';
  const source = { exportedAt: at('2026-11-26T21:00:00Z'), app: '0.4.0', entries };
  for await (const piece of writeJournalMarkdown(promptOf === undefined ? source : { ...source, promptOf }))
    text += piece;
  return text;
};

const FRONT = '---\ntitle: Journal\nexported: 2026-11-26T21:00:00.000Z\napp: Cairn 0.4.0\n---\n';

test('a journal without pages is its front matter', async () => {
  expect(await markdownOf([])).toBe(FRONT);
});

test('pages stand by day and hour, with the words as they were written', async () => {
  const evening = aPage({
    ...{ at: at('2026-11-26T20:26:00Z'), zone: 'Europe/Berlin', prompt: 'window' },
    text: '# Not a heading of ours\n\n- *rain*\n  <b>יום ארוך</b> ☕',
  });
  const morning = aPage({ at: at('2026-11-26T06:05:00Z'), zone: 'Europe/Berlin', text: 'Woke early.' });
  const before = aPage({ localDay: '2026-11-20', text: 'No hour known.' });
  const after = aPage({ localDay: '2026-11-20', text: 'Nor here.' });
  const entries = [before, after, evening, morning];
  expect(await markdownOf(entries, (prompt) => (prompt === 'window' ? 'What is outside?' : null))).toBe(
    [
      FRONT,
      ...['## 2026-11-20\n', 'No hour known.\n', '* * *\n', 'Nor here.\n'],
      ...['## 2026-11-26\n', '### 07:05\n', 'Woke early.\n', '### 21:26\n', '> What is outside?\n'],
      '# Not a heading of ours\n\n- *rain*\n  <b>יום ארוך</b> ☕\n',
    ].join('\n'),
  );
});

test('a page that rests is there, and one in the trash is not', async () => {
  const text = await markdownOf([
    aPage({ text: 'resting', resting: true }),
    aPage({ text: 'gone', trashed: true }),
  ]);
  expect([text.includes('resting'), text.includes('gone')]).toEqual([true, false]);
  expect(await markdownOf([aPage({ trashed: true })])).toBe(FRONT);
});

test('a zone that this platform does not know costs the hour and nothing else', async () => {
  const text = await markdownOf([
    aPage({ at: at('2026-11-26T06:05:00Z'), zone: 'Mars/Base', prompt: 'gone' }),
  ]);
  expect(text).toBe(`${FRONT}\n## 2026-11-26\n\nRain.\n`);
});

test('whatever was written stands in the file, word for word', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 6 }),
      async (texts) => {
        const kept = texts.flatMap((text) => {
          const parsed = parseEntry({ id: 'a'.repeat(32), localDay: '2026-11-26', text });
          return parsed.ok ? [parsed.value] : [];
        });
        async function* stored(): AsyncGenerator<JournalEntry> {
          for (const one of kept) yield await Promise.resolve(one);
        }
        const text = await markdownOf(stored());
        for (const page of kept) expect(text).toContain(`\n${page.text}\n`);
      },
    ),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100), seed: 20_261_126 },
  );
});
