import { ladders } from '@cairn/content/ladders';
import { buildTaskIndex, createTaskLanguage, matchTasks, readTask } from '@cairn/domain';
import { shrinkWords } from '../../packages/content/src/en/data/shrink-words.ts';
import { shrinkDocuments } from '../../packages/content/src/shrink/shrink-documents.ts';
const lang=createTaskLanguage(shrinkWords);
const docs=shrinkDocuments();
const all=ladders('en'); console.log(all.length,'ladders', all.filter(l=>l.said.length).length,'with said', all.flatMap(l=>l.said).length, all.flatMap(l=>l.aliases).length);
let n=0, ok=0, ok3=0; const wrong:string[]=[]; const K=4; const conf:[number,boolean][]=[];
for(let k=0;k<K;k++){
 const test:[string,string][]=[];
 const ds=docs.map(d=>{const l=all.find(x=>x.id===d.id); if(!l) return d; const keep=l.said.filter((_,i)=>i%K!==k); l.said.forEach((s,i)=>{if(i%K===k) test.push([s,d.id])}); return {...d,told:d.told.map(t=>t.texts===l.said?{...t,texts:keep}:t)}});
 const index=buildTaskIndex(ds,lang);
 for(const [s,id] of test){n++; const m=matchTasks(readTask(s,lang),index).filter(x=>!x.task.startsWith('gentle')); if(m[0]?.task===id) ok++; else wrong.push(`${s}  [${id}] got ${m.slice(0,2).map(x=>x.task+' '+x.evidence.toFixed(2)).join(', ')}`); if(m.slice(0,3).some(x=>x.task===id)) ok3++; conf.push([m[0]?.confidence??0,m[0]?.task===id]);}
}
console.log('acc',(ok/n).toFixed(4),'top3',(ok3/n).toFixed(4),n);
for(const t of [.3,.4,.5,.6,.7,.8,.9]){const a=conf.filter(([c])=>c>=t); console.log(t,(a.length/n).toFixed(3),'precision',(a.filter(([,r])=>r).length/a.length).toFixed(3));}
if(process.argv[2]) console.log(wrong.slice(0,+process.argv[2]).join('\n'));
