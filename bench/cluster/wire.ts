/** The network as the simulated devices have it: `fetch`, and what went over it by route. Bytes are those of bodies. */

import { ROUTES } from '@cairn/relay-api';
import type { RouteName } from '@cairn/relay-api';
import type { Fetch } from '@cairn/vault';

export interface Request {
  readonly route: RouteName | 'unknown';
  /** When it was sent, by `performance.now()`. */
  readonly at: number;
  /** Until the head of its answer, in milliseconds. */
  readonly ms: number;
  /** 0: no answer. */
  readonly status: number;
  readonly up: number;
  readonly down: number;
}

export interface Wire {
  readonly fetch: Fetch;
  readonly requests: readonly Request[];
}

export const createWire = (): Wire => {
  const requests: Request[] = [];
  return {
    requests,
    fetch: async (url, init) => {
      const at = performance.now();
      const sent = { route: routeOf(init.method ?? 'GET', new URL(url).pathname), at, up: sizeOf(init.body) };
      const note = (status: number, down: number): void =>
        void requests.push({ ...sent, ms: performance.now() - at, status, down });
      try {
        const answer = await fetch(url, init);
        note(answer.status, Number(answer.headers.get('Content-Length') ?? 0));
        return answer;
      } catch (fault) {
        note(0, 0);
        throw fault;
      }
    },
  };
};

const sizeOf = (body: RequestInit['body'] | undefined): number =>
  body instanceof Uint8Array ? body.length : 0;

const PATTERNS = Object.entries(ROUTES).map(([name, { method, path }]) => ({
  name: name as RouteName,
  method,
  path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

const routeOf = (method: string, path: string): Request['route'] =>
  PATTERNS.find((route) => route.method === method && route.path.test(path))?.name ?? 'unknown';
