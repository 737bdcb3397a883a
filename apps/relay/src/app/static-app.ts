/** Serves the built app. It knows files and headers; it never sees, asks for or keeps anything a person wrote. */

import { Hono } from 'hono';
import type { Context } from 'hono';
import { isPacked, readAssets } from './asset-table.ts';
import type { Asset, Packing } from './asset-table.ts';
import { openedTo } from './opened-to.ts';
import { digestsOf, parseConnectSrc, securityHeaders } from './security-headers.ts';

export interface StaticAppOptions {
  /** The folder of the built app. */
  readonly root: string;
  /** Origins beside our own that the page may talk to, separated by spaces. Left out: none. */
  readonly connectSrc?: string | undefined;
}

/** What somebody shared is for whom it was shared with. */
const SUPPORTER = '/supporter.html';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Throws when the folder is missing or `connectSrc` is not a list of origins. */
export const createStaticApp = ({ root, connectSrc }: StaticAppOptions): Hono => {
  const origins = parseConnectSrc(connectSrc);
  const assets = openedTo(readAssets(root), origins);
  const page = new TextDecoder().decode(assets.get('/index.html')?.bytes);
  const headers = Object.entries(securityHeaders({ connectSrc: origins, ...digestsOf(page) }));
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
  });

  app.get('/healthz', (context) => context.text('ok'));

  // The service worker answers this where Cairn is installed. Without it nothing is read, and the page opens.
  app.post('/share', (context) => context.redirect('/', 303));

  app.get('*', async (context) => {
    const { path } = context.req;
    const asset = assets.get(path) ?? (isNavigation(path) ? assets.get('/index.html') : undefined);
    return asset === undefined ? context.text('Not here', 404) : send(context, asset);
  });

  return app;
};

/** In place of an app that was not built: whoever opens it reads how to. */
export const createUnbuiltApp = (): Hono =>
  new Hono().get('/', (context) =>
    context.text(
      'The relay is here. The app was not built yet: npm run build, then start this again.\n',
      404,
    ),
  );

/** A screen's address has no dot; a file that is gone must not be answered with the page. */
const isNavigation = (path: string): boolean => !path.includes('.') && !path.startsWith('/assets/');

const send = async (context: Context, asset: Asset): Promise<Response> => {
  const packing = isPacked(asset) ? 'identity' : packingFor(context.req.header('Accept-Encoding') ?? '');
  const body = await asset.packed(packing);
  return new Response(body, {
    headers: {
      'Content-Type': asset.type,
      'Content-Length': String(body.byteLength),
      'Cache-Control': asset.isImmutable ? A_YEAR : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(packing === 'identity' ? {} : { 'Content-Encoding': packing }),
      ...(context.req.path === SUPPORTER ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}),
    },
  });
};

const packingFor = (accepted: string): Packing => {
  const known = accepted.split(',').map((part) => part.trim());
  const takes = (name: string): boolean =>
    known.some((part) => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0+)?$/.test(part)));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
};
