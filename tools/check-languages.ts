/**
 * Checks every language in `locales/` and prints what is wrong with it, and how well it understands people.
 *
 *     npm run languages [-- TAG …] [-- --write]
 *
 * `--write` writes the figures to docs/soak/languages-shrink.md. What is wrong ends it with exit code 1.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alarms, dangerFaults, languageFigures } from '@cairn/content/check';
import type { LanguageFigures } from '@cairn/content/check';
import { bringContent } from '@cairn/content/languages';
import { readContentLanguages } from '../packages/content/generate-from.ts';
import { ROOT } from './run-step.mjs';

type Source = NonNullable<ReturnType<typeof readContentLanguages>[number]['source']>;

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

const row = ({ tag, cases, first, amongThree }: LanguageFigures): string =>
  `| ${tag} | ${cases} | ${share(first, cases)} (${first}) | ${share(amongThree, cases)} (${amongThree}) |`;

export const figuresPage = (all: readonly LanguageFigures[]): string => `# Shrinking in other languages

Each language brings challenges in its own everyday words, written before its names of tasks and learnt from by nothing. Right
first: the ladder or the kind of answer that the writer expected is the one that came. Among three: it came, or it is one of
the two that are named next. Nobody who speaks these languages has reviewed words or challenges yet; the writers of both are the
same. Made by \`npm run languages -- --write\`; a test keeps the floor (\`packages/content/src/check/languages\`).

| language | challenges | right first | among three |
| --- | --- | --- | --- |
${all.map(row).join('\n')}
`;

const ordinaryTexts = ({ activities, ladders }: Source): readonly string[] => [
  ...Object.values(activities).map(([text]) => text),
  ...Object.values(ladders).flatMap(({ title, rungs }) => [
    title,
    ...Object.values(rungs).map((rung) => (typeof rung === 'string' ? rung : rung.text)),
  ]),
];

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean' }, faults: { type: 'boolean' } },
  });
  const read = readContentLanguages();
  const faults = read.flatMap((one) => one.faults);
  const figures: LanguageFigures[] = [];
  for (const { source } of read) {
    if (source === null || (positionals.length > 0 && !positionals.includes(source.tag))) continue;
    await bringContent(source.tag, ['words', 'shrink', 'support']);
    const own = languageFigures(source);
    figures.push(own);
    faults.push(...dangerFaults(source), ...alarms(source.tag, ordinaryTexts(source)));
    console.log(row(own));
    if (values.faults === true)
      for (const { text, expected, got } of own.faults) console.log(`  ${text}\n      ${expected} <> ${got}`);
  }
  for (const fault of faults) console.log(fault);
  if (values.write === true) writeFileSync(join(ROOT, 'docs/soak/languages-shrink.md'), figuresPage(figures));
  process.exitCode = faults.length === 0 ? 0 : 1;
};

if (import.meta.main) await main();
