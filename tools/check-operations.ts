/**
 * Runs every block of commands in docs/operations.md, in order, and writes what each said to docs/operations-transcript.md (with `--write`). The
 * places that the page names are folders of this run: nothing outside of the temporary folder is written. What a machine has not
 * (Docker, Caddy, promtool, systemd) is told and passed over; what is there has to end well.
 */

import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDevice, aChunk } from '../apps/relay/src/testing/a-device.ts';
import { aPostgres, postgresPrograms } from '../apps/relay/src/testing/postgres-server.ts';

const ROOT = join(import.meta.dirname, '..');
const MAIN = join(ROOT, 'apps/relay/src/process/main.ts');
const PAGE = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
const PORT = 24_747;

const folder = mkdtempSync(join(tmpdir(), 'cairn-operations-'));
const PLACES: readonly (readonly [string, string])[] = [
  ['/opt/cairn', ROOT],
  ['/var/lib/cairn-relay', join(folder, 'data')],
  ['/var/backups/cairn', join(folder, 'backups')],
  ['/etc/systemd/system', join(folder, 'units')],
  ['/tmp/image', join(folder, 'image')],
];
for (const [, place] of PLACES) mkdirSync(place, { recursive: true });

/** In place of systemd, which runs no services in a container. */
let service: ChildProcess | null = null;
const systemctl = async (args: string): Promise<string> => {
  if (/\bstop\b/.test(args)) {
    const ended = new Promise((resolve) => service?.once('exit', resolve));
    service?.kill('SIGTERM');
    if (service !== null) await ended;
    service = null;
  } else if (/start|--now/.test(args) && service === null) await start();
  return `(systemctl ${args}: done by the script)`;
};

/** `database`: PostgreSQL's address, in place of the file. */
const start = async (database = ''): Promise<void> => {
  const env = {
    ...{ PATH: process.env['PATH'], CAIRN_PORT: String(PORT), CAIRN_RELAY_HOME: join(folder, 'data') },
    ...(database === '' ? {} : { CAIRN_DATABASE_URL: database }),
  };
  service = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
  for (let tries = 0; tries < 1_200 && !(await isReady()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
};

const isReady = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${PORT}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** What a drill brings back: two vaults, and chunks in each. */
const fill = async (): Promise<void> => {
  for (let vault = 0; vault < 2; vault += 1) {
    const device = aDevice(`http://localhost:${PORT}`);
    await device.register();
    await device.push(aChunk(), aChunk(), aChunk());
  }
};

const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
/** Debian's, of before a file could have a name; it checks all the rest. */
const OLDER_COMPOSE = '/usr/bin/docker-compose';

/** Where Docker is not, Debian's older tool looks at the same file, without the line it does not know. */
const byOlderCompose = (line: string): string => {
  if (!line.includes('docker compose') || hasCompose) return line;
  const file = readFileSync(join(ROOT, 'ops/compose.yaml'), 'utf8');
  writeFileSync(join(folder, 'compose.yaml'), file.replace(/^name: .*$/m, ''));
  return line.replace(/docker compose --file \S+/, `${OLDER_COMPOSE} --file ${join(folder, 'compose.yaml')}`);
};

/** The program that a line cannot do without, where this machine lacks it. */
const missing = (line: string): string | null => {
  if (line.includes('docker compose'))
    return hasCompose || existsSync(OLDER_COMPOSE) ? null : 'docker compose';
  for (const program of ['systemd-analyze', 'caddy', 'promtool', 'sqlite3', 'curl'])
    if (line.includes(`${program} `) && spawnSync('which', [program]).status !== 0) return program;
  return null;
};

const here = (line: string): string =>
  PLACES.reduce((text, [named, place]) => text.replaceAll(named, place), line).replaceAll(
    ':4747',
    `:${PORT}`,
  );

const said = (text: string): string =>
  PLACES.reduce((shown, [named, place]) => shown.replaceAll(place, named), text)
    .replaceAll(folder, '/tmp')
    .replaceAll(`:${PORT}`, ':4747')
    .trim();

interface Ran {
  readonly line: string;
  readonly text: string;
  readonly state: 'ran' | 'not here' | 'broken';
}

const run = async (line: string, env: NodeJS.ProcessEnv): Promise<Ran> => {
  if (line.startsWith('systemctl')) return { line, text: await systemctl(line.slice(10)), state: 'ran' };
  const lacks = missing(line);
  if (lacks !== null) return { line, text: `(not run: ${lacks} is not on this machine)`, state: 'not here' };
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', byOlderCompose(here(line))], {
    ...{ env, encoding: 'utf8', cwd: folder },
  });
  const older = line.includes('docker compose') && !hasCompose;
  const text = said(
    `${older ? `(by ${OLDER_COMPOSE} of Debian)` : ''}${stdout}${status === 0 ? '' : stderr}`,
  );
  return { line, text, state: status === 0 ? 'ran' : 'broken' };
};

