// `npm run soak`: the long runs. Random histories by the hundred thousand, sudden ends, mutation tests. One command from a
// clean clone. Each run is written to docs/soak as soon as it ends, with commit, date and hardware, so that a later one
// that breaks loses nothing. `npm run soak -- histories kills` runs the parts named. CAIRN_RUNS=500, CAIRN_KILLS=2
// CAIRN_FUZZ_SECONDS=5 (for each parser) and CAIRN_MINUTES=1 (of the cluster) make it short; so does
// CAIRN_JOURNEYS=words-survive,undo (of those in every engine).

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { provideBrowser } from './find-browser.mjs';
import { ensureNode } from './node-guard.mjs';
import { provideInstall } from './provide-install.mjs';
import { ROOT, runStep } from './run-step.mjs';
import { mutantsOfFiles } from './soak/file-mutants.mjs';
import { inEveryEngine } from './soak/engines.mjs';
import { fuzzed, TARGETS } from './soak/fuzzed.mjs';
import { mutantsOfSync } from './soak/mutants.mjs';
import { recovered } from './soak/recovered.mjs';

const FOLDER = join(ROOT, 'docs', 'soak');
const REPORT = join(ROOT, 'node_modules', '.cache', 'cairn', 'soak.json');

const RUNS = Number(process.env['CAIRN_RUNS'] ?? 100_000);
const KILLS = Number(process.env['CAIRN_KILLS'] ?? 20);
const KILLS_OF_SYNC = Number(process.env['CAIRN_KILLS'] ?? 200);
const FLOOD = Number(process.env['CAIRN_FLOOD'] ?? 1_000);
const WINS = Number(process.env['CAIRN_WINS'] ?? 50_000);
const MINUTES = Number(process.env['CAIRN_MINUTES'] ?? 10);
const JOURNEYS = (process.env['CAIRN_JOURNEYS'] ?? '').split(',').filter(Boolean);
const FUZZ_SECONDS = Number(process.env['CAIRN_FUZZ_SECONDS'] ?? 70);

/** A report of an earlier run must not speak for this one. */
const freshReport = (path) => {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
};

/** Tests of some folders. A file that does not even load is one that does not hold. */
const tests = (name, { config = 'vitest.config.ts', folders, env }) => ({
  name,
  run: () => {
    const report = freshReport(REPORT);
    const options = [
      '--testTimeout=3600000',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const ok = runStep(name, ['vitest', 'run', '--config', config, ...options, ...folders], {
      env: { CAIRN_FIRST_GO_ONLY: '1', ...env },
    });
    const {
      numPassedTests: held,
      numFailedTests: broken,
      numPendingTests: left,
    } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      ok: ok && held > 0,
      figure: `${held} laws hold, ${broken} do not${left > 0 ? `, ${left} left out` : ''}`,
    };
  },
});

const CAUGHT = ['Killed', 'Timeout'];
const NOT_CAUGHT = ['Survived', 'NoCoverage'];

/** How many mutants of a report the tests noticed; `null` where there is no report. */
const caughtIn = (report) => {
  if (!existsSync(report)) return null;
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const all = Object.values(files).flatMap((file) => file.mutants.map(({ status }) => status));
  const caught = all.filter((status) => CAUGHT.includes(status)).length;
  return { caught, valid: caught + all.filter((status) => NOT_CAUGHT.includes(status)).length };
};

const percent = ({ caught, valid }) => (100 * caught) / Math.max(1, valid);

/** One run over some of a package's source. `own`: a folder that its own tests judge alone; `but`: folders left out. */
const mutate = (name, { own = null, but = [] }) => {
  const cwd = join(ROOT, 'packages', name);
  const report = freshReport(join(cwd, 'reports', 'mutation.json'));
  const left = ['**/*.test.ts', '**/*.suite.ts', 'index.ts', ...but.map((folder) => `${folder}/**`)];
  const globs = [`src/${own ?? ''}/**/*.ts`.replace('//', '/'), ...left.map((glob) => `!src/${glob}`)].join(
    ',',
  );
  const command = ['stryker', 'run', '--reporters', 'progress-append-only,json', '--mutate', globs];
  runStep(`mutants of ${name}/${own ?? ''}`, command, { cwd, env: { CAIRN_TESTS_OF: own ?? '' } });
  return { part: own ?? 'the rest', counts: caughtIn(report) };
};

