/**
 * The page with all that its first paint needs: its few styles and its two scripts stand in it, and the program is fetched
 * after that paint. So Help and Today's frame are there as soon as the page itself is, however slow the rest comes. The
 * policy allows what stands in the page by its digests, and nothing else that is inline.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FIRST_SCRIPT = /<script src="(\/src\/platform\/first-[a-z]+\.js)"><\/script>/g;
const PROGRAM = /\s*(<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>)/g;

export const firstScripts = (): Plugin => {
  let root = '';
  return {
    name: 'cairn:first-scripts',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          FIRST_SCRIPT,
          (_tag, file: string) =>
            `<script>${withoutComments(readFileSync(join(root, file), 'utf8')).trim()}</script>`,
        ),
    },
  };
};

/** Lines that are comments; there are no others in those files. */
const withoutComments = (script: string): string => script.replace(/^\s*\/\/.*\n/gm, '');

/** After everything else that makes the page: the program goes into a template, and the policy names what is inline. */
export const programAfterPaint = (): Plugin => ({
  name: 'cairn:program-after-paint',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('index.html is not among what is built');
    page.source = withDigests(withTemplate(String(page.source)));
  },
});

const withTemplate = (html: string): string => {
  const program = [...html.matchAll(PROGRAM)].map(([, tag]) => tag).join('');
  const [before = '', after] = html.replace(PROGRAM, '').split('</nav>');
  if (program === '' || after === undefined) throw new Error('index.html: no program, or no place for it');
  return `${before}</nav>\n      <template id="program">${program}</template>${after}`;
};

const withDigests = (html: string): string =>
  html
    .replace("script-src 'self'", (part) => [part, ...digestsOf(html, /<script>(.*?)<\/script>/gs)].join(' '))
    .replace("style-src 'self'", (part) => [part, ...digestsOf(html, /<style>(.*?)<\/style>/gs)].join(' '));

const digestsOf = (html: string, parts: RegExp): readonly string[] =>
  [...html.matchAll(parts)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
