/** `cairn search`: the person's own words, found in wins and notes. What rests is left at rest. */

import type { Command } from '../command.ts';
import { readLimit } from '../read-limit.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import { pageLines } from '../say-page.ts';
import { areaName, readArea } from '../typed-names.ts';
import { withVault } from '../with-vault.ts';

export const search: Command = {
  options: { area: { type: 'string' }, limit: { type: 'string' }, after: { type: 'string' } },
  run: async (call) => {
    const { given, copy } = call;
    const text = call.words.join(' ');
    const [named, after, limit] = [given.text('area'), given.text('after'), readLimit(given)];
    const area = named === undefined ? undefined : readArea(copy, named);
    if (text.trim() === '') return refused(EXIT.usage, { type: 'Empty' }, copy.t('cli.search.empty'));
    if (area === null) return refusedValue(copy, 'area');
    if (limit === null) return refusedValue(copy, 'limit');
    return withVault(call, async (door) => {
      const asked = await door.ask('search', {
        text,
        limit,
        ...(area === undefined ? {} : { area }),
        ...(after === undefined ? {} : { after }),
      });
      if (!asked.ok) return refusedByVault(copy, asked.error);
      const empty = copy.t('look-back.found', { count: 0 });
      const next = `cairn search ${area === undefined ? '' : `--area ${areaName(copy, area)} `}…`;
      return said(pageLines(call, asked.value, { empty, next }), { ...asked.value });
    });
  },
};
