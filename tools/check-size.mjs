// The size laws that oxlint does not hold: components at most 150 code lines, other files 350. No exemption list;
// data, vectors and generated files lie in folders of that name.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

const FOLDERS_OF_DATA = /(^|\/)(data|vectors|fixtures|generated|locales|baselines)\//;

const LIMITS = [
  { ending: /\.svelte$/, lines: 150 },
  { ending: /\.(ts|mjs|js|css)$/, lines: 350 },
];

/** Lines that are neither blank nor a comment of their own. */
export const codeLines = (text) =>
  text.split('\n').filter((line) => !/^\s*($|\/\/|\/\*|\*|<!--)/.test(line)).length;

/** One sentence for each file that is too long. */
export const tooLong = (files, read) =>
  files.flatMap((file) => {
    const limit = LIMITS.find(({ ending }) => ending.test(file));
    if (limit === undefined || FOLDERS_OF_DATA.test(file)) return [];
    const lines = codeLines(read(file));
    return lines > limit.lines ? [`${file} has ${lines} code lines; ${limit.lines} are allowed.`] : [];
  });

const main = () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);
  const findings = tooLong(files, (file) => {
    try {
      return readFileSync(join(ROOT, file), 'utf8');
    } catch {
      return '';
    }
  });
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

if (process.argv[1] === join(ROOT, 'tools', 'check-size.mjs')) main();
