/**
 * The figures of insights: how often something is claimed that is not there, and found that is; beside what domain.md states. Then
 * real people's records, where they are at hand, sentence by sentence, and the same days shuffled.
 *
 *     npm run insight-figures [-- --runs 1000 --real FOLDER --write]
 *
 * `--real` says where the folder of imports lies, if not in ../shared/data/imports. `--write` puts the figures into docs/soak/insights.md. Sentences of real people are printed alone: they stay where they are.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCopy } from '@cairn/copy';
import { readPerson, shuffle, type OnRealPerson, type Shuffled } from './insights/on-real-people.ts';
import { daylioPeople, esmPeople, mpathPeople, REAL_FOLDER } from './insights/real-people.ts';
import { simulations, type Row } from './insights/simulations.ts';

const SHUFFLES = 200;

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

const rowLines = (rows: readonly Row[]): readonly string[] => [
  '| what | figure | here | stated |',
  '| --- | --- | --- | --- |',
  ...rows.flatMap(({ name, inPoints, figures, stated }) =>
    Object.entries(figures).map(([figure, value]) => {
      const said = stated[figure];
      const written = inPoints === true ? (one: number) => one.toFixed(2) : percent;
      return `| ${name} | ${figure} | ${written(value)} | ${said === undefined ? '' : written(said)} |`;
    }),
  ),
];

const shuffledLine = ({ told, name }: OnRealPerson, { shuffles, byThemselves, inRolls }: Shuffled): string =>
  `| ${name} | ${told.moodDays} | ${told.lookedAt} | ${told.patterns.length} | ${percent(byThemselves / shuffles)} | ${percent(inRolls / shuffles)} |`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, write: { type: 'boolean' }, real: { type: 'string' } },
  });
  const runs = Number(values.runs ?? 1000);
  const copy = await createCopy('en');
  await Promise.all((['insights', 'rest'] as const).map((part) => copy.load(part)));
  const tables = rowLines(simulations(runs));
  for (const line of tables) console.log(line);
  const folder = values.real ?? REAL_FOLDER;
  const here = [...daylioPeople(folder), ...esmPeople(folder), ...mpathPeople(folder)];
  const real = [
    '| whose | days with a mood | looked at | patterns | shuffled: a claim | rolled: a claim |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  if (here.length === 0) console.log(`Real people: ${folder} is absent.`);
  for (const person of here) {
    const read = await readPerson(copy, person);
    console.log(`\n${read.name}`);
    for (const sentence of read.sentences) console.log(`  ${sentence}`);
    if (read.told.lookedAt > 0) real.push(shuffledLine(read, shuffle(read, SHUFFLES)));
  }
  console.log('');
  for (const line of real) console.log(line);
  if (values.write !== true) return;
  const text = [
    '# Insights: how often they are wrong, and what they find',
    '',
    `\`npm run insight-figures -- --write\`, ${runs} made-up lives for each row (a fifth of them for the coin). *Stated* is what the design was chosen by.`,
    '',
    ...tables,
    '',
    `## On real records, and on the same days shuffled ${SHUFFLES} times`,
    '',
    'Shuffled: each mood is laid on another day. Rolled: the row of moods is moved along, which keeps how they follow one another. At most one copy in ten may have a claim. The records are not part of the project.',
    '',
    ...real,
    '',
  ];
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'soak', 'insights.md'), text.join('\n'));
};

if (import.meta.main) await main();
