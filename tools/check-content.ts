/**
 * Checks the catalogue in every language and prints one line per finding. Exit code 1 when there is any.
 * The rules live in `@cairn/content/check`; this is their command.
 */

import { checkCatalogue, findingLine } from '@cairn/content/check';
import type { Finding } from '@cairn/content/check';

export function checkContent(): Finding[] {
  return [...checkCatalogue()];
}

if (import.meta.main) {
  const findings = checkContent();
  for (const finding of findings) console.log(findingLine(finding));
  console.log(findings.length === 0 ? 'content: nothing found' : `content: ${findings.length} found`);
  if (findings.length > 0) process.exitCode = 1;
}
