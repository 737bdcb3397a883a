/**
 * Lets rows be dragged by a handle (`[data-handle]`) within their list. The row follows the pointer; where it is let go it says
 * its place, and moves nothing itself. Escape, or a pointer that is taken away, leaves everything where it was.
 */

import type { Attachment } from 'svelte/attachments';

/** The place of a row whose middle is at `middle`, among the middles of the others from the top down. */
export const placeAmong = (others: readonly number[], middle: number): number =>
  others.filter((other) => other < middle).length;

interface Drag {
  readonly row: HTMLElement;
  readonly from: number;
  readonly startY: number;
  /** Middles of the other rows, as they were at the start. */
  readonly others: readonly number[];
  readonly middle: number;
}

const middleOf = (row: Element): number => {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
};

const begin = (list: HTMLElement, event: PointerEvent): Drag | null => {
  const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
  const row = handle?.closest<HTMLElement>('[data-row]') ?? null;
  if (row === null || event.button !== 0) return null;
  const rows = [...list.children];
  const others = rows.filter((other) => other !== row).map(middleOf);
  return { row, from: rows.indexOf(row), startY: event.clientY, others, middle: middleOf(row) };
};

/** `ondrop`: from one place to another, both counted from 0. */
export const dragged =
  (ondrop: (from: number, to: number) => void): Attachment<HTMLElement> =>
  (list) => {
    let drag: Drag | null = null;
    let by = 0;
    const end = (): Drag | null => {
      const ended = drag;
      drag = null;
      if (ended === null) return null;
      ended.row.style.removeProperty('translate');
      delete ended.row.dataset['dragged'];
      return ended;
    };
    const down = (event: PointerEvent): void => {
      drag = begin(list, event);
      if (drag === null) return;
      event.preventDefault();
      by = 0;
      drag.row.dataset['dragged'] = '';
      list.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (drag === null) return;
      by = event.clientY - drag.startY;
      drag.row.style.setProperty('translate', `0 ${by}px`);
    };
    const up = (): void => {
      const ended = end();
      if (ended !== null) ondrop(ended.from, placeAmong(ended.others, ended.middle + by));
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    list.addEventListener('pointerdown', down);
    list.addEventListener('pointermove', move);
    list.addEventListener('pointerup', up);
    list.addEventListener('pointercancel', end);
    list.ownerDocument.addEventListener('keydown', key);
    return () => {
      list.removeEventListener('pointerdown', down);
      list.removeEventListener('pointermove', move);
      list.removeEventListener('pointerup', up);
      list.removeEventListener('pointercancel', end);
      list.ownerDocument.removeEventListener('keydown', key);
    };
  };
