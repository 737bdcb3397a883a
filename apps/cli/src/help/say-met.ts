/**
 * What is said beside words that were met: the emergency number of the chosen country and its first line, and no praise.
 * Loaded when words are met; keeping any other win needs none of it.
 */

import type { Copy } from '@cairn/copy';
import { linkOf } from '@cairn/domain';
import type { HelpThere } from './find-help.ts';
import { sayCheck, sayLink, sayNumbers } from './say-help.ts';

export const metHelpLines = (copy: Copy, { emergency, lines }: HelpThere): readonly string[] => [
  emergency === null
    ? copy.t('met.danger')
    : copy.t('cli.met.danger', { numbers: sayNumbers(copy, emergency.numbers) }),
  ...lines.slice(0, 1).flatMap((line) => {
    const ways = linkOf(line).map((link) => sayLink(copy, link));
    return [`${line.name}: ${ways.join(' · ')}`, `  ${sayCheck(copy, line)}`];
  }),
  copy.t('cli.met.more'),
];
