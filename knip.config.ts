import type { KnipConfig } from 'knip';

/** The script of a component, and what its markup imports when shown. */
const scriptsOf = (component: string): string =>
  [
    ...[...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script),
    ...[...component.matchAll(/import\('([^']+)'\)/g)].map(([, path]) => `import('${path}');`),
  ].join('\n');

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'tools/*.{mjs,ts}',
        'tools/soak/{fuzz/fuzz,recovery/recovery,file-mutants/file-mutants,file-mutants/read-mutants}.ts',
        'e2e/**/*.ts',
        'bench/**/*.{ts,mjs}',
      ],
      project: ['tools/**', 'e2e/**', 'bench/**'],
    },
    // Found by the app where the folder is there, and by nobody where it is not: see its licence.
    'packages/content': {
      entry: ['src/**/*.test.ts', 'src/**/*.suite.ts', 'vitest.*.config.ts', 'src/instruments/who-5/en.ts'],
    },
    'packages/*': { entry: ['src/**/*.test.ts', 'src/**/*.suite.ts', 'vitest.*.config.ts'] },
    'apps/web': {
      entry: [
        'src/main.ts',
        'src/design/design.ts',
        'src/supporter/supporter.ts',
        'src/platform/first-*.js',
        'src/worker/*-worker.ts',
        'src/service-worker/service-worker.ts',
        'build/*.ts',
      ],
    },
    'apps/relay': { entry: ['src/process/main.ts', 'src/**/*.test.ts', 'src/**/*.suite.ts'] },
    'apps/cli': { entry: ['src/main.ts', 'src/**/*.test.ts', 'src/fixtures/**/*.ts'] },
  },
  compilers: { svelte: scriptsOf },
  // Brought by name for each platform, or called by path: see decision 2.
  ignoreDependencies: ['@typescript/native', 'svelte-check'],
  // A server of somebody else's, installed by hand for a comparison.
  ignore: ['bench/relay/peer/**'],
  ignoreBinaries: ['apt-get', 'Xvfb', 'age', 'script', 'haproxy'],
  ignoreExportsUsedInFile: true,
};

export default config;
