/** Two changes to index.html that depend on how the page is made. */

import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The development server needs inline scripts and a socket; the page's own policy is for what is delivered. */
export const policyForBuildsOnly = (): Plugin => ({
  name: 'cairn:policy-for-builds-only',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

/** What the first script and the screens import when they run: it is to be on its way by then. */
const EARLY = ['/src/main.ts', '/generated/en/today.ts', '/components/picture/drawing.ts'] as const;

export const earlyScreens = (): Plugin => ({
  name: 'cairn:early-screens',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const early = new Set<string>();
      const follow = (name: string): void => {
        if (early.has(name) || name === entry?.fileName) return;
        early.add(name);
        chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(follow);
      };
      entry?.imports.forEach(follow);
      for (const module of EARLY) {
        const begins = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
        if (begins !== undefined) follow(begins.fileName);
      }
      const styles = chunks
        .filter(({ fileName }) => early.has(fileName))
        .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      return [
        ...[...early].map((name) => link({ rel: 'modulepreload', href: `/${name}` })),
        ...[...new Set(styles)].map((name) => link({ rel: 'stylesheet', crossorigin: '', href: `/${name}` })),
      ];
    },
  },
});

/** At the end of the page: what stands on it already is painted first, Help among it. */
const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'link', attrs, injectTo: 'body' });
