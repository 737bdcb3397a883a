/** The laws of the house can fail: each is broken on purpose in a folder aside, and each must be named. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tooLong } from './check-size.mjs';
import { ROOT } from './run-step.mjs';

let folder = '';

const plant = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

const run = (program: string, args: readonly string[]): string => {
  const ended = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return ended.stdout + ended.stderr;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-laws-'));
  cpSync(join(ROOT, 'dependency-cruiser.config.mjs'), join(folder, 'dependency-cruiser.config.mjs'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const options = {
    module: 'nodenext',
    target: 'ES2023',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  plant({
    'tsconfig.tests.json': JSON.stringify({ compilerOptions: options, include: ['packages', 'apps'] }),
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

const importing = (path: string): string => `import '${path}';\nexport const here = 1;\n`;

test('every import law names the import that breaks it', () => {
  const parts = [
    'domain',
    'changes',
    'crypto',
    'copy',
    'content',
    'picture',
    'interchange',
    'relay-api',
    'store',
    'vault',
  ];
  plant({
    'apps/web/src/x.ts': importing('../../../packages/store/src/x.ts'),
    'apps/cli/src/x.ts': importing('../../../packages/store/src/x.ts'),
    'apps/relay/src/x.ts': importing('../../../packages/domain/src/x.ts'),
    'packages/domain/src/lib.ts': importing('node:fs'),
    'packages/domain/src/one.ts': importing('./two.ts'),
    'packages/domain/src/two.ts': importing('./one.ts'),
    'packages/store/src/x.test.ts': 'export const t = 1;\n',
    'packages/vault/src/help/x.ts': importing('../y.ts'),
    'packages/vault/src/y.ts': importing('../../store/src/x.test.ts'),
    ...Object.fromEntries(
      parts.map((part) => [`packages/${part}/src/x.ts`, importing('../../../apps/web/src/x.ts')]),
    ),
  });
  const report = run('dependency-cruiser/bin/dependency-cruiser.mjs', [
    'packages',
    'apps',
    '--config',
    'dependency-cruiser.config.mjs',
    '--output-type',
    'json',
  ]);
  const { summary } = JSON.parse(report) as {
    summary: { violations: { rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
  };
  const broken = new Set(summary.violations.map(({ rule }) => rule.name));
  expect([...broken].toSorted()).toEqual(summary.ruleSetUsed.forbidden.map(({ name }) => name).toSorted());
});

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const v${i} = ${i};`).join('\n');

test('every law of size and care is held by the lint', () => {
  const body = Array.from({ length: 55 }, (_, i) => `  total += ${i};`).join('\n');
  const branches = Array.from({ length: 14 }, (_, i) => `  if (n === ${i}) return ${i * 2};`).join('\n');
  plant({
    'packages/vault/src/long.ts': lines(360),
    'packages/vault/src/big.ts': `export const big = (): number => {\n  let total = 0;\n${body}\n  return total;\n};\n`,
    'packages/vault/src/many.ts':
      'export const many = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    'packages/vault/src/knot.ts': `export const knot = (n: number): number => {\n${branches}\n  return n;\n};\n`,
    'packages/vault/src/loose.ts': 'export const loose = (x: any): void => {\n  Promise.resolve(x);\n};\n',
    'packages/vault/src/default.ts': 'const x = 1;\nexport default x;\n',
    'packages/vault/src/loud.ts': "console.log('words of a person');\n",
    'packages/domain/src/clock.ts': 'export const now = (): number => Date.now() + Math.random();\n',
  });
  const found = run('oxlint/bin/oxlint', ['-c', '.oxlintrc.json', '-f', 'unix', 'packages']);
  for (const rule of [
    'eslint(max-lines)',
    'eslint(max-lines-per-function)',
    'eslint(max-params)',
    'eslint(complexity)',
    'typescript(no-explicit-any)',
    'typescript(no-floating-promises)',
    'import(no-default-export)',
    'eslint(no-console)',
    'eslint(no-restricted-globals)',
    'eslint(no-restricted-properties)',
  ]) {
    expect(found).toContain(rule);
  }
});

test('a component or a sheet that grew too long is named', () => {
  const files = [
    'apps/web/src/a.svelte',
    'apps/web/src/b.svelte',
    'packages/x/src/data/c.ts',
    'apps/web/src/d.css',
  ];
  const lengths: Record<string, number> = { [files[0] ?? '']: 151, [files[1] ?? '']: 150 };
  const found = tooLong(files, (file: string) => lines(lengths[file] ?? 351));
  expect(found).toEqual([
    'apps/web/src/a.svelte has 151 code lines; 150 are allowed.',
    'apps/web/src/d.css has 351 code lines; 350 are allowed.',
  ]);
});

test('the domain does not compile with a platform in it', () => {
  plant({
    'pure/src/x.ts': 'export const where: string = document.title + process.cwd();\n',
    'pure/tsconfig.json': JSON.stringify({
      compilerOptions: { target: 'ES2023', lib: ['ES2023'], types: [], strict: true, noEmit: true },
      include: ['src'],
    }),
  });
  const report = run('@typescript/native/bin/tsc', ['-p', 'pure/tsconfig.json']);
  expect(report).toContain("'document'");
  expect(report).toContain("'process'");
});
