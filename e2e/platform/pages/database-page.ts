/** A page that passes calls on to its worker; `callDatabase` is what the test calls. */

import type { Plain } from './plain-values.ts';

const worker = new Worker(new URL('./database-worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (answer: Plain) => void>();
let calls = 0;

worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; [key: string]: Plain }>) => {
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});

const callDatabase = (method: string, handle: number, values: Plain): Promise<Plain> =>
  new Promise((resolve) => {
    calls += 1;
    waiting.set(calls, resolve);
    worker.postMessage({ id: calls, method, handle, values });
  });

Object.assign(globalThis, { callDatabase });
