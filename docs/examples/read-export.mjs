// Reads an export of Cairn without Cairn: node read-export.mjs cairn-2026-11-27.json
// What was done, day by day, oldest first, with its area, its note and the path that it was a step of.
import { readFileSync } from 'node:fs';

const file = JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8'));
if (file.format !== 'cairn') throw new Error('this is no export of Cairn');

const say = (line) => process.stdout.write(`${line}\n`);
const byId = (list) => new Map((list ?? []).map((record) => [record.id, record]));
const [steps, ladders, challenges] = [byId(file.steps), byId(file.ladders), byId(file.challenges)];

const pathOf = ({ step }) => {
  const ladder = ladders.get(steps.get(step)?.ladder);
  return challenges.get(ladder?.challenge)?.text;
};

const days = new Map();
for (const win of file.wins) {
  if (win.trashed) continue;
  days.set(win.localDay, [...(days.get(win.localDay) ?? []), win]);
}
for (const day of [...days.keys()].sort()) {
  say(day);
  for (const win of days.get(day)) {
    const path = pathOf(win);
    say(`  ${win.text}${win.area ? ` (${win.area})` : ''}${path ? `, on the way: ${path}` : ''}`);
    if (win.note) say(`    ${win.note.replaceAll('\n', '\n    ')}`);
  }
}
