import { readFileSync, readdirSync } from 'node:fs';
import { test } from '@jest/globals';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { parseWords } from '../../src/parse/words.ts';
import { tellProblem } from '../../src/text/words.ts';
import { productCatalogue } from '../support/product-catalogue.ts';
import { words } from './lesson-support.ts';
test('x', () => {
  const subjects = parseCatalogue(productCatalogue()).value.subjects;
  const table = parseWords(['lesson','items','places'].map((n)=>({path:n,text:readFileSync(`templates/words/${n}.yaml`,'utf8')}))).words;
  const out: string[] = []; let n = 0, items = 0, t = Date.now();
  for (const s of ['village-school','one-pupil']) for (const f of readdirSync(`samples/${s}/lessons`, { recursive: true, encoding: 'utf8' })) {
    if (!f.endsWith('.md')) continue;
    const text = readFileSync(`samples/${s}/lessons/${f}`, 'utf8');
    const { value, problems } = parseLesson({ path: `lessons/${f}`, text }, { words, subjects, pictureOf: (p) => ({ id: p, path: p, format: 'png', widthPx: 2000, heightPx: 999 }) });
    n++; items += value?.items.length ?? 0;
    for (const p of problems) out.push(tellProblem(table, 'ru', p));
  }
  for (let k = 0; k < 3; k++) { const t0 = Date.now(); for (const f of readdirSync('samples/village-school/lessons', { recursive: true, encoding: 'utf8' })) if (f.endsWith('.md')) parseLesson({ path: f, text: readFileSync('samples/village-school/lessons/' + f, 'utf8') }, { words, subjects, pictureOf: () => null }); out.push(String(Date.now() - t0)); }
  process.stdout.write(`${n} lessons ${items} items ${Date.now() - t} ms\n` + out.join('\n') + '\n');
});
