/** PNG files, packed as tightly as they can be. Pure. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

const SIGNATURE = 8;
/** Length, type and check. */
const AROUND = 12;

const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length; at += AROUND + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, end) });
  }
  return chunks;
};

const written = ({ type, body }: Chunk): Buffer => {
  const data = Buffer.concat([Buffer.from(type), body]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(data));
  return Buffer.concat([size, data, check]);
};

const file = (like: Buffer, chunks: readonly Chunk[]): Buffer =>
  Buffer.concat([like.subarray(0, SIGNATURE), ...chunks.map(written)]);

const pixelsOf = (chunks: readonly Chunk[]): Buffer => {
  const pixels = chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body);
  return deflateSync(inflateSync(Buffer.concat(pixels)), { level: 9, memLevel: 9 });
};

/** The same pixels: Chromium packs for speed. */
export const packed = (png: Buffer): Buffer => {
  const chunks = chunksOf(png);
  const others = chunks.filter(({ type }) => type !== 'IDAT');
  return file(png, [...others.slice(0, -1), { type: 'IDAT', body: pixelsOf(chunks) }, ...others.slice(-1)]);
};
