export * from './read-for-export.ts';
export * from './read-journal.ts';
