import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { one, readJson, Score, type Row } from './data.ts';
import { foldUnit, namesOfUnit, singular } from './unit-names.ts';

/** One quantity of the set; `value` is "5" or "5-7"; `change` one of = ~ > < up down; a missing field is not asked. */
interface Gold {
  value: string;
  unit?: string;
  normalized_unit?: string;
  change?: string;
  referred_concepts?: string;
}

interface Sentence {
  text: string;
  quantities: Gold[];
}

const ASPECTS = ['value', 'unit', 'change', 'concept'] as const;
type Aspect = (typeof ASPECTS)[number];

const PUBLISHED: Record<Aspect, string> = {
  value: 'CQE 92.0',
  unit: 'CQE 85.6',
  change: 'CQE 88.1',
  concept: 'CQE 76.1',
};
const GOALS: Record<Aspect, number> = { value: 93, unit: 88, change: 90, concept: 79 };

/** Values first, then what else is right about each; as the CQE evaluation counts (Almasian et al., EMNLP 2023). */
export function newsQuant(showMisses: boolean): Row[] {
  const set = readJson<Sentence[]>('bench/figures/newsquant/NewsQuant.dev25.json');
  if (!set) return [];
  const scores = { value: new Score(), unit: new Score(), change: new Score(), concept: new Score() };
  for (const { text, quantities } of set) scoreSentence(text, quantities, scores, showMisses);
  return ASPECTS.map((aspect) => ({
    measure: `NewsQuant F1 ${aspect === 'value' ? 'value' : `+ ${aspect}`} (${set.length} sentences)`,
    ours: one(scores[aspect].f1),
    peer: '–',
    published: PUBLISHED[aspect],
    goal: `≥ ${GOALS[aspect]}`,
  }));
}

/** The unit sentences of the Recognizers-Text part of the set: value alone. */
export function rText(): Row[] {
  return ['age', 'currency', 'dimension', 'temperature'].flatMap((name) => {
    const set = readJson<Sentence[]>(`bench/figures/newsquant/R-Text.${name}-model.json`);
    if (!set) return [];
    const scores = { value: new Score(), unit: new Score(), change: new Score(), concept: new Score() };
    for (const { text, quantities } of set) scoreSentence(text, quantities, scores, false);
    const published = { age: '93.3', currency: '84.2', dimension: '86.5', temperature: '95.7' }[name] ?? '–';
    return [
      {
        measure: `R-Text ${name} F1 value / + unit`,
        ours: `${one(scores.value.f1)} / ${one(scores.unit.f1)}`,
        peer: '–',
        published: `CQE ${published}`,
        goal: '–',
      },
    ];
  });
}

function scoreSentence(text: string, golds: readonly Gold[], scores: Record<Aspect, Score>, show: boolean): void {
  const figures = theirs(text, findFiguresInText(text));
  const left = new Set(figures);
  for (const aspect of ASPECTS) {
    scores[aspect].found += figures.length;
    scores[aspect].wanted += golds.length;
  }
  const missed: string[] = [];
  for (const gold of golds) {
    const same = [...left].filter((figure) => sameValue(gold.value, figure));
    const best = same.sort((a, b) => rightAspects(gold, b).length - rightAspects(gold, a).length)[0];
    if (!best) {
      missed.push(`  missing ${gold.value} ${gold.normalized_unit ?? ''}`);
      continue;
    }
    left.delete(best);
    for (const aspect of rightAspects(gold, best)) scores[aspect].right += 1;
    const wrong = ASPECTS.filter((aspect) => !rightAspects(gold, best).includes(aspect));
    if (wrong.length > 0)
      missed.push(
        `  ${wrong.join(' ')}: ${describe(best)}  wanted ${gold.change} ${gold.normalized_unit} | ${gold.referred_concepts}`,
      );
  }
  for (const figure of left) missed.push(`  too many: ${describe(figure)}`);
  if (show && missed.length > 0) console.log([`> ${text}`, ...missed].join('\n'));
}

/** They write a change "from 13.5 to 14 mm" as one range; we tell the former value from the one that replaced it. */
function theirs(text: string, figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure, i) => {
    const [before, next] = [figures[i - 1], figures[i + 1]];
    if (next !== undefined && isChangedTo(text, figure, next)) return [];
    return before !== undefined && isChangedTo(text, before, figure) ? [asRange(before, figure)] : [figure];
  });
}

