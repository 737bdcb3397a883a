/** What of some words is in the memory of a browser: in what its page still holds, and in all that its processes ever wrote. */

import type { Page } from 'playwright-core';
import type { WordFinder } from '../../apps/cli/src/testing/find-words.ts';
import { memoryOf } from '../../apps/cli/src/testing/process-memory.ts';

interface Process {
  readonly type: string;
  readonly id: number;
}

const processesOf = async (page: Page): Promise<readonly Process[]> => {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  return processInfo;
};

/** By kind of process, what lies anywhere in its memory: in use, or let go of and not written over yet. */
export const wordsInProcesses = async (
  page: Page,
  finder: WordFinder,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>();
  for (const { type, id } of await processesOf(page)) {
    const words = found.get(type) ?? new Set();
    found.set(type, words);
    for (const bytes of memoryOf(id)) for (const word of finder.in(bytes)) words.add(word);
  }
  return found;
};

/** What its page still holds, once whatever nobody needs is gone. */
export const wordsInHeap = async (page: Page, finder: WordFinder): Promise<ReadonlySet<string>> => {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return finder.in(Buffer.from(pieces.join('')));
};
