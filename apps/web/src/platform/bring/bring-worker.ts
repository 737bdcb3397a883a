/** Reads one file, and is ended then: a large one holds up nobody, and leaves no memory behind. */

import { readImport } from '@cairn/interchange';
import type { ImportSource } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';
import type { BringAsk, BringTold } from './bring-asks.ts';

const tell = (told: BringTold): void => postMessage(told);

/** Says how far it was read, a hundred times at most. */
const watched = (file: Blob): ImportSource => {
  let furthest = 0;
  return {
    size: file.size,
    slice: (start, end) => {
      const share = Math.floor((end / Math.max(1, file.size)) * 100) / 100;
      // The directory of an archive lies at its end: looking there is no reading on.
      if (share > furthest && share < 1) tell({ kind: 'read', share: (furthest = share) });
      return file.slice(start, end);
    },
  };
};

const openTables = async (bytes: Uint8Array) => {
  const [{ openForeignTables }, { compileWasm }] = await Promise.all([
    import('@cairn/store/foreign'),
    import('../../worker/wasm.ts'),
  ]);
  return openForeignTables(bytes, compileWasm()('memory'));
};

const read = async ({ file, answers }: BringAsk): Promise<BringTold> => {
  try {
    const hashId = (key: string) => derivedId('import', key);
    return { kind: 'outcome', outcome: await readImport(watched(file), { ...answers, hashId, openTables }) };
  } catch (cause) {
    if (cause instanceof DOMException) return { kind: 'unreadable' };
    throw cause;
  }
};

addEventListener('message', ({ data }: MessageEvent<BringAsk>) => {
  void read(data).then(
    tell,
    // Out of the promise, so that the page hears of a fault.
    (cause: unknown) => setTimeout(() => reportError(cause)),
  );
});
