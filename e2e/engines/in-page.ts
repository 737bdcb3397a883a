/**
 * What runs inside a page of WebKit for Playwright: holds objects by name, and turns values into what WebDriver BiDi sends and
 * back. Its text is put into every page, so that nothing in it may use what stands outside it.
 */

import type { JsonObject } from './bidi-door.ts';

export interface Answering {
  /** Names of objects are given out, so that they can be asked for again. */
  readonly own: boolean;
  readonly wait: boolean;
  /** How deep an object is looked into; null: to its end. */
  readonly depth: number | null;
}

interface Held {
  readonly type: string;
  readonly value?: unknown;
  readonly handle?: string;
  readonly sharedId?: string;
}

export interface InPage {
  /** What `make` ends in, as text: `{"result": ...}` or `{"text": ...}` of what was thrown. */
  answer(make: () => unknown, how: Answering): Promise<string>;
  value(argument: Held): unknown;
  /** Code that `eval` will be asked for: the page's own law forbids it to make code of text. */
  know(text: string, code: () => unknown): void;
  forget(names: readonly string[]): void;
  fileField(): JsonObject | null;
}

/** The name it has in a page. */
export const IN_PAGE = '__cairnEngine';

/** Before the text of a module, which Playwright puts words around before it asks for it. */
export const MODULE = 'module: ';

export const startInPage = (): InPage => {
  const post = (said: unknown): void =>
    Reflect.get(globalThis, 'webkit').messageHandlers.cairn.postMessage(JSON.stringify(said));
  const objects = new Map<string, object>();
  const names = new WeakMap<Node, string>();
  const hold = (object: object): string => {
    const name = `${Math.random()}`.slice(2);
    objects.set(name, object);
    return name;
  };
  /** Nodes have one name besides, which no end of a handle takes from them. */
  const nodeName = (node: Node): string => {
    const name = names.get(node) ?? hold(node);
    names.set(node, name);
    return name;
  };

  const known = new Map<string, () => unknown>();
  const evaluate: (text: string) => unknown = Reflect.get(globalThis, 'eval');
  const bare = (text: string): string => text.replace(/^\(([\s\S]*)\)$/, '$1');
  /** Modules come with words around them. */
  const moduleIn = (text: string): (() => unknown) | undefined =>
    [...known].find(([one]) => one.startsWith('module: ') && text.includes(one.slice(8)))?.[1];
  const evaluateKnown = (text: string): unknown =>
    (known.get(text) ?? known.get(bare(text)) ?? moduleIn(text) ?? (() => evaluate(text)))();
  Reflect.set(globalThis, 'eval', evaluateKnown);

  const plain = (value: unknown): Held | null => {
    if (value === undefined) return { type: 'undefined' };
    if (value === null) return { type: 'null' };
    if (typeof value === 'bigint') return { type: 'bigint', value: String(value) };
    if (typeof value === 'symbol') return { type: 'symbol' };
    if (typeof value === 'number') {
      const isOdd = !Number.isFinite(value) || Object.is(value, -0);
      return { type: 'number', value: Object.is(value, -0) ? '-0' : isOdd ? String(value) : value };
    }
    return typeof value === 'object' || typeof value === 'function' ? null : { type: typeof value, value };
  };

  const inside = (value: object, depth: number): Held => {
    const deeper = (one: unknown): Held => tell(one, { own: false, depth: depth - 1 });
    if (typeof value === 'function') return { type: 'function' };
    if (value === globalThis) return { type: 'window', value: { context: '' } };
    if (value instanceof Node)
      return {
        type: 'node',
        sharedId: nodeName(value),
        value: { nodeType: value.nodeType, localName: value.nodeName.toLowerCase(), childNodeCount: 0 },
      };
    if (value instanceof Date) return { type: 'date', value: value.toISOString() };
    if (value instanceof Error) return { type: 'error' };
    if (value instanceof Promise) return { type: 'promise' };
    if (Array.isArray(value)) return { type: 'array', ...(depth > 0 && { value: value.map(deeper) }) };
    const entries = depth > 0 ? Object.entries(value).map(([name, one]) => [name, deeper(one)]) : undefined;
    return { type: 'object', ...(entries && { value: entries }) };
  };

  const tell = (value: unknown, { own, depth }: { own: boolean; depth: number }): Held => {
    const simple = plain(value);
    if (simple !== null) return simple;
    const told = inside(value as object, depth);
    return own ? { ...told, handle: hold(value as object) } : told;
  };

  const named = (key: string | Held): Held =>
    typeof key === 'string' ? { type: 'string', value: key } : key;
  const value = (argument: Held): unknown => {
    const name = argument.handle ?? argument.sharedId;
    if (name !== undefined) {
      const object = objects.get(name);
      if (object === undefined) throw new Error('no such handle');
      return object;
    }
    if (argument.type === 'undefined') return undefined;
    if (argument.type === 'null') return null;
    if (argument.type === 'number') return Number(argument.value);
    if (argument.type === 'bigint') return BigInt(String(argument.value));
    if (argument.type === 'date') return new Date(String(argument.value));
    if (argument.type === 'array') return (argument.value as Held[]).map(value);
    if (argument.type === 'object') {
      const entries = argument.value as [string | Held, Held][];
      return Object.fromEntries(entries.map(([key, one]) => [value(named(key)), value(one)]));
    }
    if (argument.type === 'channel') {
      const { channel } = argument.value as { channel: string };
      return (data: unknown) =>
        post({ type: 'channel', channel, data: tell(data, { own: false, depth: 9 }) });
    }
    return argument.value;
  };

  const thrown = (cause: unknown): string =>
    cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack ?? ''}` : String(cause);

  const answer = async (make: () => unknown, { own, wait, depth }: Answering): Promise<string> => {
    try {
      const made = make();
      return JSON.stringify({ result: tell(wait ? await made : made, { own, depth: depth ?? 1e6 }) });
    } catch (cause) {
      return JSON.stringify({ text: thrown(cause) });
    }
  };

  document.addEventListener('DOMContentLoaded', () => post({ type: 'dom' }));
  window.addEventListener('load', () => post({ type: 'load' }));
  post({ type: 'realm' });
  return {
    ...{ answer, value },
    know: (text, code) => void known.set(text, code),
    forget: (gone) => gone.forEach((name) => objects.delete(name)),
    fileField: () =>
      document.activeElement instanceof HTMLInputElement
        ? (tell(document.activeElement, { own: false, depth: 0 }) as unknown as JsonObject)
        : null,
  };
};
