/** One connection that sends a request after the other, with as little work as it takes: what is measured is the server. */

import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Came {
  readonly status: number;
  readonly body: Buffer;
}

export interface Lane {
  /** One at a time. */
  send(request: Buffer): Promise<Came>;
  close(): void;
}

export const openLane = async (port: number): Promise<Lane> => {
  const socket = await connected(port);
  let kept: Buffer = Buffer.alloc(0);
  let tell: { readonly came: (came: Came) => void; readonly broke: (why: Error) => void } | null = null;
  socket.on('data', (data: Buffer) => {
    kept = kept.length === 0 ? data : Buffer.concat([kept, data]);
    const came = whole(kept);
    if (came === null) return;
    kept = Buffer.alloc(0);
    tell?.came(came);
  });
  for (const event of ['error', 'close'] as const)
    socket.on(event, () => tell?.broke(new Error('the server closed the connection')));
  return {
    send: (request) =>
      new Promise((came, broke) => {
        tell = { came, broke };
        socket.write(request);
      }),
    close: () => {
      tell = null;
      socket.destroy();
    },
  };
};

export const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

const CHUNKED = /^transfer-encoding: chunked/im;

const whole = (bytes: Buffer): Came | null => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = bytes.toString('latin1', 0, end);
  const body = bytes.subarray(end + 4);
  const isWhole = CHUNKED.test(head)
    ? body.subarray(-5).toString('latin1') === '0\r\n\r\n'
    : body.length >= Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  return isWhole ? { status: Number(head.slice(9, 12)), body } : null;
};

export interface Load {
  readonly port: number;
  readonly lanes: number;
  readonly requests: readonly Buffer[];
  readonly status: number;
}

export interface Timed {
  /** Of the whole. */
  readonly seconds: number;
  /** Of each request, in milliseconds. */
  readonly times: readonly number[];
}

/** Sends all requests over so many connections at once. Throws at an answer of another status. */
export const timeLoad = async ({ port, lanes, requests, status }: Load): Promise<Timed> => {
  const open = await Promise.all(Array.from({ length: lanes }, () => openLane(port)));
  const waiting = requests.values();
  const times: number[] = [];
  const run = async (lane: Lane): Promise<void> => {
    for (const request of waiting) {
      const began = performance.now();
      const came = await lane.send(request);
      times.push(performance.now() - began);
      if (came.status !== status) throw new Error(`answered ${came.status}`);
    }
  };
  const began = performance.now();
  await Promise.all(open.map(run));
  const seconds = (performance.now() - began) / 1000;
  for (const lane of open) lane.close();
  return { seconds, times };
};

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export const rawRequest = ({ method, path, headers, body }: RawRequest): Buffer => {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const length = body === undefined ? '' : `Content-Length: ${body.length}\r\n`;
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n`),
    body ?? Buffer.alloc(0),
  ]);
};
