/**
 * Checks the catalogue and every language in `locales/`, and prints one line per finding. Exit code 1 when there is any.
 * The rules live in `@cairn/content/check`; this is their command.
 */

import { checkCatalogue, findingLine } from '@cairn/content/check';
import type { Finding } from '@cairn/content/check';
import { readContentLanguages } from '../packages/content/generate-from.ts';

export function checkContent(): Finding[] {
  return [...checkCatalogue()];
}

if (import.meta.main) {
  const ofLanguages = readContentLanguages().flatMap(({ faults }) => faults);
  const findings = [...checkContent().map(findingLine), ...ofLanguages];
  for (const finding of findings) console.log(finding);
  console.log(findings.length === 0 ? 'content: nothing found' : `content: ${findings.length} found`);
  if (findings.length > 0) process.exitCode = 1;
}
