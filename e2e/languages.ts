/**
 * Every screen in every language: `node e2e/languages.ts [language] [folder]`. Measures what does not fit at 320, 360, 820 and
 * 1440 pixels and with letters twice as large; with a folder it takes a picture of each stop on a phone, to be looked at.
 * By `npm run soak -- languages` the table goes to docs/soak/languages.md.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '@cairn/copy';
import { lookIn } from './journeys/in-language.ts';

const [, , only = 'all', folder] = process.argv;
const WAYS = [
  { said: 'usual letters', fontSize: 16, widths: [320, 820, 1440, 360] },
  { said: 'letters twice as large', fontSize: 32, widths: [1440, 360, 320] },
] as const;

const wanted = LOCALES.filter((locale) => only === 'all' || only.split(',').includes(locale));
let faults = 0;
process.stdout.write(
  '| language | letters | stops | widths | does not fit |\n| --- | --- | ---: | --- | ---: |\n',
);
for (const locale of wanted)
  for (const way of WAYS) {
    const { stops, found } = await lookIn({ locale, ...way, look: pictureOf(locale, way.fontSize) });
    faults += found.length;
    const widths = way.widths.toSorted((a, b) => a - b).join(', ');
    process.stdout.write(`| ${locale} | ${way.said} | ${stops} | ${widths} | ${found.length} |\n`);
    for (const thing of found) process.stderr.write(`${locale}, ${way.said}: ${thing}\n`);
  }
process.exitCode = faults === 0 ? 0 : 1;

function pictureOf(locale: Locale, fontSize: number): Parameters<typeof lookIn>[0]['look'] {
  if (folder === undefined || fontSize !== 16) return undefined;
  mkdirSync(join(folder, locale), { recursive: true });
  return async (page, { name }) => {
    await page.screenshot({ path: join(folder, locale, `${name}.png`), fullPage: true });
  };
}
