/** The browser's side of the store. */

export { openWebDatabase } from './web-database.ts';
export type { WebDatabaseOptions } from './web-database.ts';
export type { WebStorage } from './engine.ts';
export { DatabaseFault } from '../database.ts';
export type { Database } from '../database.ts';
