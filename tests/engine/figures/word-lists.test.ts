import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import lines from '@/data/lexicon/word-lists.json' with { type: 'json' };
import { asGathering } from '@/engine/archive/crowds.ts';
import { eventDays } from '@/engine/archive/event-days.ts';
import { mayBeSameEvent } from '@/engine/archive/same-event.ts';
import { isSameTopic } from '@/engine/archive/same-topic.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { turnsIn } from '@/engine/archive/turns.ts';
import { paceOfConcept } from '@/engine/compare/pace.ts';
import { findFigures, findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { findNames } from '@/engine/text/names.ts';
import { root } from '../../source-files.ts';
import { article } from '../article.ts';

/** Whether a report is of nothing that a page ten days older told of. */
function isNews(figures: readonly Figure[], _: string, text: string): boolean {
  const [figure] = figures;
  const old = article('Kano', '2024-05-05', 'Nine people died in Kano.');
  const saved = recordOfArticle(old, findFigures(old), { id: 'old', today: '2024-05-05' });
  const telling = { title: '', published: '2024-05-15', days: eventDays(article('', '2024-05-15', text), figures) };
  return figure !== undefined && !mayBeSameEvent({ figure, ...telling }, saved);
}

/** Whether a figure meets that of Sund's own ("the Sund Airport"). */
function isOfSund(figure: Figure, word: string): boolean {
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  const old = article('Seats', '2024-05-15', `The Sund ${name} has 320 seats left, its owners said.`);
  const saved = recordOfArticle(old, findFigures(old), { id: 'old', today: '2024-05-15' });
  const page = article('Seats left', '2024-05-15', figure.sentence);
  const [seats] = saved.figures;
  return seats !== undefined && isSameTopic({ page, figure, all: [figure] }, { page: saved, figure: seats });
}

/** What the sentence of a list shows when the word stands in it, by list. */
const SHOWS: Record<string, (figures: readonly Figure[], word: string, text: string) => boolean> = {
  aftermath: (figures, _, text) =>
    figures.length > 0 && eventDays(article('', '2024-05-15', text), figures).length === 0,
  'completed by to': ([figure]) => figure?.stance === 'count',
  'count of': ([figure]) => figure?.concept.head === 'soldier',
  course: ([figure]) => figure?.quantity.low === 3,
  drawn: ([figure]) => figure?.quantity.unit === 'person',
  'goes up': ([figure]) => figure?.quantity.modifier === 'exact',
  'kind of name': ([figure], word) => figure !== undefined && !isOfSund(figure, word),
  'leads to size': ([figure]) => figure?.quantity.unit === 'person' || figure?.quantity.low === 7.5e6,
  'is of size': ([figure]) => figure?.concept.head === 'refugee',
  'passes a size': ([figure]) => figure?.concept.head === 'refugee',
  'stands at a size': ([figure]) => figure?.concept.head === 'refugee',
  'noun too': ([figure], word) => figure?.concept.head === word || figure?.concept.text === word,
  'with over': ([figure]) => figure?.quantity.modifier === 'exact',
  'with up': ([figure]) => figure?.role === 'value' && figure.change === null,
  'which estimate': ([figure]) => figure?.attribution?.claimant === 'police',
  'comes in turns': (_, word, text) => turnsIn(text).join() === `${word} 1`,
  'counted by the year': (_, word) => paceOfConcept({ unit: null, outcome: null, head: word }).days === 365,
  'counted by the fortnight': (_, word) => paceOfConcept({ unit: null, outcome: null, head: word }).days === 14,
  teller: ([figure], word) => figure?.attribution?.claimant.toLowerCase() === `acme ${word} in lima`,
  'one in s': ([figure], word) => figure?.concept.head === word,
  'in ie': ([figure], word) => figure?.concept.head === word,
  'in oes': ([figure], word) => figure?.concept.head === word,
  'before a year': (figures) => figures.length === 0,
  'name particle': ([figure], word) => figure?.attribution?.claimant === `Omar ${word} Haddad`,
  'plural without s': ([figure], word) => figure?.attribution?.claimant === `Official ${word}`,
  'in millions': ([figure]) => figure?.quantity.low === 7.5e6,
  kept: ([figure]) => figure !== undefined && figure.role !== 'former' && figure.stance !== 'former',
  ...Object.fromEntries(
    ['attack', 'bad weather', 'collapse', 'collision', 'disaster', 'fire', 'quake'].map((kind) => [kind, isNews]),
  ),
  crowd: ([figure]) => figure !== undefined && asGathering(figure) !== figure,
  gathering: ([figure]) => figure !== undefined && asGathering(figure) !== figure,
  'so far': (figures, word, text) => !isNews(figures, word, text),
  toll: ([figure]) => figure?.asOf === '2024-05-15',
  beats: ([figure]) => figure?.stance === 'former',
  made: ([figure]) => figure?.attribution?.claimant === 'poll',
  'no noun': ([figure]) => figure !== undefined && figure.concept.head === null,
  'noun in ly': ([figure]) => figure?.quantity.low === 1,
  often: (figures) => figures.length > 0 && figures.every(({ concept }) => !concept.text.includes('16')),
  outlook: ([figure]) => figure?.attribution?.claimant === 'bank',
  paper: ([figure]) => figure !== undefined && figure.attribution !== null,
  'part of day': ([figure]) => /^(?:ministry|agency)$/.test(figure?.attribution?.claimant ?? ''),
  'pay claim': ([figure]) => /^pay\b/.test(figure?.concept.text ?? ''),
  period: ([figure]) => figure?.quantity.modifier === 'exact' && figure.attribution === null && figure.scope === null,
  'plural verb': ([figure]) => figure !== undefined && !/^(?:festival|day)$/.test(figure.concept.head ?? ''),
  poll: ([figure]) => figure?.attribution?.claimant.startsWith('Acme ') === true,
  'recalled body': ([, figure]) => figure?.attribution?.claimant === 'Lima Water Fund',
  'recalled paper': ([, figure]) => figure?.attribution?.claimant === 'Lima report',
  rubric: ([figure]) => figure?.attribution === null,
  'running count': ([figure]) => figure?.attribution?.claimant === 'ministry',
  'said first': ([figure]) => figure?.attribution?.claimant === 'mayor',
  runaways: ([figure]) => figure !== undefined && figure.concept.outcome === null,
  score: (figures) => figures.length === 0,
  state: ([figure]) => figure?.scope === null,
  search: (figures, _, text) => figures.length > 0 && eventDays(article('', '2024-05-15', text), figures).length === 0,
  storm: (_, word, text) => findNames(text).some(({ name }) => name.includes(word)),
  street: (figures) => figures.length === 0,
  stretch: ([figure]) => figure?.scope === null,
  'which period': ([, figure]) => figure?.role === 'former',
  tally: (figures) => figures.at(-1)?.quantity.unit === 'vessel',
  tells: ([figure]) => figure?.reporter === 'Reuters',
  title: ([figure]) => figure?.attribution?.claimant === 'Ana Ruiz',
};

/** The sentence of a list with a word in its gap: {} as it is, {Word} with a capital. */
function filled(example: string, word: string): string {
  return example.replaceAll('{}', word).replaceAll('{Word}', word.charAt(0).toUpperCase() + word.slice(1));
}

function shows(list: string, word: string, text: string): boolean {
  return SHOWS[list]?.(findFiguresInText(text, { published: '2024-05-15' }), word, text) ?? false;
}

describe('the word lists', () => {
  it.each(lines)('$list: $example', ({ list, words, example }) => {
    expect(words.filter((word) => !shows(list, word, filled(example, word)))).toEqual([]);
  });

  it.each(lines.filter((line) => 'not' in line))('$list, but not: $not', ({ list, words, not }) => {
    expect(words.filter((word) => shows(list, word, filled(not ?? '', word)))).toEqual([]);
  });

  it('are those that the engine asks for, and no others', () => {
    const asked = readdirSync(path.join(root, 'engine'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(path.join(root, 'engine', file), 'utf8').matchAll(/wordList\(([^)]+)\)/g)])
      .flatMap(([, names]) => [...(names ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name));
    expect([...new Set(asked)].sort()).toEqual([...new Set(lines.map(({ list }) => list))].sort());
  });
});
