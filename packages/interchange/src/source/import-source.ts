/** A file as far as readers need it: its size and any part of it. The `Blob` of a browser and of Node fits as it is. */

export interface ImportSource {
  readonly size: number;
  /** What it is called, without its folder: it may say the day of a page, and nothing else is taken from it. */
  readonly name?: string;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Files that lie in one folder, or in folders of it. */
export interface ImportFolder {
  readonly files: readonly { readonly name: string; readonly file: ImportSource }[];
}

/** Less where the file ends before. Rejects where the platform cannot read it. */
export const partOf = async (source: ImportSource, start: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await source.slice(start, Math.min(end, source.size)).arrayBuffer());

/** For bytes that are in memory already. */
export const sourceOf = (bytes: Uint8Array): ImportSource => ({
  size: bytes.length,
  slice: (start, end) => ({
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes.subarray(start, end)).buffer),
  }),
});

/** Text of more than 128 KiB costs an engine dearly: it is kept apart, and let go late. */
const PIECE = 64 * 1024;

/** Piece by piece, in order, so that nothing large is held. */
export async function* piecesOf(
  source: ImportSource,
  start = 0,
  end: number = source.size,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = start; at < end; at += PIECE) yield await partOf(source, at, Math.min(end, at + PIECE));
}
