import { shrink } from '@cairn/content/shrink';
for (const text of ['do the dishes','i cant get out of bed', 'feel less lonely', 'asdf', 'my toothbrush', 'I do not want to cook, I want to shower', 'dishes, laundry and taxes', 'stop drinking','ich kann nicht duschen','learn the accordion repair trade', ...process.argv.slice(2)]) {
 const t=performance.now(); const s = shrink(text,{tone:'ordinary'}); console.log((performance.now()-t).toFixed(1), text,'→',s.kind,s.ladder,s.confidence.toFixed(2),s.tasks,s.others.map(o=>o.ladder).join(' '));
}
