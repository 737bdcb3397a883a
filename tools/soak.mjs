// `npm run soak`: the long runs. Histories by the hundred thousand, kills, mutation. Writes docs/soak/results.md with
// commit, date and hardware. `npm run soak -- histories kills mutation` runs the parts named.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { cpus, totalmem, release } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';
import { ROOT, runStep } from './run-step.mjs';

ensureNode(import.meta.url);

const FOLDER = join(ROOT, 'docs', 'soak');

const vitest = (name, { config = 'vitest.config.ts', filter, env }) => {
  const report = join(ROOT, 'node_modules', '.cache', 'cairn', 'soak.json');
  mkdirSync(join(report, '..'), { recursive: true });
  const command = [
    'vitest',
    'run',
    '--config',
    config,
    '--testTimeout=3600000',
    '--reporter=default',
    '--reporter=json',
  ];
  const started = Date.now();
  const ok = runStep(name, [...command, `--outputFile.json=${report}`, ...filter], env);
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  const seconds = Math.round((Date.now() - started) / 1000);
  return { name, ok, figure: `${numPassedTests} passed, ${numFailedTests} failed`, seconds };
};

const mutation = (name) => {
  const folder = join(ROOT, 'packages', name);
  const started = Date.now();
  const ended = spawnSync('npx', ['--no', 'stryker', 'run', '--reporters', 'clear-text,json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  const score = /All files\s*\|\s*([\d.]+)/.exec(ended.stdout)?.[1] ?? 'no figure';
  console.log(ended.stdout.split('\n').slice(-30).join('\n'));
  return {
    name: `mutation of ${name}`,
    ok: ended.status === 0,
    figure: `${score} % of mutants caught`,
    seconds,
  };
};

const RUNS = process.env['CAIRN_RUNS'] ?? '100000';
const KILLS = process.env['CAIRN_KILLS'] ?? '20';

const PARTS = {
  histories: () => [
    vitest(`${RUNS} random histories: momentum, returns, display law`, {
      filter: ['packages/domain/src/momentum'],
      env: { CAIRN_RUNS: RUNS },
    }),
    vitest('20000 random histories: clock and merge', {
      filter: ['packages/changes'],
      env: { CAIRN_RUNS: '20000' },
    }),
    vitest('10000 random histories: tables against the oracle', {
      filter: ['packages/store/src/apply-change'],
      env: { CAIRN_RUNS: '10000' },
    }),
    vitest('5000 broken files: importers', { filter: ['packages/interchange'], env: { CAIRN_RUNS: '5000' } }),
  ],
  kills: () => [
    vitest(`${KILLS} kills of the command line while it writes`, {
      filter: ['apps/cli/src'],
      env: { CAIRN_KILLS: KILLS },
    }),
    vitest(`${KILLS} kills of the browser while it writes, and tabs closing`, {
      config: 'e2e/vitest.config.ts',
      filter: ['e2e/platform'],
      env: { CAIRN_KILLS: KILLS, CAIRN_CHROMIUM: provideBrowser() ?? '' },
    }),
  ],
  mutation: () => ['domain', 'changes', 'crypto'].map(mutation),
};

const hardware = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`;

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'no checkout';
  }
};

const write = (part, results) => {
  mkdirSync(FOLDER, { recursive: true });
  const head = `# Soak: ${part}\n\nCommit ${commit()}, ${new Date().toISOString().slice(0, 10)}, ${hardware()}.\n\n`;
  const rows = results.map(
    ({ name, ok, figure, seconds }) => `| ${name} | ${figure} | ${seconds} s | ${ok ? 'ok' : 'NOT ok'} |`,
  );
  writeFileSync(
    join(FOLDER, `${part}.md`),
    `${head}| run | result | took | |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  );
};

const asked = process.argv.slice(2).filter((part) => part in PARTS);
const parts = asked.length === 0 ? Object.keys(PARTS) : asked;
let well = true;
for (const part of parts) {
  const results = PARTS[part]();
  write(part, results);
  well &&= results.every(({ ok }) => ok);
}
console.log(well ? `\nsoak: all ok; results in ${FOLDER}` : '\nsoak: something did not hold; see above');
process.exitCode = well && existsSync(FOLDER) ? 0 : 1;
