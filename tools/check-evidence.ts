/**
 * Lays wins of three made-up lives beside thoughts, as Cairn does and by plain search of words in the same run, and prints how
 * many of the wins that answer a thought are among the first five. Of the held-out half nothing is listed.
 *
 *     npm run evidence-figures [-- --faults | --thirty]
 *
 * `--faults` lists what was not found; `--thirty` prints thirty thoughts by lot with what is laid beside each, to be read by eye.
 */

import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { evidenceFigures, evidenceLives, oneOfEach, rankedEvidence } from '@cairn/content/check';
import type { EvidenceFigures, FindEvidence } from '@cairn/content/check';
import { createRandom } from '@cairn/domain';

/** Each life in a table of words as the vault has them, a row for all wins of the same words. */
const plainTables = () =>
  new Map(
    evidenceLives.map((life) => {
      const database = new DatabaseSync(':memory:');
      database.exec(
        `CREATE VIRTUAL TABLE words USING fts5(key UNINDEXED, text, tokenize="unicode61 remove_diacritics 2")`,
      );
      const insert = database.prepare('INSERT INTO words (key, text) VALUES (?, ?)');
      for (const { key, win } of oneOfEach(life.wins)) insert.run(key, win.text);
      return [life.name, database] as const;
    }),
  );

/** By words: with `AND` as search in the app takes them, with `OR` the best that a search of words can do. */
const byWords = (joint: 'AND' | 'OR'): FindEvidence => {
  const tables = plainTables();
  return (life, thought) => {
    const words = thought.match(/[\p{L}\p{N}]+/gu) ?? [];
    const match = words.map((word) => `"${word}"`).join(` ${joint} `);
    const rows = tables
      .get(life.name)
      ?.prepare('SELECT key FROM words WHERE words MATCH ? ORDER BY rank LIMIT 5')
      .all(match);
    return (rows ?? []).map(({ key }) => String(key));
  };
};

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

const lineOf = (name: string, { thoughts, recall, firstAnswers }: EvidenceFigures): string =>
  `${name.padEnd(34)} recall at 5 ${percent(recall)}   the first answers ${percent(firstAnswers)}   (${thoughts} thoughts)`;

const ranked = rankedEvidence();

const figures = (): readonly string[] =>
  (['development', 'heldOut'] as const).flatMap((part) => [
    lineOf(`${part}: as Cairn lays them`, evidenceFigures(part, ranked)),
    lineOf(`${part}: any of the words, bm25`, evidenceFigures(part, byWords('OR'))),
    lineOf(`${part}: all of the words`, evidenceFigures(part, byWords('AND'))),
  ]);

const faults = (): readonly string[] =>
  evidenceFigures('development', ranked).faults.map(
    ({ life, thought, found, notFound }) =>
      `${life}: ${thought}\n    found ${found.join(', ')}\n    not found ${notFound.join(', ')}`,
  );

const SEED = 7;

const thirty = (): readonly string[] => {
  const random = createRandom(SEED);
  const all = evidenceLives.flatMap((life) =>
    life.development.map(({ text }) => ({ life, text, at: random() })),
  );
  return all
    .toSorted((one, other) => one.at - other.at)
    .slice(0, 30)
    .map(({ life, text }) => {
      const laid = ranked(life, text).map(
        (key) => `    ${life.wins.find((one) => one.key === key)?.win.text ?? ''}`,
      );
      return [`${life.name}: ${text}`, ...laid].join('\n');
    });
};

const { values } = parseArgs({ options: { faults: { type: 'boolean' }, thirty: { type: 'boolean' } } });
const lines = values.thirty === true ? thirty() : [...figures(), ...(values.faults === true ? faults() : [])];
process.stdout.write(`${lines.join('\n')}\n`);
