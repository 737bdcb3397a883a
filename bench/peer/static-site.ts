/**
 * The one server that Cairn and the peer are both served by: files of a folder from loopback, each packed by gzip -9 beforehand
 * where that makes it smaller, with the headers its own makers ask for. It writes down what was asked of it, and when.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of the answer to one path. */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>;

interface Packed {
  readonly type: string;
  readonly body: Buffer;
  readonly isGzip: boolean;
}

/** The files of a built app, by path. */
export type PackedFolder = ReadonlyMap<string, Packed>;

export interface Asked {
  readonly path: string;
  /** Of the body, as it went over the line. */
  readonly bytes: number;
  /** Milliseconds since 1970, as a page on this machine would say it. */
  readonly at: number;
}

export interface CountedSite {
  readonly address: string;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.sql': 'text/plain; charset=utf-8',
};

/** Source maps are left out: nobody is sent them. */
export const packFolder = (root: string): PackedFolder => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((file) => statSync(file).isFile() && extname(file) !== '.map');
  return new Map(files.map((file) => [`/${relative(root, file).split(sep).join('/')}`, packed(file)]));
};

const packed = (file: string): Packed => {
  const plain = readFileSync(file);
  const gzip = gzipSync(plain, { level: 9 });
  const isGzip = gzip.byteLength < plain.byteLength;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { type, body: isGzip ? gzip : plain, isGzip };
};

/** With a hash in its name, as bundlers write it: it never changes. */
const HASHED = /[.-][\w-]{8,}\.(?:chunk\.)?(?:js|css|wasm|woff2)$/;
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * At a port of its own. An address that is no file answers a navigation with the page, and anything else with 404; the root is the page
 * for whoever asks, as a service worker does that keeps it.
 */
export const serveCounted = async (files: PackedFolder, headersOf: HeadersOf): Promise<CountedSite> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isPage = path === '/' || isNavigation(request);
    const file = files.get(path) ?? (isPage ? files.get('/index.html') : undefined);
    asked.push({ path, bytes: file?.body.byteLength ?? 0, at: Date.now() });
    if (file === undefined) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here');
    else send(response, file, { path, headers: headersOf(path) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, stop: () => stopped(server) };
};

const isNavigation = ({ headers }: IncomingMessage): boolean => headers['sec-fetch-mode'] === 'navigate';

const send = (
  response: ServerResponse,
  { type, body, isGzip }: Packed,
  { path, headers }: { readonly path: string; readonly headers: Readonly<Record<string, string>> },
): void => {
  response
    .writeHead(200, {
      ...headers,
      'Content-Type': type,
      'Content-Length': body.byteLength,
      'Cache-Control': HASHED.test(path) ? A_YEAR : 'no-cache',
      ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
    })
    .end(body);
};

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Headers as Netlify's `_headers` writes them: a pattern at the margin, its headers indented beneath it. */
export const headersFrom = (text: string): HeadersOf => {
  const rules: { readonly fits: RegExp; readonly headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      const headers = rules.at(-1)?.headers;
      if (headers !== undefined) headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    } else rules.push({ fits: patternOf(line.trim()), headers: {} });
  }
  return (path) =>
    Object.assign({}, ...rules.filter(({ fits }) => fits.test(path)).map((one) => one.headers));
};

const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*')}$`,
  );

const KINDS = {
  JavaScript: /\.js$/,
  CSS: /\.css$/,
  wasm: /\.wasm$/,
  fonts: /\.woff2$/,
} as const;

export type Kind = keyof typeof KINDS | 'the rest';

export interface Line {
  readonly requests: number;
  readonly bytes: number;
  readonly of: Readonly<Record<Kind, number>>;
}

/** What went over the line; until `until` where one is given. */
export const lineOf = (asked: readonly Asked[], until = Number.POSITIVE_INFINITY): Line => {
  const counted = asked.filter(({ at }) => at <= until);
  const of = { JavaScript: 0, CSS: 0, wasm: 0, fonts: 0, 'the rest': 0 };
  for (const { path, bytes } of counted) {
    const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((name) => KINDS[name].test(path));
    of[kind ?? 'the rest'] += bytes;
  }
  return { requests: counted.length, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), of };
};
