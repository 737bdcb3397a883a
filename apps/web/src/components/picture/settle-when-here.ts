/**
 * A stone's way down, as soon as the part that moves it is here. No first drawing needs that part: it lies in the file
 * that is fetched a moment later (`build/pieces.ts`). Law: where it cannot be fetched, or the stone is told to lie meanwhile, the stone lies at once.
 */

import type { settleStone, Settling } from './settle.ts';

type Settle = typeof settleStone;

/** `load` brings the part. */
export const settlingBy =
  (load: () => Promise<{ readonly settleStone: Settle }>): Settle =>
  (overlay, way, stone) => {
    let lies = false;
    let settling: Settling | null = null;
    const begin = async (): Promise<void> => {
      const part = await load().catch(() => null);
      settling = lies ? null : (part?.settleStone(overlay, way, stone) ?? null);
      // What bench/ counts to: the frame that follows shows the new stone, on its way or in its place.
      performance.mark('cairn:stone');
      await settling?.settled;
    };
    const finish = (): void => {
      lies = true;
      settling?.finish();
    };
    return { settled: begin(), finish };
  };

export const settleWhenHere: Settle = settlingBy(() => import('./settle.ts'));
