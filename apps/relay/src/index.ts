/** What the server's starter needs. */

export { createStaticApp } from './app/static-app.ts';
export type { StaticAppOptions } from './app/static-app.ts';
export { createJournal } from './process/journal.ts';
export { listen } from './process/listen.ts';
export type { Listening } from './process/listen.ts';
export { readSettings } from './process/read-settings.ts';
export { startRelay } from './process/start-relay.ts';
