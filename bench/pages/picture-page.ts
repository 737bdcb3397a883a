/** A page with nothing in it but the picture's own code: `drawOnce` makes a scene and paints it, and says what each took. */

import { scene } from '@cairn/picture';
import type { Light, PictureRecord } from '@cairn/picture';
import { paintScene } from '../../apps/web/src/components/picture/paint.ts';

export interface DrawWish {
  readonly record: PictureRecord;
  readonly light: Light;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
}

export interface Drawn {
  readonly sceneMs: number;
  /** Until the pixels are there: one of them is read back. */
  readonly paintMs: number;
  readonly shapes: number;
}

declare global {
  interface Window {
    drawOnce: (wish: DrawWish) => Drawn;
  }
}

window.drawOnce = ({ record, light, width, height, dpr }) => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * dpr);
  canvas.height = Math.round(height * dpr);
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is no canvas here');
  const start = performance.now();
  const made = scene(record, light, { width, height });
  const middle = performance.now();
  paintScene(context, made, { dpr });
  context.getImageData(0, 0, 1, 1);
  return {
    sceneMs: middle - start,
    paintMs: performance.now() - middle,
    shapes: made.shapes.length,
  };
};
