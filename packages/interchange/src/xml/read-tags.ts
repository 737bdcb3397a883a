/**
 * The tags of an XML file as they come, never held whole: a file of gigabytes needs no more memory than its longest tag. What
 * a document type declares is not looked at, so that no entity is ever unfolded.
 */

/** In every browser and in Node, but not in the ECMAScript types. */
declare class TextDecoder {
  constructor(label: 'utf-8');
  decode(input: Uint8Array, options: { stream: true }): string;
}

export interface XmlTag {
  readonly name: string;
  /** `</Name>`. */
  readonly isEnd: boolean;
  /** As written, from the name on. */
  readonly attributes: string;
}

/** Longer than any tag of an export; a file of one endless tag ends there. */
const LONGEST_TAG = 1_000_000;

export async function* readTags(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<XmlTag[], void, undefined> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of pieces) {
    const { tags, left } = tagsIn(rest + decoder.decode(piece, { stream: true }));
    rest = left.length > LONGEST_TAG ? '' : left;
    yield tags;
  }
}

const tagsIn = (text: string): { readonly tags: XmlTag[]; readonly left: string } => {
  const tags: XmlTag[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open === -1) return { tags, left: '' };
    const close = closeOf(text, open);
    if (close === -1) return { tags, left: text.slice(open) };
    const tag = tagOf(text.slice(open + 1, close));
    if (tag !== null) tags.push(tag);
    at = close + 1;
  }
};

/** Where the tag that opens here ends; -1 when that is not here yet. A quoted value may hold the sign that ends a tag. */
const closeOf = (text: string, open: number): number => {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4);
    return end === -1 ? -1 : end + 2;
  }
  if (text.startsWith('<!DOCTYPE', open)) return closeOfType(text, open);
  let close = text.indexOf('>', open);
  while (close !== -1 && isInQuotes(text, open, close)) close = text.indexOf('>', close + 1);
  return close;
};

const closeOfType = (text: string, open: number): number => {
  const plain = text.indexOf('>', open);
  const bracket = text.indexOf('[', open);
  if (plain === -1 || bracket === -1 || plain < bracket) return plain;
  const end = text.indexOf(']>', bracket);
  return end === -1 ? -1 : end + 1;
};

const isInQuotes = (text: string, open: number, close: number): boolean => {
  let at = open;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote > close) return false;
    const end = text.indexOf('"', quote + 1);
    if (end === -1 || end > close) return true;
    at = end + 1;
  }
};

const tagOf = (inner: string): XmlTag | null => {
  const [, slash = '', name = ''] = /^(\/?)([A-Za-z][\w.-]*)/.exec(inner) ?? [];
  return name === ''
    ? null
    : { name, isEnd: slash === '/', attributes: inner.slice(slash.length + name.length) };
};

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The values hold on to the text of their own tag, and to nothing that was read with it. */
export const attributesOf = ({ attributes }: XmlTag): ReadonlyMap<string, string> =>
  new Map(
    [...letGo(attributes).matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      plainText(double ?? single ?? ''),
    ]),
  );

/** The same text, apart from the longer one it was cut out of: engines keep that one whole while any part of it is kept. */
const letGo = (part: string): string => ` ${part}`.slice(1);

/** The five names that every XML has, and numbers; what a file declares stays as it is written. */
export const plainText = (text: string): string =>
  text.includes('&') ? text.replace(/&(#\d{1,7}|#x[\da-fA-F]{1,6}|\w{2,4});/g, characterOf) : text;

const characterOf = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
