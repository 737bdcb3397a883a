/** The engine as it is built works as the whole one does, and has all that the driver and the file systems ask of it. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Factory as FactoryOf, ModuleOptions, EngineModule } from '@journeyapps/wa-sqlite';
import { MemoryVFS } from '@journeyapps/wa-sqlite/src/examples/MemoryVFS.js';
import { callParts, ENTRIES, glueParts } from '../../build/engine-parts.ts';
import { withoutFiles } from '../../build/engine-without-files.ts';

const glue = createRequire(import.meta.url).resolve('@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs');
const sources = join(dirname(dirname(glue)), 'src');
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

interface Built {
  readonly glue: { readonly default: (options: ModuleOptions) => Promise<EngineModule> };
  readonly calls: { readonly Factory: typeof FactoryOf };
}

const asBuilt = async (): Promise<Built> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-engine-'));
  const module = async (name: string, code: string): Promise<unknown> => {
    writeFileSync(join(folder, name), code);
    return import(pathToFileURL(join(folder, name)).href);
  };
  try {
    writeFileSync(join(folder, 'sqlite-constants.js'), read(sources, 'sqlite-constants.js'));
    return {
      glue: (await module('glue.mjs', glueParts(withoutFiles(read(glue))))) as Built['glue'],
      calls: (await module('calls.mjs', callParts(read(sources, 'sqlite-api.js')))) as Built['calls'],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('what is built keeps every kind of value in a sealed file, and tells what went wrong', async () => {
  const built = await asBuilt();
  const wasm = new WebAssembly.Module(readFileSync(glue.replace(/\.mjs$/, '.wasm')));
  const module = await built.glue.default({
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
      return {};
    },
  });
  const api = built.calls.Factory(module);
  api.vfs_register(await MemoryVFS.create('memory', module), false);
  module.ccall('sqlite3mc_vfs_create', 'number', ['string', 'number'], ['memory', 0]);
  const database = await api.open_v2('a.db', 6, 'multipleciphers-memory');
  await api.exec(database, `PRAGMA cipher='chacha20'; PRAGMA key='a walk'; CREATE TABLE a (b)`);
  const values = ['a walk, ünïcode', 7, 2n ** 40n, 0.5, null, Uint8Array.of(1, 2, 3)] as const;
  const kept: unknown[] = [];
  for await (const statement of api.statements(database, 'INSERT INTO a VALUES (?1) RETURNING b AS kept', {
    unscoped: true,
  })) {
    expect(api.bind_parameter_count(statement)).toBe(1);
    expect(api.column_names(statement)).toEqual(['kept']);
    for (const value of values) {
      api.bind(statement, 1, value);
      while ((await api.step(statement)) === 100) kept.push(api.row(statement)[0]);
      module._sqlite3_reset(statement);
    }
    expect(api.changes(database)).toBe(1);
    await api.finalize(statement);
  }
  expect(kept).toEqual(['a walk, ünïcode', 7, 2 ** 40, 0.5, null, Uint8Array.of(1, 2, 3)]);
  await expect(api.exec(database, 'SELECT * FROM walks')).rejects.toThrow('no such table: walks');
  await api.close(database);
});

test('every entry that is asked for by name is kept', () => {
  const driver = join(import.meta.dirname, '../../../../packages/store/src/web');
  const own = readdirSync(driver).filter((file) => /(?<!\.test|\.suite|\.d)\.ts$/.test(file));
  const texts = [
    callParts(read(sources, 'sqlite-api.js')),
    ...own.map((file) => read(driver, file)),
    ...['VFS.js', 'FacadeVFS.js', 'examples/MemoryVFS.js'].map((file) => read(sources, file)),
  ].map((text) => text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''));
  const asked = texts.flatMap((text) =>
    [...text.matchAll(/(?:['.]_?)(sqlite3_\w+)/g)].map(([, name]) => `_${name}`),
  );
  expect(
    [...new Set(asked)].filter((name) => name !== '_sqlite3_vfs_register' && !ENTRIES.includes(name)),
  ).toEqual([]);
  expect(ENTRIES.filter((name) => !asked.includes(name))).toEqual([]);
});

test('an engine that is made otherwise ends the build', () => {
  expect(() => glueParts(read(glue).replaceAll('_sqlite3_step', '_sqlite3_stride'))).toThrow('_sqlite3_step');
  expect(() => callParts(read(sources, 'sqlite-api.js').replaceAll('sqlite3.row', 'sqlite3.line'))).toThrow(
    'row',
  );
});
