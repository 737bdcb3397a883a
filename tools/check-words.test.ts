/** Each kind of file that people read is held to the words that Cairn says: every banned word is planted in every kind. */

import { describe, expect, test } from 'vitest';
import { checkWordsOf } from './check-words.ts';

const found = (path: string, text: string): number => checkWordsOf(path, text).length;

/** A kind of file, and how a sentence stands in it. */
const PLACES: Readonly<Record<string, readonly [path: string, plant: (words: string) => string]>> = {
  'a catalogue of copy': [
    'locales/en/copy.json',
    (words) => `{\n  "today.line": "${words}",\n  "today.more": "More"\n}\n`,
  ],
  'a choice within a message': [
    'locales/en/copy.json',
    (words) => `{\n  "a.b": "{n, plural, one {One stone} other {${words}}}"\n}\n`,
  ],
  'the manifest': ['apps/web/public/manifest.webmanifest', (words) => `{\n  "description": "${words}"\n}\n`],
  'the description of the site': [
    'apps/web/index.html',
    (words) => `<head>\n  <meta name="description" content="${words}" />\n</head>\n`,
  ],
  'the page before the program': [
    'apps/web/index.html',
    (words) => `<noscript>\n  <p>${words}</p>\n</noscript>\n`,
  ],
  'the title of a drawing': [
    'apps/web/public/icons/cairn.svg',
    (words) => `<svg xmlns="http://www.w3.org/2000/svg"><title>${words}</title></svg>\n`,
  ],
  'text in a component': [
    'apps/web/src/screens/x/X.svelte',
    (words) => `<script lang="ts">\n  const a: string = 'b';\n</script>\n\n<p>\n  ${words}\n</p>\n`,
  ],
  'the name of a control in a component': [
    'apps/web/src/screens/x/X.svelte',
    (words) => `<button aria-label="${words}" title="go">{1 + 1}</button>\n`,
  ],
  'a string in the script of a component': [
    'apps/web/src/components/X.svelte',
    (words) => `<script lang="ts">\n  const line = "${words}";\n</script>\n\n<p>{line}</p>\n`,
  ],
  'a string in the program': [
    'apps/web/src/view-models/x.ts',
    (words) => `export const line = (n: number): string => \`${words} \${n}\`;\n`,
  ],
  'the command line': [
    'apps/cli/src/commands/x.ts',
    (words) => `import { a } from './a.ts';\nterminal.say("${words}");\n`,
  ],
  'what serves the app': ['apps/relay/src/x.ts', (words) => `console.log("${words}");\n`],
  'an activity': [
    'packages/content/src/en/data/activities-care.ts',
    (words) => `export const care = [['care.x', "${words}"]];\n`,
  ],
  Help: [
    'packages/content/src/help/en/data/plan.ts',
    (words) => `export const plan = { first: "${words}" };\n`,
  ],
  'a helpline': [
    'packages/content/src/helplines/data/helplines.ts',
    (words) => `export const rows = [{ name: "${words}", source: 'https://example.org/only' }];\n`,
  ],
  'what the check does not catch': [
    'packages/content/src/en/data/support/what-it-does-not-catch.ts',
    (words) => `export const list = ["${words}"];\n`,
  ],
  README: ['README.md', (words) => `# Cairn\n\n${words}\n`],
  'the changelog': ['CHANGELOG.md', (words) => `## 0.2.0\n\n- **More.** ${words}\n`],
  'a document': ['docs/architecture.md', (words) => `# Architecture\n\n${words}\n`],
  'a table in a document': ['docs/safety/hazard-log.md', (words) => `| H1 | ${words} | none of it |\n`],
  'the page on security': ['SECURITY.md', (words) => `${words}\n`],
  'what a package says of itself': [
    'packages/domain/package.json',
    (words) => `{\n  "name": "x",\n  "description": "${words}"\n}\n`,
  ],
};

/** Claims of domain.md 5.4, as somebody would make them. */
const CLAIMS = [
  'Cairn treats depression.',
  'It cures depression.',
  'Cairn is a therapy for your pocket.',
  'It is clinically proven.',
  'It reduces symptoms.',
  'It reduces depression.',
  'It detects depression.',
  'It diagnoses depression.',
  'It screens for depression.',
  'It monitors your depression.',
  'It prevents relapse.',
  'It is prescribed by clinics.',
  'Overcoming depression, one stone at a time.',
];

/** Words that hurt: style.md, product.md (voice), domain.md 5.6. */
const WORDS = [
  'Your streak is safe.',
  'You missed a day.',
  'You failed.',
  'Two things are overdue.',
  'A lapse of a week.',
  'Good compliance.',
  'Your score today.',
  'You should rest.',
  'Dear patient, rest.',
  'It is just a stone.',
  'It is only a stone.',
  'You must rest.',
  'It is easy.',
  'Simply rest.',
  'You came back 4 times.',
  'That took something.',
  'A mental pat.',
  'A neglected area.',
  "You haven't written.",
];

