/** `cairn list`: the record, newest first, a page at a time. */

import type { Command } from '../command.ts';
import { readLimit } from '../read-limit.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import { pageLines } from '../say-page.ts';
import { areaName, readArea } from '../typed-names.ts';
import { withVault } from '../with-vault.ts';

export const list: Command = {
  options: { area: { type: 'string' }, limit: { type: 'string' }, after: { type: 'string' } },
  run: async (call) => {
    const { given, copy } = call;
    const [named, after, limit] = [given.text('area'), given.text('after'), readLimit(given)];
    const area = named === undefined ? undefined : readArea(copy, named);
    if (area === null) return refusedValue(copy, 'area');
    if (limit === null) return refusedValue(copy, 'limit');
    return withVault(call, async (door) => {
      const asked = await door.ask('record-page', {
        limit,
        ...(area === undefined ? {} : { area }),
        ...(after === undefined ? {} : { after }),
      });
      if (!asked.ok) return refusedByVault(copy, asked.error);
      const empty = area === undefined ? copy.t('look-back.empty') : copy.t('look-back.empty-area');
      const next = ['cairn list', ...(area === undefined ? [] : [`--area ${areaName(copy, area)}`])].join(
        ' ',
      );
      return said(pageLines(call, asked.value, { empty, next }), { ...asked.value });
    });
  },
};
