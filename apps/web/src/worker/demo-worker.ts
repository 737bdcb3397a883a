/** A life to look at, in memory: made anew each time, apart from the person's own vault in every way. */

import { newDataKey, randomBytes } from '@cairn/crypto';
import { openWebDatabase } from '@cairn/store/web';
import { openVault, systemClock } from '@cairn/vault';
import type { OpenVault, Opening } from '@cairn/vault';
import { liveDemo } from './demo-life.ts';
import { withRecords } from './records-in-file.ts';
import { compileWasm } from './wasm.ts';
import type { FromPage, ToPage } from './wire.ts';

const wasm = compileWasm();

const open = async (): Promise<OpenVault> => {
  const database = await openWebDatabase({
    storage: 'memory',
    place: 'demo',
    name: 'demo.db',
    key: newDataKey(),
    wasm: wasm('memory'),
  });
  const opened = await openVault({ database, clock: systemClock, random: randomBytes });
  if (!opened.ok) throw new Error(`the demo did not open (${opened.error.type})`);
  await liveDemo(opened.value);
  opened.value.onChange((topics) => post({ kind: 'changed', topics }));
  return opened.value;
};

const post = (message: ToPage): void => postMessage(message);

const vault = open();
const READY: Opening = { type: 'ready', storage: 'memory', isNew: false };

const answer = async ({ call }: FromPage): Promise<unknown> => {
  const { act, ask } = await vault;
  switch (call.kind) {
    case 'act':
      return act(await withRecords(call.request));
    case 'ask':
      return ask(call.name, call.input);
    case 'opening':
    case 'begin-anew':
    case 'open-with-words':
      return READY;
    case 'damaged-files':
    case 'lock':
    case 'sync':
    case 'erase':
      return null;
    default:
      return call satisfies never;
  }
};

export const hear = (data: FromPage): void => {
  void answer(data).then(
    (value) => post({ kind: 'answer', id: data.id, answer: { value } }),
    (cause: unknown) => {
      const broken = cause instanceof Error ? cause.name : typeof cause;
      post({ kind: 'answer', id: data.id, answer: { broken } });
    },
  );
};
