/**
 * The app as it is served where the operator allows more origins. The page carries a policy of its own, and browsers hold it
 * to both; and a browser that has the app keeps the page it was given: the service worker says which origins are allowed, so
 * that it is another one when they change, and fetches the page anew.
 */

import { rewritten } from './asset-table.ts';
import type { AssetTable } from './asset-table.ts';
import { connectingTo } from './security-headers.ts';

const PAGE = '/index.html';
const SERVICE_WORKER = '/sw.js';

/** The same table where no origin is added. */
export const openedTo = (assets: AssetTable, connectSrc: readonly string[]): AssetTable => {
  if (connectSrc.length === 0) return assets;
  const opened = new Map(assets);
  const [page, worker] = [assets.get(PAGE), assets.get(SERVICE_WORKER)];
  const policy = connectingTo(connectSrc);
  if (page !== undefined)
    opened.set(
      PAGE,
      rewritten(page, '.html', (text) => text.replace(connectingTo([]), policy)),
    );
  if (worker !== undefined)
    opened.set(
      SERVICE_WORKER,
      rewritten(worker, '.js', (text) => `${text}\n// ${policy}\n`),
    );
  return opened;
};
