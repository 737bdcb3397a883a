/// <reference lib="webworker" />
/// <reference types="vite/client" />
/** Holds browser databases for a test that lives in Node and calls in by name. */

import { DatabaseFault } from '@cairn/store';
import type { Database, SqlValue } from '@cairn/store';
import { openWebDatabase } from '@cairn/store/web';
import type { WebStorage } from '@cairn/store/web';
import { compileWasm } from '../../../apps/web/src/worker/wasm.ts';
import { fromPlain, toPlain } from './plain-values.ts';
import type { Plain } from './plain-values.ts';

export interface Call {
  readonly id: number;
  readonly method: string;
  readonly handle: number;
  readonly values: Plain;
}

const open = new Map<number, Database>();
const wasm = compileWasm();

const openOne = async (handle: number, values: unknown[]): Promise<null> => {
  const [storage, place, name, key] = values as [WebStorage, string, string, Uint8Array];
  open.set(handle, await openWebDatabase({ storage, place, name, key, wasm: wasm(storage) }));
  return null;
};

const fileOf = async (place: string, name: string): Promise<FileSystemFileHandle> =>
  (await (await navigator.storage.getDirectory()).getDirectoryHandle(place)).getFileHandle(name);

const readFile = async ([place, name]: [string, string]): Promise<Uint8Array> =>
  new Uint8Array(await (await (await fileOf(place, name)).getFile()).arrayBuffer());

const overwrite = async ([place, name, at, bytes]: [
  string,
  string,
  number,
  Uint8Array<ArrayBuffer>,
]): Promise<null> => {
  const handle = await (await fileOf(place, name)).createSyncAccessHandle();
  handle.write(bytes, { at });
  handle.flush();
  handle.close();
  return null;
};

const listFiles = async ([place]: [string]): Promise<string[]> => {
  const names: string[] = [];
  const directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(place);
  for await (const name of directory.keys()) names.push(name);
  return names.sort();
};

const answer = async ({ method, handle, values }: Call): Promise<unknown> => {
  const inputs = fromPlain(values) as unknown[];
  if (method === 'open') return openOne(handle, inputs);
  if (method === 'read-file') return readFile(inputs as [string, string]);
  if (method === 'overwrite') return overwrite(inputs as [string, string, number, Uint8Array<ArrayBuffer>]);
  if (method === 'list-files') return listFiles(inputs as [string]);
  const database = open.get(handle);
  if (database === undefined) throw new Error('not open');
  return method === 'runMany'
    ? database.runMany(...(inputs as [string, SqlValue[][]]))
    : callOn(database, method, inputs as [string, SqlValue[] | undefined]);
};

const callOn = async (
  database: Database,
  method: string,
  [text, params]: [string, SqlValue[] | undefined],
): Promise<unknown> => {
  switch (method) {
    case 'exec':
      return database.exec(text);
    case 'run':
      return database.run(text, params);
    case 'all':
      return database.all(text, params);
    case 'copyTo':
      return database.copyTo(text);
    case 'removeCopy':
      return database.removeCopy(text);
    case 'close':
      return database.close();
    default:
      throw new Error(`no such call: ${method}`);
  }
};

const failureOf = (cause: unknown): Plain => {
  if (cause instanceof DatabaseFault) return { reason: cause.reason, code: cause.code };
  return { message: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) };
};

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  void answer(data).then(
    (value) => postMessage({ id: data.id, value: toPlain(value ?? null) }),
    (cause: unknown) => postMessage({ id: data.id, failure: failureOf(cause) }),
  );
});
