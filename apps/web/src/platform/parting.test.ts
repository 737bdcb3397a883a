import { afterEach, expect, test, vi } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Answer, FromPage, ToPage } from '../worker/wire.ts';
import { wasLeft } from './browser-memory.ts';
import { partingFrom } from './parting.ts';
import { createVaultClient, type WorkerPort } from './vault-client.ts';

const A = 'a'.repeat(32) as EntityId;
const B = 'b'.repeat(32) as EntityId;

/** A worker that answers when it is told to, and what the service worker is told. */
const hands = () => {
  const asked: FromPage[] = [];
  const left: unknown[] = [];
  const kept = new Map<string, string>();
  let hear: (event: MessageEvent<ToPage>) => void = () => {};
  const worker: WorkerPort = {
    postMessage: (message) => void asked.push(message),
    addEventListener: (type: string, listener: (event: MessageEvent<ToPage>) => void) => {
      if (type === 'message') hear = listener;
    },
    terminate: () => {},
  };
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: { postMessage: (message: unknown) => left.push(message) } },
  });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  const answer = (at: number, said: Answer = { value: { ok: true, value: {} } }): void => {
    const { id } = asked[at] ?? { id: 0 };
    hear({ data: { kind: 'answer', id, answer: said } } as MessageEvent<ToPage>);
  };
  const client = createVaultClient(worker);
  const type = (act: EntityId, text: string): void =>
    void client.door.act({ act, name: 'keep-draft', input: { slot: 'today', text } });
  return { client, parting: partingFrom(client), left, answer, type };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what has no answer when the page goes is left, in its order, and the next page is told of it once', () => {
  const { client, parting, left, answer, type } = hands();
  type(A, 'answered');
  void client.door.ask('today', {});
  type(A, 'half');
  type(B, 'half a sentence');
  answer(0);
  parting.leave();
  const input = (text: string) => ({ slot: 'today', text });
  expect(left).toEqual([
    {
      left: [
        { act: A, name: 'keep-draft', input: input('half') },
        { act: B, name: 'keep-draft', input: input('half a sentence') },
      ],
    },
  ]);
  expect([wasLeft(), wasLeft()]).toEqual([true, false]);
});

test('what breaks in the last moment, because its part of the program is fetched no more, is left too', async () => {
  const { client, parting, left, answer } = hands();
  const act = client.door.act({ act: A, name: 'log-win', input: { text: 'posted the letter' } });
  answer(0, { broken: 'TypeError' });
  await expect(act).rejects.toThrow('TypeError');
  parting.leave();
  expect(left).toEqual([{ left: [{ act: A, name: 'log-win', input: { text: 'posted the letter' } }] }]);
});

test('where all has its answer nothing is left; nor is an import', () => {
  const { client, parting, left, answer, type } = hands();
  type(A, 'answered');
  answer(0);
  void client.door.act({ act: B, name: 'import-records', input: { source: 'cairn', records: [] } as never });
  parting.leave();
  expect([left, wasLeft()]).toEqual([[], false]);
});

test('a record that is erased or shut leaves nothing', () => {
  const { parting, left, type } = hands();
  type(A, 'half');
  parting.forget();
  parting.leave();
  expect([left, wasLeft()]).toEqual([[], false]);
});
