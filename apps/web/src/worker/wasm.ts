/** The database engine's code, compiled while it streams in from our own origin. The fallback is fetched only if needed. */

import asyncUrl from '@journeyapps/wa-sqlite/dist/mc-wa-sqlite-async.wasm?url';
import syncUrl from '@journeyapps/wa-sqlite/dist/mc-wa-sqlite.wasm?url';
import type { WebStorage } from '@cairn/store/web';

/** Starts with the build that nearly every browser needs. */
export const compileWasm = (): ((storage: WebStorage) => Promise<WebAssembly.Module>) => {
  const sync = compile(syncUrl);
  // Where it is not needed, or is asked for later, its failing is told then.
  sync.catch(() => undefined);
  let fallback: Promise<WebAssembly.Module> | null = null;
  return (storage) => {
    if (storage !== 'indexeddb') return sync;
    fallback ??= compile(asyncUrl);
    return fallback;
  };
};

const compile = async (url: string): Promise<WebAssembly.Module> => WebAssembly.compileStreaming(fetch(url));