/**
 * Changes the code of a package in every small way and sees whether its tests notice. A run for each folder of `apart` and
 * one for the rest; judged together, by the package's own threshold.
 */
const mutants = (name, apart = []) => ({
  name: `mutants of ${name}`,
  run: () => {
    const parts = [...apart.map((own) => mutate(name, { own })), mutate(name, { but: apart })];
    const counted = parts.flatMap(({ counts }) => (counts === null ? [] : [counts]));
    const sum = (of) => counted.reduce((total, counts) => total + counts[of], 0);
    const all = { caught: sum('caught'), valid: sum('valid') };
    const config = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'stryker.config.json'), 'utf8'));
    const each = parts.map(
      ({ part, counts }) => `${part} ${counts === null ? 'did not run' : `${percent(counts).toFixed(1)} %`}`,
    );
    return {
      ok: counted.length === parts.length && all.valid > 0 && percent(all) >= config.thresholds.break,
      figure: `${all.caught} of ${all.valid} caught, ${percent(all).toFixed(1)} %${apart.length === 0 ? '' : ` (${each.join(', ')})`}`,
    };
  },
});

const faultsOfSync = {
  name: 'hand-made faults of the sealed log, against its model test',
  run: () => mutantsOfSync(),
};

/** Of the domain, those with much that is worked out as files load: such a mutant meets every test that its run has. */
const WORKED_OUT_EARLY = ['support', 'time', 'help'];

const times = (part) => Math.max(1, Math.round(RUNS / part));

const PIECE = 5000;

/** In pieces, each with a seed of its own: what held is written down before the next one begins. */
const historiesOfSync = () =>
  Array.from({ length: Math.ceil(times(2) / PIECE) }, (_, index) => {
    const runs = Math.min(PIECE, times(2) - index * PIECE);
    const seed = 20_261_127 + index;
    return tests(
      `${runs} random histories of four devices with an honest relay, and ${runs} with a lying one; seed ${seed}`,
      {
        folders: ['packages/changes/src/sync/sealed-log'],
        env: { CAIRN_RUNS: String(runs), CAIRN_SEED: String(seed) },
      },
    );
  });

