/**
 * The picture as a file of its own: SVG to print at any size, PNG, or JPEG to send. It holds shapes and, in the SVG, the picture in words;
 * none of the person's own words are in it, nor any id or date of a win.
 */

import { UNIT, scene, sceneToSvg, type Camera, type Light, type PictureRecord } from '@cairn/picture';
import { paintScene } from './paint.ts';

export interface Picture {
  readonly record: PictureRecord;
  readonly light: Light;
  /** Where one stands; before the latest cairn when absent. */
  readonly camera?: Camera;
  /** The picture in words, from copy: the SVG's title. */
  readonly twin: string;
}

export interface Paper {
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
}

/** A large sheet is the same picture drawn larger: as on a page of about this width. */
const PAGE = 1000;

/** How much larger than on a page. */
const enlarged = ({ width, height }: Paper): number => Math.max(1, Math.max(width, height) / PAGE);

const painted = async (picture: Picture, kind: 'png' | 'jpeg', paper: Paper): Promise<Blob> => {
  const dpr = enlarged(paper);
  const size = { width: Math.round(paper.width / dpr), height: Math.round(paper.height / dpr) };
  const canvas = document.createElement('canvas');
  canvas.width = paper.width;
  canvas.height = paper.height;
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('There is no canvas to paint on.');
  paintScene(ctx, scene(picture.record, picture.light, withCamera(size, picture)), { dpr });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas gave no picture.'));
    }, `image/${kind}`);
  });
};

const withCamera = (size: Paper, { camera }: Picture): Paper & { readonly camera?: Camera } =>
  camera === undefined ? size : { ...size, camera };

/** The SVG as text: {@link Paper} is its size on the page. */
export const pictureSvg = (picture: Picture, paper: Paper): string => {
  const by = enlarged(paper);
  const size = { width: Math.round(paper.width / by), height: Math.round(paper.height / by) };
  const drawn = scene(picture.record, picture.light, withCamera(size, picture));
  const svg = sceneToSvg(drawn, picture.twin);
  return svg.replace(
    `width="${String(drawn.width / UNIT)}" height="${String(drawn.height / UNIT)}"`,
    `width="${String(paper.width)}" height="${String(paper.height)}"`,
  );
};

/** The picture as a file. Rejects when the browser cannot paint so large a sheet. */
export const keepPicture = async (
  picture: Picture,
  kind: 'png' | 'jpeg' | 'svg',
  paper: Paper,
): Promise<Blob> =>
  kind !== 'svg'
    ? painted(picture, kind, paper)
    : new Blob([pictureSvg(picture, paper)], { type: 'image/svg+xml' });
