/**
 * A page with nothing in it but the picture's own code: `drawOnce` makes a scene and paints it, and says what each took;
 * `flyThrough` puts up the moving picture and flies from the decade to one stone and back, and says what each frame took.
 */

import { scene } from '@cairn/picture';
import type { Light, PictureRecord } from '@cairn/picture';
import { paintScene } from '../../apps/web/src/components/picture/paint.ts';
import { createSurface } from '../../apps/web/src/components/picture/surface.ts';
import type { Shown, Surface } from '../../apps/web/src/components/picture/surface.ts';

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

export interface Flown {
  /** Milliseconds between frames, from the first of the flight to the last. */
  readonly frames: readonly number[];
  /** Until the whole scene stands again when the flight is over. */
  readonly landingMs: number;
}

export interface Flights {
  readonly flights: readonly Flown[];
  /** Of the script's heap and of the four canvases, in MB. */
  readonly heapMb: number;
  readonly canvasMb: number;
}

declare global {
  interface Window {
    drawOnce: (wish: DrawWish) => Drawn;
    flyThrough: (wish: Omit<DrawWish, 'dpr'>, times: number) => Promise<Flights>;
  }
  interface Performance {
    /** Chromium alone. */
    readonly memory?: { readonly usedJSHeapSize: number };
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

const made: HTMLCanvasElement[] = [];
const createElement = document.createElement.bind(document);
const canvas = (): HTMLCanvasElement => {
  const one = createElement('canvas');
  made.push(one);
  one.style.position = 'absolute';
  return one;
};

/** A surface as the component puts it up, without its buttons and words. */
const putUp = async (wish: Omit<DrawWish, 'dpr'>, onshown: (shown: Shown) => void): Promise<Surface> => {
  const stage = createElement('div');
  stage.style.cssText = `position:relative;overflow:hidden;width:${wish.width}px;height:${wish.height}px`;
  const canvases = { sky: canvas(), land: canvas(), near: canvas(), still: canvas() };
  for (const one of [canvases.near, canvases.still]) one.style.cssText += ';width:100%;height:100%;inset:0';
  stage.append(...Object.values(canvases));
  document.body.replaceChildren(stage);
  let shownFirst = (): void => undefined;
  const firstShown = new Promise<void>((resolve) => (shownFirst = resolve));
  const surface = createSurface(stage, canvases, {
    onshown: (shown) => {
      const isStill = shown.drawn !== null;
      canvases.still.style.visibility = isStill ? '' : 'hidden';
      for (const one of [canvases.sky, canvases.land, canvases.near])
        one.style.visibility = isStill ? 'hidden' : '';
      if (isStill) shownFirst();
      onshown(shown);
    },
    onstone: () => undefined,
    isStill: () => false,
    start: { zoom: 5000, walk: 0 },
    record: wish.record,
    light: wish.light,
  });
  await firstShown;
  return surface;
};

window.flyThrough = async (wish, times) => {
  let frames: number[] = [];
  let before = 0;
  let landed = (_ms: number): void => undefined;
  const surface = await putUp(wish, ({ drawn }) => {
    const now = performance.now();
    if (drawn !== null) landed(now - before);
  });
  const watch = (time: number): void => {
    if (before > 0) frames.push(time - before);
    before = time;
    asked = requestAnimationFrame(watch);
  };
  let asked = 0;
  const flights: Flown[] = [];
  for (let i = 0; i < times; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    frames = [];
    before = 0;
    const landing = new Promise<number>((resolve) => (landed = resolve));
    asked = requestAnimationFrame(watch);
    surface.go({ zoom: i % 2 === 0 ? 0 : 5000 });
    const landingMs = await landing;
    cancelAnimationFrame(asked);
    flights.push({ frames, landingMs });
  }
  const pixels = made.reduce((sum, one) => sum + one.width * one.height, 0);
  surface.stop();
  return {
    flights,
    heapMb: (performance.memory?.usedJSHeapSize ?? 0) / 1e6,
    canvasMb: (pixels * 4) / 1e6,
  };
};
