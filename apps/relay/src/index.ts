/** What the server's starter needs. */

export { createStaticApp } from './static-app.ts';
export type { StaticAppOptions } from './static-app.ts';
export { listen } from './listen.ts';
export type { Listening } from './listen.ts';