const PARTS = {
  histories: () => [
    tests(`${RUNS} random histories: momentum, returns, display law, civil days`, {
      folders: ['packages/domain/src/momentum', 'packages/domain/src/time'],
      env: { CAIRN_RUNS: String(RUNS) },
    }),
    tests(`${times(5)} random texts: the check where words are answered`, {
      folders: ['packages/domain/src/support'],
      env: { CAIRN_RUNS: String(times(5)) },
    }),
    tests(`${times(5)} random histories: clock, merge, chunks, envelopes`, {
      folders: ['merge', 'hybrid', 'sync/chunk', 'sync/digest', 'sync/runs']
        .map((name) => `packages/changes/src/${name}`)
        .concat('packages/crypto'),
      env: { CAIRN_RUNS: String(times(5)) },
    }),
    ...historiesOfSync(),
    tests(`${times(10)} random histories: tables against the oracle`, {
      folders: ['packages/store/src/apply-change'],
      env: { CAIRN_RUNS: String(times(10)) },
    }),
    tests(`${times(20)} broken files into every reader`, {
      folders: ['packages/interchange'],
      env: { CAIRN_RUNS: String(times(20)) },
    }),
    tests(`${times(250)} records out, into a new vault and out again, and imports taken back`, {
      folders: ['tools/there-and-back', 'tools/carried-and-back'],
      env: { CAIRN_RUNS: String(times(250)) },
    }),
    tests(`${times(5)} requests of any shape to every route of the relay`, {
      folders: ['apps/relay/src/process/parsers'],
      env: { CAIRN_RUNS: String(times(5)) },
    }),
  ],
  journeys: () => [
    tests('the longest journeys', {
      config: 'e2e/long.vitest.config.ts',
      folders: ['journeys'],
      env: { CAIRN_CHROMIUM: provideBrowser() ?? '' },
    }),
    tests('every screen at every size, in every light, and in a made-up language', {
      config: 'e2e/tours.vitest.config.ts',
      folders: ['journeys/nothing-is-refused-by-axe', 'journeys/nothing-says-that-i-failed'],
      env: { CAIRN_CHROMIUM: provideBrowser() ?? '', CAIRN_EVERY_WAY: '1' },
    }),
  ],
  engines: () => [
    {
      name: 'every journey in Firefox and in WebKitGTK, on a phone and at a desk',
      run: () => inEveryEngine(JOURNEYS),
    },
  ],
  languages: () => [
    {
      name: 'every screen in every language, at every width and with letters twice as large',
      writesItself: true,
      run: () => ({
        ok: runStep('languages', ['node', 'e2e/languages.ts', '--write'], {
          env: { CAIRN_CHROMIUM: provideBrowser() ?? '' },
        }),
        figure: 'see languages.md',
      }),
    },
  ],
  words: () => [
    tests('1000 planted words: a device, a relay and its memory, a backup', {
      folders: ['apps/cli/src/sync/planted-words'],
      env: { CAIRN_RUNS: '1000' },
    }),
    tests('1000 planted words: the files of a browser, and its memory once it is locked', {
      config: 'e2e/long.vitest.config.ts',
      folders: ['journeys/words-leave-with-the-lock'],
      env: { CAIRN_RUNS: '1000', CAIRN_CHROMIUM: provideBrowser() ?? '' },
    }),
  ],
  'histories-of-sync': historiesOfSync,
  operations: () => [
    {
      name: 'every command of docs/operations.md',
      run: () => ({
        ok: runStep('operations', ['node', 'tools/check-operations.ts']),
        figure: 'those that this machine can run',
      }),
    },
  ],
  kills: () => [
    tests(`${KILLS} kills of the command line while it writes`, {
      folders: ['apps/cli/src/reliability'],
      env: { CAIRN_KILLS: String(KILLS) },
    }),
    tests('an end at each request of taking a device off', {
      folders: ['apps/cli/src/sync/devices/removal'],
      env: { CAIRN_ENDS: '1' },
    }),
    tests(`${KILLS} kills of the relay while devices write`, {
      folders: ['apps/relay/src/process/sudden-end'],
      env: { CAIRN_KILLS: String(KILLS) },
    }),
    tests(`${KILLS} kills of a node while it sends reminders`, {
      folders: ['apps/relay/src/reminders/reminders'],
      env: { CAIRN_KILLS: String(KILLS) },
    }),
    tests(`${KILLS} kills of the browser while it writes, and tabs closing`, {
      config: 'e2e/vitest.config.ts',
      folders: ['e2e/platform'],
      env: { CAIRN_KILLS: String(KILLS), CAIRN_CHROMIUM: provideBrowser() ?? '' },
    }),
  ],
  'kills-of-sync': () => [
    tests(`${KILLS_OF_SYNC} kills of three homes and a relay that live weeks apart and sync`, {
      folders: ['apps/cli/src/sync/kills-of-sync'],
      env: { CAIRN_KILLS: String(KILLS_OF_SYNC) },
    }),
  ],
  'kills-of-browsers': () => [
    tests(`${KILLS_OF_SYNC} kills of two browsers, a prompt and a relay in a week apart`, {
      config: 'e2e/long.vitest.config.ts',
      folders: ['journeys/a-week-apart'],
      env: { CAIRN_KILLS: String(KILLS_OF_SYNC), CAIRN_CHROMIUM: provideBrowser() ?? '' },
    }),
  ],
  fuzz: () =>
    TARGETS.map((target) => ({ name: target, run: () => fuzzed(target, FUZZ_SECONDS, freshReport(REPORT)) })),
  'mutants-of-files': () => [
    {
      name: 'copies of files, cut short and with bits turned, into every reader',
      run: () => mutantsOfFiles(times(1), freshReport(REPORT)),
    },
  ],
  'two-stores': () => [
    tests(`${RUNS} requests to a relay on a file and to one on PostgreSQL, every answer compared`, {
      folders: ['apps/relay/src/process/two-stores'],
      env: { CAIRN_RUNS: String(RUNS) },
    }),
  ],
  flood: () => [
    tests(`${FLOOD} rounds of an honest device beside a flood, and every refusal`, {
      folders: ['apps/relay/src/process/flood', 'apps/relay/src/process/refusals'],
      env: { CAIRN_FLOOD: String(FLOOD) },
    }),
  ],
  cluster: () => [
    {
      name: `${MINUTES} minutes of a population by a cluster whose members are ended without warning`,
      writesItself: true,
      run: () => ({
        ok: runStep('cluster', ['node', 'tools/cluster.mjs', '--minutes', String(MINUTES), '--write']),
        figure: 'see cluster.md',
      }),
    },
  ],
  recovery: () => [
    { name: 'the 24 words, a fresh home, a relay', run: () => recovered(WINS, freshReport(REPORT)) },
  ],
  mutation: () => [
    faultsOfSync,
    mutants('domain', WORKED_OUT_EARLY),
    mutants('changes'),
    mutants('crypto'),
    mutants('relay-api'),
  ],
};

