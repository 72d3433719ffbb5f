import Recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { bundled } from '../bundled.ts';
import { readLines, type Row } from './data.ts';

interface Document {
  sentences: string[];
}

/** Articles enough for a stable mean, few enough for the slowest peer. */
const ARTICLES = 60;
const SLOW_ARTICLES = 1;

interface Figures {
  findFiguresInText(text: string): unknown;
}

/** Milliseconds of processor time an article, all in one run on the same texts. */
export async function speed(): Promise<Row[]> {
  const documents = readLines<Document>('bench/related/ecbplus/docs.jsonl')?.map(({ sentences }) =>
    sentences.join(' '),
  );
  if (!documents) return [];
  // Texts of the set are short; an article is about 5,000 characters.
  const articles = Array.from({ length: ARTICLES }, (_, i) =>
    documents
      .slice(i * 4, i * 4 + 4)
      .join('\n')
      .slice(0, 5000),
  );
  const wink = winkNlp(model, ['sbd', 'pos']);
  const tag = (text: string) => wink.readDoc(text).tokens().out();
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const times: [string, number][] = [
    ['Intl.Segmenter (the floor)', cpuTime(articles, (text) => [...segmenter.segment(text)])],
    ['wink-nlp sentences and tags', cpuTime(articles, tag)],
    ['compromise', cpuTime(articles.slice(0, 15), (text) => compromise(text).json())],
    [
      'Recognizers-Text',
      cpuTime(articles.slice(0, SLOW_ARTICLES), (text) =>
        ['recognizeNumber', 'recognizeCurrency', 'recognizePercentage'].map((name) => recognize(name, text)),
      ),
    ],
  ];
  const { findFiguresInText } = await bundled<Figures>('engine/figures/find-figures.ts');
  const read = (text: string) => findFiguresInText(text);
  const ours = cpuTime(articles, read);
  return [
    ...times.map(([name, time]) => rowOf(`Speed, ms an article of 5,000 characters, beside ${name}`, ours, time)),
    rowOf('Speed once compiled, beside wink-nlp', compiledTime(articles, read), compiledTime(articles, tag)),
  ];
}

function rowOf(measure: string, ours: number, peer: number): Row {
  const goal = measure.includes('wink') ? '≤ wink-nlp' : '–';
  return { measure, ours: ours.toFixed(2), peer: peer.toFixed(2), published: '–', goal };
}

function recognize(name: string, text: string): unknown {
  if (name === 'recognizeNumber') return Recognizers.recognizeNumber(text, Recognizers.Culture.English);
  if (name === 'recognizeCurrency') return Recognizers.recognizeCurrency(text, Recognizers.Culture.English);
  return Recognizers.recognizePercentage(text, Recognizers.Culture.English);
}

/** Processor time, not time on the clock: other work on the machine must not count. Best of three rounds. */
function cpuTime(texts: readonly string[], read: (text: string) => unknown): number {
  for (const text of texts.slice(0, 20)) read(text);
  return Math.min(...[1, 2, 3].map(() => round(texts, read)));
}

const COMPILING_ROUNDS = 10;

/** The first rounds count the compiler's own threads too; a background that has read many pages has them behind it. */
function compiledTime(texts: readonly string[], read: (text: string) => unknown): number {
  for (let i = 0; i < COMPILING_ROUNDS; i++) round(texts, read);
  return cpuTime(texts, read);
}

function round(texts: readonly string[], read: (text: string) => unknown): number {
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / texts.length;
}
