/**
 * What fingers, mouse and wheel say: nearer or further, along the path, or a tap. A finger that draws up or down still moves
 * the page; two fingers go nearer or further, and along. Says it; decides nothing.
 */

export interface Heard {
  /** Nearer (less than 0) or further, thousandths of a level. */
  readonly onzoom: (by: number) => void;
  /** Along the path, in shares of the stage's height: back (more than 0) or on toward today. */
  readonly onwalk: (by: number) => void;
  readonly onrelease: () => void;
  /** In CSS pixels from the stage's corner. */
  readonly ontap: (at: { readonly x: number; readonly y: number }) => void;
  /** Whether there is anything further that way; if not, the wheel moves the page. */
  readonly canZoom: (by: number) => boolean;
}

interface Finger {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

/** A hand that moved less than this, CSS pixels, only touched. */
const STILL = 7;
/** Two fingers whose middle went less far, CSS pixels, only went apart or together. */
const ASIDE = 16;
/** One turn of a wheel's notch. */
const A_NOTCH = 2.2;

const between = (fingers: ReadonlyMap<number, Finger>): number => {
  const [a, b] = fingers.values();
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
};

/** How far the middle between the fingers has gone sideways. */
const drawnAside = (fingers: ReadonlyMap<number, Finger>): number => {
  let sum = 0;
  for (const { x, startX } of fingers.values()) sum += x - startX;
  return sum / Math.max(1, fingers.size);
};

/** Two fingers are ours in every direction; one that draws up or down moves the page. */
const keepPageStill = (event: TouchEvent): void => {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault();
};

const wheelOf =
  (heard: Heard) =>
  (event: WheelEvent): void => {
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const by = event.deltaY * lines * A_NOTCH * (event.ctrlKey ? 4 : 1);
    if (by === 0 || !heard.canZoom(by)) return;
    event.preventDefault();
    heard.onzoom(by);
  };

export const listenTo = (stage: HTMLElement, heard: Heard): (() => void) => {
  const fingers = new Map<number, Finger>();
  const listening = new AbortController();
  const { signal } = listening;
  let moved = false;

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    if (fingers.size === 0) moved = false;
    const { clientX: x, clientY: y } = event;
    fingers.set(event.pointerId, { startX: x, startY: y, x, y });
  };
  const pinch = (finger: Finger, event: PointerEvent): void => {
    const before = between(fingers);
    const along = event.clientX - finger.x;
    finger.x = event.clientX;
    finger.y = event.clientY;
    const now = between(fingers);
    moved = true;
    if (before > 0 && now > 0) heard.onzoom(0 - Math.log2(now / before) * 1000);
    // Drawn along together, the middle between two fingers goes half as far as the one that was heard.
    if (Math.abs(drawnAside(fingers)) > ASIDE) heard.onwalk(along / 2 / Math.max(1, stage.clientHeight));
  };
  const move = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    if (fingers.size > 1) return pinch(finger, event);
    moved ||= Math.hypot(event.clientX - finger.startX, event.clientY - finger.startY) > STILL;
    const along = event.clientX - finger.x + (event.pointerType === 'mouse' ? event.clientY - finger.y : 0);
    finger.x = event.clientX;
    finger.y = event.clientY;
    if (moved) heard.onwalk(along / Math.max(1, stage.clientHeight));
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    const box = stage.getBoundingClientRect();
    if (!moved && event.type === 'pointerup')
      heard.ontap({ x: event.clientX - box.left, y: event.clientY - box.top });
    else if (fingers.size === 0) heard.onrelease();
  };
  stage.addEventListener('touchstart', keepPageStill, { signal, passive: false });
  stage.addEventListener('touchmove', keepPageStill, { signal, passive: false });
  stage.addEventListener('pointerdown', down, { signal });
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('pointerup', up, { signal });
  stage.addEventListener('pointercancel', up, { signal });
  stage.addEventListener('wheel', wheelOf(heard), { signal, passive: false });
  return () => listening.abort();
};
