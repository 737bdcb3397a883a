/** Listens on this machine alone (loopback), on the wanted port or the next free one, and stops gently. */

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

const HOST = '127.0.0.1';
const PORTS_TRIED = 50;

export interface Listening {
  readonly port: number;
  /** `http://localhost:PORT`: a secure context in every browser, as service workers need. */
  readonly address: string;
  /** Takes no new requests and ends when those under way have ended. */
  close(): Promise<void>;
}

/** `port` 0 takes any free one. Throws when none of the next ports is free. */
export const listen = async (app: Hono, port: number): Promise<Listening> => {
  const free = port === 0 ? 0 : await freePort(port);
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: free, hostname: HOST }, (info: AddressInfo) => {
      resolve({
        port: info.port,
        address: `http://localhost:${info.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
  });
};

const freePort = async (first: number): Promise<number> => {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${first} to ${first + PORTS_TRIED - 1}`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => resolve(true)));
  });
