/** A page that says what lies in the archive. Pure. It loads nothing from anywhere, and holds no word of the person's. */

interface ReadMe {
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  readonly files: readonly { readonly name: string; readonly about: string }[];
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

export const readMePage = ({ locale, title, about, files }: ReadMe): string =>
  [
    `<!doctype html>\n<html lang="${escaped(locale)}">\n<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>`,
    '<style>body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 system-ui,sans-serif}</style>',
    `<h1>${escaped(title)}</h1>\n<p>${escaped(about)}</p>\n<dl>`,
    ...files.map(
      (file) => `<dt><a href="${file.name}">${escaped(file.name)}</a></dt>\n<dd>${escaped(file.about)}</dd>`,
    ),
    '</dl>\n</html>\n',
  ].join('\n');