describe.each(Object.entries(PLACES))('in %s', (_, [path, plant]) => {
  test.each([...CLAIMS, ...WORDS])('finds “%s”', (words) => {
    expect(found(path, plant(words))).toBeGreaterThan(0);
  });

  test('takes what Cairn says', () => {
    expect(checkWordsOf(path, plant('Kept. Good to see you.'))).toEqual([]);
  });
});

test('copy has the quotes of print', () => {
  const catalogue = (words: string): string => `{\n  "today.list": ${JSON.stringify(words)},\n}`;
  expect(found('locales/en/copy.json', catalogue('Today’s “stones”'))).toBe(0);
  for (const words of ["Today's stones", 'The "stones"'])
    expect(found('locales/en/copy.json', catalogue(words))).toBeGreaterThan(0);
});

test('says where a word stands', () => {
  expect(checkWordsOf('README.md', '# Cairn\n\nYou failed.\n')).toEqual([
    { rule: 'banned-word', where: 'README.md:3', message: '"failed" is a word Cairn does not say' },
  ]);
  const component = '<script lang="ts">\n</script>\n\n<p>You failed.</p>\n';
  expect(checkWordsOf('apps/web/src/a/A.svelte', component)[0]?.where).toBe('apps/web/src/a/A.svelte:4');
});

test('documents may explain what is not said, and show what a machine says', () => {
  expect(found('README.md', 'Cairn is not a treatment and never claims to be.')).toBe(0);
  expect(found('README.md', 'It never says that you failed.')).toBe(0);
  expect(found('docs/x.md', 'The words `streak` and "missed" stay out.')).toBe(0);
  expect(found('docs/x.md', '```\n3 tests failed\n```\n')).toBe(0);
  expect(found('docs/x.md', '```\nfine\n```\n\nYou failed.\n')).toBe(1);
});

test('a tag of the program is said to nobody; the same word in the markup is', () => {
  expect(found('apps/cli/src/x.ts', "const state = 'failed';\n")).toBe(0);
  expect(found('apps/cli/src/x.ts', "const line = 'Failed';\n")).toBe(1);
  const component = (script: string, markup: string): string =>
    `<script lang="ts">\n  const state = '${script}';\n</script>\n\n<p title="${markup}">{state}</p>\n`;
  expect(found('apps/web/src/a/A.svelte', component('failed', 'Kept'))).toBe(0);
  expect(found('apps/web/src/a/A.svelte', component('kept', 'failed'))).toBe(1);
});

test('a comment, a style and the name of a file say nothing to people', () => {
  expect(
    found('apps/web/src/a/A.svelte', '<!-- only here -->\n<style>\n  .only { color: red; }\n</style>\n'),
  ).toBe(0);
  expect(found('apps/cli/src/x.ts', "// only here\nimport { a } from './only.ts';\n")).toBe(0);
});

describe.each([
  'streak',
  'missed',
  'overdue',
  'lapse',
  'relapse',
  'compliance',
  'patient',
  'score',
  'should',
  'neglected',
  'backlog',
])('no name has “%s” in it', (word) => {
  const Word = word[0]?.toUpperCase() + word.slice(1);

  test.each([
    ['a value of the domain', 'packages/domain/src/x.ts', `export const ${word}Days = 1;\n`],
    ['a function', 'packages/domain/src/x.ts', `export function is${Word}(): boolean {\n  return true;\n}\n`],
    ['a type', 'packages/changes/src/x.ts', `export interface ${Word}Change {}\n`],
    [
      'a field of the vault',
      'packages/vault/src/x.ts',
      `export interface A {\n  readonly the${Word}: number;\n}\n`,
    ],
    [
      'a constant',
      'packages/store/src/x.ts',
      `const MOST_${word.toUpperCase()} = 3;\nexport { MOST_${word.toUpperCase()} as most };\n`,
    ],
    ['a parameter', 'packages/picture/src/x.ts', `export const a = (${word}: number): number => ${word};\n`],
    ['a key of copy', 'locales/en/copy.json', `{\n  "today.${word}": "Kept."\n}\n`],
  ])('%s', (_, path, text) => {
    expect(checkWordsOf(path, text).map(({ rule }) => rule)).toContain('banned-name');
  });
});

test('other names pass, and formats speak their own words', () => {
  expect(found('packages/domain/src/x.ts', 'export const quietDays = 1; // streak\n')).toBe(0);
  expect(found('packages/domain/src/x.ts', 'export const underscored = "streak";\n')).toBe(0);
  expect(found('packages/interchange/src/loop/x.ts', 'export const streak = 1;\n')).toBe(0);
});
