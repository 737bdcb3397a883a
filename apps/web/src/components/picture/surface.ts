/**
 * The surface of the moving picture: hands it over to the painter while it flies, and has the whole scene painted when it
 * stands. Holds no words; what it shows, it tells.
 */

import {
  UNIT,
  cairnAt,
  scene,
  stoneAt,
  zoomOf,
  type Camera,
  type Light,
  type PictureRecord,
  type Scene,
} from '@cairn/picture';
import { beforeCairn, drawnAlong, marksAt, stepOf, within } from './along-path.ts';
import { createFlight, type Flight } from './flight.ts';
import { listenTo, type Heard } from './gestures.ts';
import { createMovingPainter, type Planes, type Wish } from './moving-painter.ts';
import { paintScene } from './paint.ts';

export interface Shown {
  readonly camera: Camera;
  /** What is painted; `null` while it moves. */
  readonly drawn: Scene | null;
}

export interface Surface {
  /** To show this record in this light, from where one stands. */
  readonly show: (record: PictureRecord, light: Light) => void;
  /** To go where this says, as far as it says anything. */
  readonly go: (to: Partial<Camera>, isAtOnce?: boolean) => void;
  /** A level nearer (-1) or further (1). */
  readonly step: (way: -1 | 1) => void;
  /** A cairn back along the path (1), or on toward today (-1). */
  readonly walk: (way: -1 | 1) => void;
  readonly stop: () => void;
}

interface Canvases extends Planes {
  readonly still: HTMLCanvasElement;
}

interface Hands {
  readonly onshown: (shown: Shown) => void;
  readonly onstone: (id: string) => void;
  /** Whether no motion is wanted. */
  readonly isStill: () => boolean;
}

type Size = Wish['size'];

const paintStill = (still: HTMLCanvasElement, wish: Wish, camera: Camera): Scene | null => {
  const ctx = still.getContext('2d');
  const { width, height } = wish.size;
  if (!ctx || width === 0 || height === 0) return null;
  const dpr = Math.min(3, window.devicePixelRatio || 1);
  const drawn = scene(wish.record, wish.light, { width, height, camera });
  still.width = Math.round(width * dpr);
  still.height = Math.round(height * dpr);
  paintScene(ctx, drawn, { dpr });
  return drawn;
};

const handsOf = (flight: Flight, go: Surface['go'], ontap: Heard['ontap']): Heard => ({
  onzoom: (by) => go({ zoom: flight.aim().zoom + by }),
  onwalk: (by) => go({ walk: flight.aim().walk + drawnAlong(by, flight.aim().zoom), stone: null }),
  onrelease: () => go(beforeCairn(flight.aim())),
  ontap,
  canZoom: (by) => (by > 0 ? flight.aim().zoom < zoomOf('decade') : flight.aim().zoom > 0),
});

const watchSize = (stage: HTMLElement, onsize: (size: Size) => void): (() => void) => {
  const watch = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    onsize({ width: Math.round(width), height: Math.round(height) });
  });
  watch.observe(stage);
  return () => watch.disconnect();
};

/** A stone to read, a cairn down the path to go to, or nothing. */
const meantBy = (
  { x, y }: { readonly x: number; readonly y: number },
  drawn: Scene | null,
  { wish, camera }: { readonly wish: Wish; readonly camera: Camera },
): string | Camera | null => {
  const place = { x: x * UNIT, y: y * UNIT };
  const id = drawn && stoneAt(drawn, place);
  if (id === null) return cairnAt(wish.record, { ...wish.size, camera }, place);
  const marks = marksAt(wish.record, Math.round(camera.walk / 1000));
  return marks.some((mark) => mark.id === id) ? id : null;
};

export const createSurface = (
  stage: HTMLElement,
  canvases: Canvases,
  at: Hands & { readonly start: Camera; readonly record: PictureRecord; readonly light: Light },
): Surface => {
  const painter = createMovingPainter(canvases);
  let wish: Wish = { record: at.record, light: at.light, size: { width: 0, height: 0 } };
  let drawn: Scene | null = null;

  const still = (camera: Camera): void => {
    drawn = paintStill(canvases.still, wish, camera);
    at.onshown({ camera, drawn });
    if (drawn !== null) painter.prepare(wish);
  };
  const flight = createFlight(at.start, {
    onframe: (camera) => {
      drawn = null;
      painter.paint(wish, camera);
      at.onshown({ camera, drawn });
    },
    onstill: still,
    isStill: () => at.isStill() || document.hidden || wish.size.width === 0,
  });
  const go: Surface['go'] = (to, isAtOnce) =>
    flight.to(within({ ...flight.aim(), ...to }, wish.record), isAtOnce);
  const change = (next: Wish): void => {
    wish = next;
    if (drawn !== null || !flight.isFlying()) still(flight.camera());
  };
  const ontap: Heard['ontap'] = (place) => {
    const meant = meantBy(place, drawn, { wish, camera: flight.camera() });
    if (typeof meant === 'string') at.onstone(meant);
    else if (meant !== null) go(meant);
  };
  const stops = [
    listenTo(stage, handsOf(flight, go, ontap)),
    watchSize(stage, (size) => change({ ...wish, size })),
    flight.stop,
    painter.stop,
  ];
  return {
    show: (record, light) => change({ ...wish, record, light }),
    go,
    step: (way) => go({ zoom: stepOf(flight.aim().zoom, way) }),
    walk: (way) => go({ walk: beforeCairn(flight.aim()).walk + way * 1000, stone: null }),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
