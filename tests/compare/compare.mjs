// The same lessons set by the product and by typst, in the same faces, sizes and type area: figures of their lines, and
// pictures side by side in tests/compare/out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { lineFigures } from './line-figures.mjs';
import { FRAME, ourTexts } from './our-texts.mjs';
import { sideBySide } from './side-by-side.mjs';
import { typstLesson } from './typst-lesson.mjs';

const LESSONS = ['5a/qazaqstan-tarihy-1', '5a/zharatylystanu-2', '8b/fizika-1'];
const OUT = fileURLToPath(new URL('out/', import.meta.url));
const TITLES = [
  'pages',
  'lines',
  'hyphens',
  'a page',
  'in a row',
  'space',
  'variance',
  'loosest',
  'tightest',
];

const say = (line) => process.stdout.write(`${line}\n`);
const row = (name, cells) => {
  say([name.padEnd(34), ...cells.map((cell) => cell.padStart(9))].join(''));
};

mkdirSync(OUT, { recursive: true });
const { texts, fonts, widthOf } = await ourTexts(LESSONS);
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
row('', TITLES);
for (const text of texts) {
  const { size } = text.style;
  const frame = { ...FRAME };
  const tell = async (name, pdf) => {
    const found = await lineFigures(pdf, { size, space: widthOf(' ', size), widthOf, frame });
    const { pages, lines, hyphens, inARow, mean, variance, loosest, tightest } = found;
    const [p, perPage, space] = [pages, hyphens / pages, mean].map((value) => value.toFixed(2));
    const ends = [loosest, tightest].map((value) => value.toFixed(2));
    const counts = [lines, hyphens].map(String);
    row(name, [p, ...counts, perPage, String(inARow), space, variance.toFixed(3), ...ends]);
  };
  const equal = typst.pdf({ mainFileContent: typstLesson(text, true) });
  const alone = typst.pdf({ mainFileContent: typstLesson(text, false) });
  say(text.name);
  await tell('  ours', text.pdf);
  await tell('  typst, words divided as ours', equal);
  await tell('  typst, words divided its own way', alone);
  const file = text.name.replaceAll('/', '-');
  writeFileSync(`${OUT}${file}.png`, await sideBySide(text.pdf, equal));
}
say(`\nPictures, ours at the left: ${OUT}`);
