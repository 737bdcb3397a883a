export * from './cairn-json/cairn-file.ts';
export * from './cairn-json/json-value.ts';
export * from './cairn-json/read-cairn-json.ts';
export * from './cairn-json/write-cairn-json.ts';
export { readDaylioCsv } from './daylio-csv/read-daylio-csv.ts';
export { detect } from './detect-format.ts';
export * from './import-format.ts';
export * from './import-plan.ts';
export * from './read-import.ts';