function isChangedTo(text: string, former: Figure, value: Figure): boolean {
  if (former.role !== 'former' || former.of !== value.id) return false;
  return /\bfrom\s+$/i.test(text.slice(0, former.start)) && /^\s+to\s+$/i.test(text.slice(former.end, value.start));
}

function asRange(former: Figure, value: Figure): Figure {
  const ends = [former.quantity.low, former.quantity.high, value.quantity.low, value.quantity.high];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { ...value, change: null, quantity: { ...value.quantity, low, high, modifier: 'between' } };
}

function describe(figure: Figure): string {
  const { low, high, modifier, unit } = figure.quantity;
  return `"${figure.surface}" ${low}..${high} ${modifier} ${figure.change ?? ''} ${unit} | ${figure.concept.text} | ${figure.concept.words.join(',')}`;
}

function sameValue(gold: string, figure: Figure): boolean {
  const { low, high } = figure.quantity;
  const range = /^\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*-\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(gold);
  if (range)
    return (
      low !== high &&
      near(low, Math.min(Number(range[1]), Number(range[2]))) &&
      near(high, Math.max(Number(range[1]), Number(range[2])))
    );
  return low === high && near(low, Number(gold));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}

function rightAspects(gold: Gold, figure: Figure): Aspect[] {
  const right: Aspect[] = ['value'];
  if (sameUnit(gold, figure)) right.push('unit');
  if (gold.change === undefined || changeOf(figure) === gold.change) right.push('change');
  if (sameConcept(gold, figure)) right.push('concept');
  return right;
}

/** Theirs is one sign: "=" for a range however it is introduced. */
function changeOf(figure: Figure): string {
  if (figure.change !== null && !/^(?:moreThan|atLeast|upTo|lessThan)$/.test(figure.quantity.modifier))
    return figure.change;
  const signs = {
    exact: '=',
    between: '=',
    about: '~',
    nearly: '~',
    atLeast: '>',
    moreThan: '>',
    upTo: '<',
    lessThan: '<',
  };
  const isRange = figure.quantity.low !== figure.quantity.high;
  return isRange ? '=' : signs[figure.quantity.modifier];
}

/** Our canonical unit against theirs: a measure or currency by any of its names, a counted noun by its head. */
function sameUnit(gold: Gold, figure: Figure): boolean {
  const wanted = foldUnit(gold.normalized_unit ?? gold.unit ?? '-').replace(/^(barrel|pound foot) of .*/, '$1');
  const { unit } = figure.quantity;
  if (wanted === '-' || wanted === '') return unit === null;
  // They call a share a percentage of its noun, we a ratio.
  if (wanted.startsWith('%') && figure.role === 'ratio') return true;
  if (unit === null) return false;
  const [base = '', per] = unit.split('/');
  const [wantedBase = '', wantedPer] = wanted.split(' per ');
  if (per !== undefined && namesOfUnit(unit) === null)
    return (
      wantedPer !== undefined &&
      names(base, figure).has(lastIfNoun(wantedBase, base)) &&
      singular(wantedPer) === singular(per)
    );
  const all = names(unit, figure);
  return all.has(wanted) || all.has(lastIfNoun(wanted, unit)) || (unit === 'percent' && wanted.startsWith('%'));
}

function lastIfNoun(wanted: string, unit: string): string {
  return namesOfUnit(unit) !== null ? wanted : singular(wanted.split(' ').at(-1) ?? '');
}

function names(unit: string, figure: Figure): Set<string> {
  const found = new Set(namesOfUnit(unit) ?? [unit]);
  if (figure.concept.head !== null && namesOfUnit(unit) === null) found.add(singular(figure.concept.head));
  return found;
}

function sameConcept(gold: Gold, figure: Figure): boolean {
  const wanted = gold.referred_concepts;
  if (wanted === undefined || wanted === '-') return true;
  const ours = new Set([...tokensOf(figure.concept.text), ...figure.concept.words.map(singular)]);
  return tokensOf(wanted).some((word) => ours.has(word));
}

function tokensOf(text: string): string[] {
  return (foldUnit(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(singular).filter((word) => word.length > 1);
}
