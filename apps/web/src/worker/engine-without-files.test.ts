/** The engine as it is built: it runs, no file is there but the source of random bytes, and it does draw from that. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { Factory } from '@journeyapps/wa-sqlite';
import { MemoryVFS } from '@journeyapps/wa-sqlite/src/examples/MemoryVFS.js';
import type { EngineModule, ModuleOptions } from '@journeyapps/wa-sqlite';
import { withoutFiles } from '../../build/engine-without-files.ts';

const glue = createRequire(import.meta.url).resolve('@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs');
const source = readFileSync(glue, 'utf8');
const wasm = new WebAssembly.Module(readFileSync(glue.replace(/\.mjs$/, '.wasm')));

afterEach(() => vi.restoreAllMocks());

const engine = async (code: string): Promise<EngineModule> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-engine-'));
  try {
    writeFileSync(join(folder, 'glue.mjs'), code);
    const { default: create } = (await import(pathToFileURL(join(folder, 'glue.mjs')).href)) as {
      readonly default: (options: ModuleOptions) => Promise<EngineModule>;
    };
    return await create({
      instantiateWasm: (imports, done) => {
        void WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
        return {};
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** A sealed file in memory, as the demo has it; what its header begins with (drawn by the cipher), and one draw more. */
const drawTwice = async (code: string): Promise<readonly unknown[]> => {
  const module = await engine(code);
  const api = Factory(module);
  const memory = await MemoryVFS.create('memory', module);
  api.vfs_register(memory, false);
  module.ccall('sqlite3mc_vfs_create', 'number', ['string', 'number'], ['memory', 0]);
  const database = await api.open_v2('a.db', 6, 'multipleciphers-memory');
  await api.exec(database, `PRAGMA cipher='chacha20'; PRAGMA key='a walk'; CREATE TABLE a (b)`);
  const drawn: unknown[] = [];
  for await (const statement of api.statements(database, 'PRAGMA cipher_salt; SELECT hex(randomblob(16))', {
    unscoped: false,
  }))
    while ((await api.step(statement)) === 100) drawn.push(api.row(statement)[0]);
  return drawn;
};

test('half of it is left out', () => {
  expect(withoutFiles(source).length).toBeLessThan(source.length * 0.6);
});

test('all that is random comes from the source of the system, as before', async () => {
  const system = vi.spyOn(crypto, 'getRandomValues');
  const asked = () => system.mock.calls.map(([bytes]) => bytes?.byteLength);
  const before = await drawTwice(source);
  // Its file system reads ahead.
  expect(asked()).toEqual([1024, 32, 12]);
  system.mockClear();
  const after = await drawTwice(withoutFiles(source));
  // SQLite's own seed, then key and nonce of the cipher's.
  expect(asked()).toEqual([44, 32, 12]);
  expect(after).toHaveLength(2);
  expect(after.filter((one) => before.includes(one))).toEqual([]);
});

test('there is no other source: without it all is the same each time', async () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => bytes);
  expect(await drawTwice(withoutFiles(source))).toEqual(await drawTwice(withoutFiles(source)));
});

test('no other file opens', async () => {
  const api = Factory(await engine(withoutFiles(source)));
  await expect(api.open_v2('/tmp/a.db', 6, 'unix')).rejects.toThrow('unable to open');
});

test('a glue that is made otherwise ends the build', () => {
  expect(() => withoutFiles(source.replaceAll('_fd_read', '_fd_take'))).toThrow('_fd_read');
});
