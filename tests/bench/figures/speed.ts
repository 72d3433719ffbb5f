import { performance } from 'node:perf_hooks';
import Recognizers from '@microsoft/recognizers-text-suite';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import { readLines, type Row } from './data.ts';

interface Document {
  sentences: string[];
}

/** Articles enough for a stable median, few enough for the slowest peer. */
const ARTICLES = 60;
const SLOW_ARTICLES = 2;

/** Milliseconds an article, median, all in one run on the same texts. */
export function speed(): Row[] {
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
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const times: [string, number][] = [
    ['Intl.Segmenter (the floor)', median(articles, (text) => [...segmenter.segment(text)])],
    ['wink-nlp sentences and tags', median(articles, (text) => wink.readDoc(text).tokens().out())],
    ['compromise', median(articles.slice(0, 15), (text) => compromise(text).json())],
    [
      'Recognizers-Text',
      median(articles.slice(0, SLOW_ARTICLES), (text) =>
        ['recognizeNumber', 'recognizeCurrency', 'recognizePercentage'].map((name) => recognize(name, text)),
      ),
    ],
  ];
  const ours = median(articles, (text) => findFiguresInText(text));
  return times.map(([name, time]) => ({
    measure: `Speed, ms an article of 5,000 characters, beside ${name}`,
    ours: ours.toFixed(2),
    peer: time.toFixed(2),
    published: '–',
    goal: name.startsWith('wink') ? '≤ wink-nlp' : '–',
  }));
}

function recognize(name: string, text: string): unknown {
  if (name === 'recognizeNumber') return Recognizers.recognizeNumber(text, Recognizers.Culture.English);
  if (name === 'recognizeCurrency') return Recognizers.recognizeCurrency(text, Recognizers.Culture.English);
  return Recognizers.recognizePercentage(text, Recognizers.Culture.English);
}

function median(texts: readonly string[], read: (text: string) => unknown): number {
  for (const text of texts.slice(0, 3)) read(text);
  const times = texts.map((text) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
