/** What moves as a whole while the camera moves: a cairn down the path, or, from near, one stone. */

import type { Shape } from './shape.ts';

/** Drawn about its own foot, for painting once and moving about. */
export interface Thing {
  /** Of the same name, the same to look at, but for size, haze and strength. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Length of one of its stones on the page; the thing is about eight as high and as broad. */
  readonly size: number;
  /** 0 clear .. 256 lost in the haze. */
  readonly depth: number;
  /** 0..255. */
  readonly alpha: number;
  /** With its foot, or of a stone its middle, at 0, 0. */
  readonly draw: () => readonly Shape[];
  /** In a few strokes, for the moment until the whole of it is painted. */
  readonly plain?: () => readonly Shape[];
}
