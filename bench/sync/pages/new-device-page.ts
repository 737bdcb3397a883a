/** A page that hands a log to a worker like the app's, and says how long the worker took. */

import type { Taken } from '../take-log.ts';

declare global {
  interface Window {
    takeInWorker: (log: string, place: string) => Promise<Taken>;
  }
}

window.takeInWorker = (log, place) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./new-device-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Taken | string>) => {
      worker.terminate();
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    });
    worker.postMessage({ log, place });
  });
