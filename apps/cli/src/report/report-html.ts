/** The page as a file for any browser: one sheet, A4 or Letter. Pure. Words are text and never markup; it loads nothing from anywhere. */

import type { ReportLine, ReportSection } from '@cairn/copy/report-words';

interface HtmlPage {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly ReportSection[];
  readonly locale: string;
}

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:11pt/1.35 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:15pt}h2{font-size:11pt;border-bottom:1px solid #999;margin:.9em 0 .3em}ul{margin:0;padding:0;list-style:none}
.areas ul{columns:3 10rem}small,.fine{font-size:9pt}.fine+li{margin-top:.4em}
@media print{body{margin:0;padding:0;max-width:none;font-size:9.5pt;line-height:1.3}}@page{margin:12mm 14mm}`;

export const reportHtml = ({ title, about, sections, locale }: HtmlPage): string =>
  [
    `<!doctype html>\n<html lang="${escaped(locale)}">\n<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>\n<h1>${escaped(title)}</h1>\n<p><small>${escaped(about)}</small></p>`,
    ...sections.map(
      ({ part, heading, lines }) =>
        `<section class="${part}">\n<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map(lineHtml).join('\n')}\n</ul>\n</section>`,
    ),
    '</html>\n',
  ].join('\n');

const lineHtml = ({ name, text, isFine }: ReportLine): string =>
  `<li${isFine ? ' class="fine"' : ''} dir="auto">${name === null ? '' : `<b>${escaped(name)}</b> `}${escaped(text)}</li>`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
