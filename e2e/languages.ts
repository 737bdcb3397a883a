/**
 * Every screen in every language: `node e2e/languages.ts [language,language] [folder]`. Measures what does not fit at 320, 360,
 * 820 and 1440 pixels and with letters twice as large; with a folder it takes a picture of each stop on a phone, to be looked at.
 * `npm run soak -- languages` is `--write`: the table goes to docs/soak/languages.md.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { LOCALES, type Locale } from '@cairn/copy';
import { lookIn, type WayToLook } from './journeys/in-language.ts';

const isWritten = process.argv.includes('--write');
const [only = 'all', folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const WAYS = [
  { said: 'usual', fontSize: 16, widths: [320, 820, 1440, 360] },
  { said: 'twice as large', fontSize: 32, widths: [1440, 360, 320] },
] as const;
const HEAD = '| language | letters | stops | widths | does not fit |\n| --- | --- | ---: | --- | ---: |';

const pictureOf = (locale: Locale, fontSize: number): WayToLook['look'] => {
  if (folder === undefined || fontSize !== 16) return undefined;
  mkdirSync(join(folder, locale), { recursive: true });
  return async (page, { name }) => {
    await page.screenshot({ path: join(folder, locale, `${name}.png`), fullPage: true });
  };
};

const wanted = LOCALES.filter((locale) => only === 'all' || only.split(',').includes(locale));
const rows: string[] = [];
const faults: string[] = [];
process.stdout.write(`${HEAD}\n`);
for (const locale of wanted)
  for (const way of WAYS) {
    const { stops, found } = await lookIn({ locale, ...way, look: pictureOf(locale, way.fontSize) });
    faults.push(...found.map((thing) => `${locale}, ${way.said}: ${thing}`));
    const widths = way.widths.toSorted((a, b) => a - b).join(', ');
    rows.push(`| ${locale} | ${way.said} | ${stops} | ${widths} | ${found.length} |`);
    process.stdout.write(`${rows.at(-1)}\n`);
  }
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

if (isWritten) {
  const root = dirname(import.meta.dirname);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const when = `${commit}, ${new Date().toISOString().slice(0, 10)}, ${String(cpus().length)} cores, load ${loadavg()[0]?.toFixed(1)}`;
  const text = `# Screens in every language

Every stop of the tour (each screen and each sheet, reached by what a person would press), with a record and long words in it: what lies
outside the page, what is cut off, and what is too small to be hit. Made by \`npm run soak -- languages\` (${when}).

${[HEAD, ...rows].join('\n')}

${faults.map((fault) => `- ${fault}`).join('\n')}
`;
  writeFileSync(join(root, 'docs', 'soak', 'languages.md'), `${text.trim()}\n`);
}
