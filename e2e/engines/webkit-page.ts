/** A page of WebKit as WebDriver BiDi tells of one: where it goes, its realms, and what is run in it. */

import { isExpression } from './expression.ts';
import { textOf } from './bidi-door.ts';
import type { Json, JsonObject, Tell } from './bidi-door.ts';
import { IN_PAGE, MODULE, startInPage } from './in-page.ts';
import type { Answering } from './in-page.ts';
import type { WebView } from './web-view.ts';

const START = `Object.defineProperty(globalThis, '${IN_PAGE}', { value: (${startInPage.toString()})() });`;

export const UTILITY = '/utility';

const asModule = (text: string): string =>
  `(() => { const module = {}; ${text}\n; return module.exports.default(); })()`;

/** Every text in there that may be asked of `eval`, and the code that it stands for. */
const codeIn = (value: Json | undefined): readonly (readonly [text: string, code: string])[] => {
  if (typeof value === 'string') {
    const bare = value.replace(/;\s*$/, '');
    const asked: [string, string][] = [
      [value, bare],
      [MODULE + value, asModule(value)],
    ];
    return asked.filter(
      ([text, code]) =>
        (text === value ? CODE : /module\.exports = __toCommonJS/).test(value) && isExpression(code),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(codeIn);
};

/** What code has and most words have not. */
const CODE = /=>|function|\(/;

export interface Page {
  readonly name: string;
  readonly realm: string;
  happened(event: JsonObject): void;
  addScript(name: string, source: string): Promise<void>;
  removeScript(name: string): Promise<void>;
  /** Goes somewhere by `act`; answers with the name of the way. */
  go(url: string, act: () => Promise<unknown>): Promise<string>;
  /** `code` is an expression; answers with what WebDriver BiDi answers with. */
  run(code: string, params: JsonObject): Promise<JsonObject>;
  /** When the page has done all that came before. */
  settled(): Promise<void>;
}

interface Surroundings {
  readonly view: WebView;
  readonly tell: Tell;
  /** Scripts for every page, by name. */
  readonly scripts: ReadonlyMap<string, string>;
}

let lastWay = 0;
const aWay = (): string => `way-${(lastWay += 1)}`;

const sameBut = (one: string, other: string): boolean =>
  other.includes('#') && one.split('#')[0] === other.split('#')[0];

export const createPage = (name: string, { view, tell, scripts }: Surroundings): Page => {
  const own = new Map<string, string>();
  let [url, realms, way] = ['about:blank', 0, aWay()];
  let isOnTheWay = false;
  let arrived: (() => void) | null = null;
  const realm = (): string => `${name}#${realms}`;
  const event = (method: string, params: JsonObject = {}): void =>
    tell({
      type: 'event',
      method,
      params: {
        context: name,
        navigation: way,
        url,
        timestamp: Date.now(),
        userContext: 'default',
        ...params,
      },
    });
  const setScripts = (): Promise<unknown> =>
    view.ask('scripts', { page: name, sources: [START, ...scripts.values(), ...own.values()] });

  const setOut = (to: string): void => {
    if (isOnTheWay) return;
    isOnTheWay = true;
    way = aWay();
    event('browsingContext.navigationStarted', { url: to });
  };

  const said = (message: JsonObject): void => {
    if (message['type'] === 'realm')
      event('script.realmCreated', { realm: realm(), type: 'window', origin: url });
    if (message['type'] === 'dom') event('browsingContext.domContentLoaded');
    if (message['type'] === 'load') event('browsingContext.load');
    if (message['type'] === 'channel') {
      const source = { context: name, realm: realm() };
      event('script.message', { channel: message['channel'] ?? '', data: message['data'] ?? null, source });
    }
  };

  const hears: Readonly<Record<string, (told: { url: string; text: string }) => void>> = {
    started: (told) => setOut(told.url),
    committed: (told) => {
      url = told.url;
      isOnTheWay = false;
      for (const old of [realm(), realm() + UTILITY])
        tell({ type: 'event', method: 'script.realmDestroyed', params: { realm: old } });
      realms += 1;
      event('browsingContext.navigationCommitted');
    },
    failed: () => {
      isOnTheWay = false;
      event('browsingContext.navigationFailed');
      arrived?.();
    },
    address: (told) => {
      if (told.url === url || isOnTheWay) return;
      url = told.url;
      event(arrived === null ? 'browsingContext.historyUpdated' : 'browsingContext.fragmentNavigated');
      arrived?.();
    },
    said: ({ text }) => said(JSON.parse(text) as JsonObject),
  };

  const bodyOf = (code: string, params: JsonObject): string => {
    const known = codeIn(params['arguments']).map(
      ([text, its]) => `cairn.know(${JSON.stringify(text)}, () => (${its}\n));`,
    );
    const limits = (params['serializationOptions'] ?? {}) as { readonly maxObjectDepth?: number };
    const how: Answering = {
      own: params['resultOwnership'] === 'root',
      wait: params['awaitPromise'] === true,
      depth: limits.maxObjectDepth ?? null,
    };
    return `const cairn = globalThis.${IN_PAGE};
      if (cairn === undefined) return '{"text":"Error: this page is not one of ours"}';
      ${known.join('\n')}
      return cairn.answer(() => (${code}\n), ${JSON.stringify(how)});`;
  };

  return {
    name,
    get realm() {
      return realm();
    },
    happened: (told) => hears[textOf(told['event'])]?.(told as unknown as { url: string; text: string }),
    addScript: async (script, source) => {
      own.set(script, source);
      await setScripts();
    },
    removeScript: async (script) => {
      own.delete(script);
      await setScripts();
    },
    go: async (to, act) => {
      if (!sameBut(url, to)) {
        setOut(to);
        await act();
        return way;
      }
      way = aWay();
      const here = new Promise<void>((resolve) => (arrived = resolve));
      await act();
      await Promise.race([here, view.ask('wait', { milliseconds: 300 })]);
      arrived = null;
      return way;
    },
    run: async (code, params) => {
      const target = (params['target'] ?? {}) as { readonly sandbox?: string; readonly realm?: string };
      const isApart = target.sandbox !== undefined || target.realm?.endsWith(UTILITY) === true;
      const where = isApart ? realm() + UTILITY : realm();
      const text = await view.ask('run', { page: name, body: bodyOf(code, params) });
      const told = JSON.parse(String(text)) as { readonly result?: Json; readonly text?: string };
      if (told.text === undefined) return { type: 'success', result: told.result ?? null, realm: where };
      return { type: 'exception', exceptionDetails: { text: told.text }, realm: where };
    },
    settled: () =>
      view.ask('run', { page: name, body: 'return 0' }).then(
        () => undefined,
        () => undefined,
      ),
  };
};
