export { DatabaseFault } from '../database.ts';
export * from './node-database.ts';
export { openForeignTables } from './open-foreign-tables.ts';
