import { expect, test } from 'vitest';
import type { FromPage } from '../worker/wire.ts';
import { lateWorker } from './late-worker.ts';
import type { WorkerPort } from './vault-client.ts';

test('what is said before the worker is there reaches it, in order, after whoever listens', async () => {
  const heard: unknown[] = [];
  let begin = (): void => {};
  const when = new Promise<void>((resolve) => (begin = resolve));
  const real: WorkerPort = {
    postMessage: (message) => void heard.push(message),
    addEventListener: (type: string) => void heard.push(type),
    terminate: () => {},
  };
  const port = lateWorker(() => real, when);
  const first: FromPage = { id: 1, call: { kind: 'opening', knowsVault: true } };
  const second: FromPage = { id: 2, call: { kind: 'begin-anew' } };
  port.addEventListener('message', () => {});
  port.postMessage(first);
  port.postMessage(second);
  await Promise.resolve();
  expect(heard).toEqual([]);
  begin();
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual(['message', first, second]);
});