/** One that cannot be run or read is told as one that does not hold, and the next one runs. */
const settled = ({ name, run }) => {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  try {
    return { name, ...run(), seconds: seconds() };
  } catch (fault) {
    console.error(fault);
    return { name, ok: false, figure: 'did not run to its end', seconds: seconds() };
  }
};

/** As `npm run format` would lay it out. */
const write = async (part, results, of) => {
  const { loadNow, machine } = await import('../bench/machine.ts');
  const { format } = await import('prettier');
  const { processor, cores, memoryGb, system, node } = machine();
  const rows = results.map(
    ({ name, ok, figure, seconds }) => `| ${name} | ${figure} | ${seconds} s | ${ok ? 'ok' : 'NOT ok'} |`,
  );
  const text = [
    `# Soak: ${part}\n`,
    `Commit ${of}, ${new Date().toISOString().slice(0, 10)}, ${cores} × ${processor}, ${memoryGb} GB, ${system}, Node ${node}, load average ${loadNow()} at the end.\n`,
    '| run | result | took | |\n|---|---|---|---|',
    ...rows,
    ...results.flatMap(({ table }) => (table === undefined ? [] : ['', table])),
  ].join('\n');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${part}.md`), await format(`${text}\n`, { parser: 'markdown' }));
};

const soak = async (asked) => {
  const { commit } = await import('../bench/machine.ts');
  const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
    return 2;
  }
  let well = true;
  for (const part of asked.length === 0 ? Object.keys(PARTS) : asked) {
    // That which it began with: a run is long.
    const of = commit(ROOT);
    const results = [];
    for (const run of PARTS[part]()) {
      results.push(settled(run));
      if (run.writesItself !== true) await write(part, results, of);
    }
    well &&= results.every(({ ok }) => ok);
  }
  console.log(
    `\nsoak: ${well ? 'all ok' : 'something did not hold; see above'}. The results are in docs/soak.`,
  );
  return well ? 0 : 1;
};

if (provideInstall()) {
  ensureNode();
  process.exitCode = await soak(process.argv.slice(2));
} else {
  console.error('npm ci did not finish, so nothing could run.');
  process.exitCode = 1;
}
