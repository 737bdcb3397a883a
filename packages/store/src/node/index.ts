export { DatabaseFault } from '../database.ts';
export * from './node-database.ts';
