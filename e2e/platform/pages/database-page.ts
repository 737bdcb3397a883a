/** A page that passes calls on to its worker; `callDatabase` is what the test calls. */

import type { Plain } from './plain-values.ts';

const worker = new Worker(new URL('./database-worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (answer: string) => void>();
let calls = 0;

worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; [key: string]: Plain }>) => {
  waiting.get(data.id)?.(JSON.stringify(data));
  waiting.delete(data.id);
});

const callDatabase = (method: string, handle: number, values: string): Promise<string> =>
  new Promise((resolve) => {
    calls += 1;
    waiting.set(calls, resolve);
    worker.postMessage({ id: calls, method, handle, values: JSON.parse(values) as Plain });
  });

Object.assign(globalThis, { callDatabase });
