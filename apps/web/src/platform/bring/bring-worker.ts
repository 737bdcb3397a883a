/** Reads one file, and is ended then: a large one holds up nobody, and leaves no memory behind. */

import { ok } from '@cairn/domain';
import { readImportInPieces } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';
import type { BringAsk, BringTold } from './bring-asks.ts';
import { rising, watched } from './watched.ts';

const tell = (told: BringTold): void => postMessage(told);

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
    const onShare = rising((share) => tell({ kind: 'read', share }));
    const source = watched(file, onShare);
    const outcome = await readImportInPieces(source, { ...answers, hashId, openTables, onShare });
    // A long diary stays in its file: its records are made where they are kept.
    return { kind: 'outcome', outcome: outcome.ok ? ok(outcome.value.plan) : outcome };
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
