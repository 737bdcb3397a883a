/**
 * Pieces that wait for each other may run in the wrong order, and a screen would not open. What groups the modules makes no
 * circle; should it ever, the build ends here and not in somebody's hand.
 */

import type { Plugin } from 'vite';

export const noCircles = (): Plugin => ({
  name: 'cairn:no-circles',
  apply: 'build',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const circle = circleIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
    if (circle !== null) throw new Error(`pieces wait for each other: ${circle.join(' > ')}`);
  },
});

/** Files that lead back to the first of them; `null` when there are none. */
export const circleIn = (imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null => {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle !== null) return circle;
  }
  return null;
};