/** For `systemd-analyze`, the unit as it would lie on the machine: with the places of this run. */
const placeUnit = (line: string): string =>
  line.includes('systemd-analyze') ? line.replace('/opt/cairn/ops/', '/etc/systemd/system/') : line;

const blocks = [...PAGE.matchAll(/^## (.+)$|^```sh\n([\s\S]*?)^```$/gm)];
const ran: (Ran & { readonly heading: string })[] = [];
const unit = readFileSync(join(ROOT, 'ops/cairn-relay.service'), 'utf8');
writeFileSync(join(folder, 'units/cairn-relay.service'), unit.replaceAll('/opt/cairn', ROOT));
for (const part of ['package.json', 'package-lock.json', '.npmrc', 'apps', 'packages'])
  if (existsSync(join(ROOT, part)))
    cpSync(join(ROOT, part), join(folder, 'image', part), {
      ...{ recursive: true, filter: (from) => !/node_modules|\.types|web\/dist/.test(from) },
    });

const postgres = await aPostgres().catch(() => null);
const database = (await postgres?.database()) ?? '';
const moved = (await postgres?.database()) ?? '';
try {
  let heading = '';
  const path = [
    join(ROOT, 'node_modules/.bin'),
    postgres === null ? '' : postgresPrograms(),
    process.env['PATH'],
  ];
  const env: NodeJS.ProcessEnv = { ...process.env, PATH: path.join(':'), CAIRN_MOVED_URL: moved };
  for (const [, title, commands] of blocks) {
    heading = title ?? heading;
    const isOfPostgres = heading.endsWith(': PostgreSQL') && commands !== undefined;
    if (heading.includes('PostgreSQL') && database === '') continue;
    if (isOfPostgres) {
      await systemctl('stop');
      await start(database);
      await fill();
      await systemctl('stop');
    }
    const around = isOfPostgres ? { ...env, CAIRN_DATABASE_URL: database } : env;
    for (const line of (commands ?? '').split('\n').filter(Boolean)) {
      if (line.includes('--backup /var/backups/cairn/relay.db')) await fill();
      const one = await run(placeUnit(line), around);
      ran.push({ ...one, line, heading });
      console.log(`${one.state === 'ran' ? '✓' : one.state === 'broken' ? '✗' : '–'} ${line}\n${one.text}`);
    }
  }
} finally {
  await systemctl('stop');
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv.includes('--write')) {
  const headings = [...new Set(ran.map(({ heading }) => heading))];
  const told = headings.map((heading) => {
    const lines = ran.filter((one) => one.heading === heading).map(({ line, text }) => `$ ${line}\n${text}`);
    return `## ${heading}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
  });
  const intro =
    'What the commands of [operations.md](operations.md) said when `node tools/check-operations.ts --write` ran them.';
  writeFileSync(
    join(ROOT, 'docs/operations-transcript.md'),
    `# A transcript of operations\n\n${intro}\n\n${told.join('\n\n')}\n`,
  );
}
process.exitCode = ran.some(({ state }) => state === 'broken') ? 1 : 0;
