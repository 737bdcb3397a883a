/** Two changes to index.html that depend on how the page is made. */

import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The development server needs inline scripts and a socket; the page's own policy is for what is delivered. */
export const policyForBuildsOnly = (): Plugin => ({
  name: 'cairn:policy-for-builds-only',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

/** The screens are imported by the first script once it has started the vault; they are to be on their way by then. */
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
      const screens = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src/main.ts'));
      if (screens !== undefined) follow(screens.fileName);
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
