// Part of `npm run soak -- mutation`: makes each fault of tools/soak/sync-mutants.mjs in a copy of packages/changes and runs the model
// test of the sealed log there, which has to fail; where it holds, the stories beside it have to. Prints a table. `node tools/soak/mutants.mjs WORD` tries those whose name
// has the word. CAIRN_RUNS: how many histories each has to get through.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNode } from '../node-guard.mjs';
import { ROOT } from '../run-step.mjs';
import { SYNC_MUTANTS } from './sync-mutants.mjs';

const RUNS = process.env['CAIRN_RUNS'] ?? '1500';

const FOLDER = join(ROOT, 'packages', 'changes', '.mutants');
const TEST = 'src/sync/sealed-log.property.test.ts';

/** What one history in many thousands would meet has a story of its own beside the model. */
const STORIES = 'src/**/*.test.ts';

const configOf = (tests, exclude) => `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['${tests}'], exclude: [${exclude}], testTimeout: 3600000 } });
`;

const copyOf = (name) => {
  const copy = join(FOLDER, name.replaceAll(/[^a-z]+/gi, '-'));
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(join(ROOT, 'packages', 'changes', 'src'), join(copy, 'src'), { recursive: true });
  return copy;
};

/** Some faults make a device ask for ever. */
const LONGEST = 600_000;

const hold = (copy, tests, exclude = '') => {
  writeFileSync(join(copy, 'vitest.config.ts'), configOf(tests, exclude));
  const command = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', copy, '--bail', '1'];
  const env = { ...process.env, CAIRN_RUNS: RUNS, CAIRN_UNSHRUNK: '1' };
  return (
    spawnSync(process.execPath, command, {
      cwd: copy,
      env,
      stdio: 'ignore',
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    }).status === 0
  );
};

const tryMutant = ({ name, file, from, to }) => {
  const started = Date.now();
  const copy = copyOf(name);
  const path = join(copy, 'src', file);
  const before = readFileSync(path, 'utf8');
  if (before.split(from).length !== 2) return { name, verdict: 'stale', seconds: 0 };
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  const verdict = !hold(copy, TEST) ? 'caught' : hold(copy, STORIES, `'${TEST}'`) ? 'SURVIVED' : 'by story';
  rmSync(copy, { recursive: true });
  return { name, verdict, seconds: Math.round((Date.now() - started) / 1000) };
};

/** Gives a figure for docs/soak, and whether all were caught. */
export const mutantsOfSync = (word = '') => {
  // A test that does not hold without a fault would catch everything.
  const whole = tryMutant({
    name: 'no fault',
    file: 'merge.ts',
    from: '/**\n * One change',
    to: '/**\n * One change',
  });
  if (whole.verdict !== 'SURVIVED') return { ok: false, figure: 'the model test does not hold' };
  const chosen = SYNC_MUTANTS.filter(({ name }) => name.includes(word));
  const results = [];
  for (const mutant of chosen) {
    const result = tryMutant(mutant);
    console.log(`${result.verdict.padEnd(9)} ${String(result.seconds).padStart(4)} s  ${result.name}`);
    results.push(result);
  }
  rmSync(FOLDER, { recursive: true, force: true });
  const [caught, told] = ['caught', 'by story'].map(
    (one) => results.filter(({ verdict }) => verdict === one).length,
  );
  return {
    ok: chosen.length > 0 && caught + told === chosen.length,
    figure: `${caught} of ${chosen.length} caught by the model test, ${told} more by the stories beside it`,
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureNode();
  const { ok, figure } = mutantsOfSync(process.argv[2]);
  console.log(figure);
  process.exitCode = ok ? 0 : 1;
}
