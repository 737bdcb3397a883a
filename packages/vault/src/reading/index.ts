export type { Choice, Chosen, Span } from './choose-records.ts';
export * from './read-chosen.ts';
export { listsOf, readForExport, ReadingStopped } from './read-for-export.ts';
export type { ExportReading, ReadCounts } from './read-for-export.ts';
export * from './read-journal.ts';
export * from './report/read-report.ts';
export type { Report } from './report/report.ts';
