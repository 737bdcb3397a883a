import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { asUsed } from '../../build/svelte-as-used.ts';
import svelteConfig from '../../svelte.config.js';

const svelte = dirname(createRequire(import.meta.url).resolve('svelte/package.json'));
const HYDRATION = join(svelte, 'src/internal/client/dom/hydration.js');
const FLAGS = join(svelte, 'src/internal/flags/index.js');
const WAITING = join(svelte, 'src/internal/client/reactivity/async.js');

test.each([HYDRATION, FLAGS])('no switch in %s can be turned any more', (file) => {
  const code = asUsed(readFileSync(file, 'utf8'), file) ?? '';
  const switches = [...code.matchAll(/export const (hydrating|\w+_flag) = false;/g)].map(([, name]) => name);
  expect(switches).toEqual(
    file === HYDRATION ? ['hydrating'] : ['async_mode_flag', 'legacy_mode_flag', 'tracing_mode_flag'],
  );
  for (const name of switches) expect(code).not.toMatch(new RegExp(`\\n\\s+${name} = `));
});

test('a component that turned on the older kind would not start', async () => {
  const code = asUsed(readFileSync(FLAGS, 'utf8'), FLAGS) ?? '';
  const built = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<
    string,
    () => void
  >;
  expect(built['enable_legacy_mode_flag']).toThrow('runes');
});

test('what a template shows is made at once, and nothing there waits', () => {
  const code = asUsed(readFileSync(WAITING, 'utf8'), WAITING) ?? '';
  const [made = ''] = /export function flatten[^]*?\n\}\n/.exec(code) ?? [];
  expect(made).toContain('fn(deriveds);');
  expect(made).not.toMatch(/pending|Promise|async\./);
  // With the compiler's switch off, a component that waits does not build at all.
  expect(svelteConfig).not.toHaveProperty('compilerOptions.experimental');
  expect(() => compile('<p>{await 1}</p>', {})).toThrow('experimental_async');
});

test('another Svelte ends the build, and other files stay as they are', () => {
  expect(() => asUsed('export let hydrating = maybe;', HYDRATION)).toThrow('svelte-as-used');
  expect(asUsed('let a = 1;', '/src/main.ts')).toBeNull();
});
