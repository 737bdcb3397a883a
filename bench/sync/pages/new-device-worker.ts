/// <reference lib="webworker" />
/// <reference types="vite/client" />
/** The vault's worker without the app: the browser's driver on OPFS, and a log to be read into it. */

import { openWebDatabase } from '@cairn/store/web';
import { compileWasm } from '../../../apps/web/src/worker/wasm.ts';
import { fromText } from '../log-as-text.ts';
import { takeLog } from '../take-log.ts';

const wasm = compileWasm();

const take = async (log: string, place: string) => {
  const key = new Uint8Array(32).fill(4);
  const database = await openWebDatabase({
    storage: 'opfs',
    place,
    name: 'vault.db',
    key,
    wasm: wasm('opfs'),
  });
  const taken = await takeLog(database, fromText(log));
  await database.close();
  return taken;
};

addEventListener('message', ({ data }: MessageEvent<{ log: string; place: string }>) => {
  void take(data.log, data.place).then(
    (taken) => postMessage(taken),
    (fault: unknown) =>
      postMessage(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)),
  );
});
