/** All readers, for those who load them when a file was chosen. */

export { readAppleHealth } from '../apple-health/read-apple-health.ts';
export { readAppleJournal, readAppleJournalZip } from '../apple-journal/read-apple-journal.ts';
export { readBearable } from '../bearable/read-bearable.ts';
export { readBeaverHabits } from '../beaver-habits/read-beaver-habits.ts';
export { readCairnJson } from '../cairn-json/read-cairn-json.ts';
export { readOwnInPieces } from '../csv-tables/own-table-in-pieces.ts';
export { readOwnTables } from '../csv-tables/read-own-tables.ts';
export {
  readDayOne,
  readDayOneClassic,
  readDayOneClassicZip,
  readDayOneZip,
} from '../day-one/read-day-one.ts';
export { readDaylioBackup } from '../daylio-backup/read-daylio-backup.ts';
export { readDaylioInPieces, readDaylioText } from '../daylio-csv/read-daylio-csv.ts';
export { readFhir } from '../fhir/read-fhir.ts';
export { readGoogleFitSession } from '../google-fit/read-google-fit-session.ts';
export { readGoogleFit, readGoogleFitZip } from '../google-fit/read-google-fit.ts';
export { readHabitTrove } from '../habit-trove/read-habit-trove.ts';
export { readHabitBull } from '../habitbull/read-habitbull.ts';
export { readHabiticaCsv } from '../habitica/read-habitica-csv.ts';
export { readHabitica } from '../habitica/read-habitica.ts';
export { readHowWeFeel } from '../how-we-feel/read-how-we-feel.ts';
export { readJourney, readJourneyZip } from '../journey/read-journey.ts';
export { readLoopCsv } from '../loop-habits/read-loop-csv.ts';
export { readLoopDb } from '../loop-habits/read-loop-db.ts';
export { readLoopZip } from '../loop-habits/read-loop-zip.ts';
export { readCairnJournal, readJrnl, readMarkdownPage, readMarkdownZip } from '../markdown/read-markdown.ts';
export { readNomie } from '../nomie/read-nomie.ts';
export { readObsidianHabits } from '../obsidian-habits/read-obsidian-habits.ts';
export { plainTableOf, plainTableOfJson } from '../own-table/plain-table.ts';
export { readTable } from '../own-table/read-table.ts';
export { readRewire } from '../rewire/read-rewire.ts';
export { readSuperProductivity } from '../super-productivity/read-super-productivity.ts';
export { readTableHabit } from '../table-habit/read-table-habit.ts';
export { readThings } from '../things/read-things.ts';
export { readTickmate } from '../tickmate/read-tickmate.ts';
export { readTickTick } from '../ticktick/read-ticktick.ts';
export { readTodoist } from '../todoist/read-todoist.ts';
export { readTrackAndGraph } from '../track-and-graph/read-track-and-graph.ts';
export { folderAsArchive } from '../zip/folder-as-archive.ts';
export { ZipBroken, openZip } from '../zip/open-zip.ts';
export { eachText } from './each-text.ts';
export { memberAlone, memberNamed, namesOf } from './zip-files.ts';
