/** A scene as an SVG document, for saving and printing. The same shapes as on the canvas, without the paper's grain. */

import type { Points } from './polygon.ts';
import { UNIT, type Shape } from './shape.ts';
import type { Scene } from './scene.ts';

const pathOf = (points: Points): string => {
  let d = '';
  for (let i = 0; i + 1 < points.length; i += 2)
    d += `${d === '' ? 'M' : 'L'}${String(points[i])} ${String(points[i + 1])}`;
  return `${d}Z`;
};

const washes = (shapes: readonly Shape[]): string =>
  shapes
    .map(({ fill, wash }, i) =>
      wash
        ? `<linearGradient id="w${String(i)}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${String(wash.fromY)}" y2="${String(wash.toY)}"><stop stop-color="${fill}"/><stop offset="1" stop-color="${wash.to}"/></linearGradient>`
        : '',
    )
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `twin` is the picture in words and becomes the document's title. */
export const sceneToSvg = (scene: Scene, twin: string): string => {
  const { width, height, shapes } = scene;
  const body = shapes
    .map((shape, i) => {
      const fill = shape.wash ? `url(#w${String(i)})` : shape.fill;
      const opacity =
        shape.alpha === undefined
          ? ''
          : ` fill-opacity="${String(Math.round((shape.alpha * 1000) / 255) / 1000)}"`;
      return `<path d="${pathOf(shape.points)}" fill="${fill}"${opacity}/>`;
    })
    .join('');
  const [w, h] = [String(width), String(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${w} ${h}" width="${String(width / UNIT)}" height="${String(height / UNIT)}"><title>${escaped(twin)}</title><defs>${washes(shapes)}</defs>${body}</svg>`;
};
