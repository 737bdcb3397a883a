/** What a page and the worker of its vault hold, after the engine has let go of what nobody needs. By DevTools' protocol. */

import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

export interface Held {
  /** Bytes of what the page's script and the worker's hold: objects, words, buffers. Compiled code apart. */
  readonly page: number;
  readonly worker: number;
  /** Bytes of compiled code of both, and of what the engine learnt of it: it grows with whatever runs, and goes when it is not used. */
  readonly code: number;
  /** Of documents, with those that were taken out and are still held. */
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes of memory that the browser's page processes have now; `null` where the system does not tell. */
  readonly resident: number | null;
}

export interface Memory {
  held(): Promise<Held>;
}

/** Until what was begun has ended. */
const SETTLE_MS = 2_500;

export const memoryOf = async (page: Page): Promise<Memory> => {
  const session = await page.context().newCDPSession(page);
  const worker = await workerOf(session);
  let pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.enable');
  return {
    held: async () => {
      await page.waitForTimeout(SETTLE_MS);
      await session.send('HeapProfiler.collectGarbage');
      const counts = await session.send('Memory.getDOMCounters');
      pieces = [];
      await session.send('HeapProfiler.takeHeapSnapshot');
      const [inPage, inWorker] = [sizesOf(pieces), sizesOf(await worker.snapshot())];
      return {
        ...{ page: inPage.objects, worker: inWorker.objects, code: inPage.code + inWorker.code },
        ...{ nodes: counts.nodes, listeners: counts.jsEventListeners, resident: await residentOf(page) },
      };
    },
  };
};

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

const CODE: readonly string[] = ['code', 'object shape'];

const sizesOf = (pieces: readonly string[]): { readonly objects: number; readonly code: number } => {
  const { snapshot, nodes } = JSON.parse(pieces.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sizes = { objects: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = CODE.includes(types[0][nodes[at + type] ?? 0] ?? '') ? 'code' : 'objects';
    sizes[kind] += nodes[at + size] ?? 0;
  }
  return sizes;
};

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly chunk?: string };
}

/** Of the vault that the page has now: a page that begins anew begins another. */
const workerOf = async (
  session: CDPSession,
): Promise<{ readonly snapshot: () => Promise<readonly string[]> }> => {
  const waiting = new Map<number, () => void>();
  let pieces: string[] = [];
  let current: string | null = null;
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.url.includes('vault-worker')) current = sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, method, params } = JSON.parse(message) as Message;
    if (method === 'HeapProfiler.addHeapSnapshotChunk') pieces.push(params?.chunk ?? '');
    if (id !== undefined) waiting.get(id)?.();
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const say = (method: string): Promise<void> => {
    if (current === null) throw new Error('the page has no worker for its vault');
    last += 1;
    const answered = new Promise<void>((resolve) => waiting.set(last, resolve));
    void session.send('Target.sendMessageToTarget', {
      sessionId: current,
      message: JSON.stringify({ id: last, method, params: {} }),
    });
    return answered;
  };
  return {
    snapshot: async () => {
      await say('HeapProfiler.collectGarbage');
      pieces = [];
      await say('HeapProfiler.takeHeapSnapshot');
      return pieces;
    },
  };
};

const PAGE_BYTES = 4_096;

const residentOf = async (page: Page): Promise<number | null> => {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined || process.platform !== 'linux') return null;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  // Of the three numbers of pages the second: what is in memory now.
  return renderers.reduce((sum, { id }) => sum + PAGE_BYTES * Number(statm(id).split(' ')[1] ?? 0), 0);
};

const statm = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/statm`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};
