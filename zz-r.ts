import { readList } from './src/prepared-plans.ts';
import { readKept } from './src/kept-publications.ts';
import { findReuse } from './src/reuse/reuse.ts';
import { layOut } from './src/reuse/layout.ts';
import { findOccurrences } from './src/reuse/occurrences.ts';
import { findRuns } from './src/reuse/runs.ts';
import { createHash } from 'node:crypto';
const t=(n:string,f:()=>any)=>{const a=performance.now();const r=f();console.log(n,(performance.now()-a).toFixed(0));return r;};
const plans=readList('/tmp/me/prep4','all').map(k=>readKept(k).plan);
let l:any;
if (process.argv[2]) { l=t('layout',()=>layOut(plans)); console.log(l.codes.length); t('occ',()=>findOccurrences(l,64)); t('runs',()=>findRuns(l)); }
else { const r=t('reuse',()=>findReuse(plans)); console.log(r.length, createHash('sha256').update(JSON.stringify(r)).digest('hex').slice(0,12)); }
