export * from './node-database.ts';
