// The import laws of docs/architecture.md. tools/boundaries.test.ts shows that each of them can fail.

const TESTS = '(\\.test\\.ts|\\.suite\\.ts)$|/testing/';

/** What each part of the house may import of our own, beside itself. */
const MAY_IMPORT = {
  'packages/domain': [],
  'packages/changes': ['packages/domain'],
  'packages/crypto': [],
  'packages/copy': [],
  'packages/content': ['packages/domain'],
  'packages/picture': ['packages/domain'],
  'packages/interchange': ['packages/domain'],
  'packages/relay-api': [],
  'packages/store': ['packages/domain', 'packages/changes'],
  'packages/vault': [
    'packages/domain',
    'packages/changes',
    'packages/crypto',
    'packages/content',
    'packages/store',
    'packages/relay-api',
  ],
  'apps/web': [
    'packages/domain',
    'packages/vault',
    'packages/interchange',
    'packages/copy',
    'packages/picture',
    'packages/content',
    'packages/crypto',
    'packages/relay-api',
    'packages/store/src/web',
  ],
  'apps/cli': [
    'packages/domain',
    'packages/vault',
    'packages/interchange',
    'packages/copy',
    'packages/picture',
    'packages/content/src/instruments',
    'packages/crypto',
    'packages/relay-api',
    'packages/store/src/node',
  ],
  'apps/relay': ['packages/relay-api'],
};

const boundary = ([from, allowed]) => ({
  name: `${from.replace('/', '-')}-imports`,
  comment: `${from} may import of our own: ${allowed.join(', ') || 'nothing'}. See docs/architecture.md.`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: TESTS },
  to: {
    path: '^(packages|apps|bench|e2e|tools)/',
    pathNot: [from, ...allowed].map((path) => `^${path}(/|$)`),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(boundary),
    {
      name: 'domain-imports-nothing',
      comment: 'The domain knows no library, no platform: what it needs is passed in.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: TESTS },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'nothing-imports-an-app',
      comment: 'Apps are composition roots.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'help-needs-no-vault',
      comment: 'Help is there when the record does not open. See decision 13.',
      severity: 'error',
      from: { path: '^packages/vault/src/help/', pathNot: TESTS },
      to: { path: '^packages/(store|changes|crypto|vault/src/(?!help/))', reachable: true },
    },
    {
      name: 'no-cycles',
      comment: 'One careless import makes a knot of a house.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What ships imports no test, suite or testing folder.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TESTS },
      to: { path: TESTS, pathNot: 'node_modules' },
    },
    {
      name: 'pure-packages-know-no-node',
      comment: 'These run in a browser worker as they are.',
      severity: 'error',
      from: {
        path: '^packages/(domain|changes|content|copy/src|picture|vault|interchange|crypto|relay-api)/',
        pathNot: `${TESTS}|/generate(-from)?\\.ts$`,
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.types|fixtures|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
