/**
 * The built app, read once into memory and served by exact path: nothing outside the folder can be asked for. Packed forms
 * are made when first wanted and kept.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const PACKED_ALREADY = new Set(['.png', '.woff2']);

/** Above this, brotli's best effort takes seconds. */
const LARGE_BYTES = 256 * 1024;

export type Packing = 'br' | 'gzip' | 'identity';

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its name carries its hash: it never changes. */
  readonly isImmutable: boolean;
  packed(packing: Packing): Promise<Uint8Array<ArrayBuffer>>;
}

interface OfAsset {
  /** The ending of its name, such as `.html`. */
  readonly kind: string;
  readonly isImmutable: boolean;
}

/** By URL path, such as `/index.html`. */
export type AssetTable = ReadonlyMap<string, Asset>;

export const readAssets = (root: string): AssetTable =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(root, file).split(sep).join('/')}`, assetOf(file)] as const;
      }),
  );

const assetOf = (file: string): Asset => {
  const isImmutable = /-[\w-]{8,}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`);
  return assetFrom(new Uint8Array(readFileSync(file)), { kind: extname(file), isImmutable });
};

const assetFrom = (bytes: Asset['bytes'], { kind, isImmutable }: OfAsset): Asset => {
  const made = new Map<Packing, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    type: TYPES[kind] ?? 'application/octet-stream',
    bytes,
    isImmutable,
    packed: (packing) => {
      const wanted = PACKED_ALREADY.has(kind) ? 'identity' : packing;
      const packed = made.get(wanted) ?? pack(bytes, wanted);
      made.set(wanted, packed);
      return packed;
    },
  };
};

/** The same file with other words in it. */
export const rewritten = (asset: Asset, kind: string, rewrite: (text: string) => string): Asset =>
  assetFrom(new TextEncoder().encode(rewrite(new TextDecoder().decode(asset.bytes))), {
    ...{ kind, isImmutable: asset.isImmutable },
  });

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

const pack = async (bytes: Uint8Array<ArrayBuffer>, packing: Packing): Promise<Uint8Array<ArrayBuffer>> => {
  const quality = bytes.byteLength > LARGE_BYTES ? 5 : 9;
  switch (packing) {
    case 'br':
      return new Uint8Array(await brotlied(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
    case 'gzip':
      return new Uint8Array(await gzipped(bytes, { level: 9 }));
    case 'identity':
      return bytes;
    default:
      return packing satisfies never;
  }
};

export const isPacked = (asset: Asset): boolean =>
  asset.type === TYPES['.png'] || asset.type === TYPES['.woff2'];
