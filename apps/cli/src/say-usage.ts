/** How a command is asked for, with what stands for the person's own words in their language. Pure. */

import type { Copy } from '@cairn/copy';

/** In usage they stand in capitals. `N` is a number everywhere. */
const NAMED = [
  ...(['address', 'anchor', 'area', 'code', 'column', 'command', 'country', 'day', 'file'] as const),
  ...(['folder', 'format', 'ladder', 'name', 'obstacle', 'options', 'parts', 'place', 'role'] as const),
  ...(['table', 'thought', 'word', 'words'] as const),
];

export const sayUsage = (copy: Copy, usage: string): string =>
  usage.replaceAll(/\b[A-Z]{2,}\b/g, (capitals) => {
    const name = NAMED.find((one) => one.toUpperCase() === capitals);
    return name === undefined ? capitals : copy.t(`cli.usage.${name}`);
  });
