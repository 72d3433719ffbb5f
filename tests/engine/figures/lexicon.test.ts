import { describe, expect, it } from 'vitest';
import abbreviations from '@/data/lexicon/abbreviations.json' with { type: 'json' };
import attribution from '@/data/lexicon/attribution.json' with { type: 'json' };
import changes from '@/data/lexicon/changes.json' with { type: 'json' };
import currencies from '@/data/lexicon/currencies.json' with { type: 'json' };
import genderWords from '@/data/lexicon/gender-words.json' with { type: 'json' };
import gatherings from '@/data/lexicon/gatherings.json' with { type: 'json' };
import heat from '@/data/lexicon/heat-words.json' with { type: 'json' };
import heads from '@/data/lexicon/heads.json' with { type: 'json' };
import modifiers from '@/data/lexicon/modifiers.json' with { type: 'json' };
import notFigures from '@/data/lexicon/not-figures.json' with { type: 'json' };
import numerals from '@/data/lexicon/numerals.json' with { type: 'json' };
import outcomes from '@/data/lexicon/outcomes.json' with { type: 'json' };
import pay from '@/data/lexicon/pay-words.json' with { type: 'json' };
import peopleVerbs from '@/data/lexicon/people-verbs.json' with { type: 'json' };
import pricedNouns from '@/data/lexicon/priced-nouns.json' with { type: 'json' };
import scope from '@/data/lexicon/scope.json' with { type: 'json' };
import stance from '@/data/lexicon/stance.json' with { type: 'json' };
import matters from '@/data/lexicon/matters.json' with { type: 'json' };
import presentVerbs from '@/data/lexicon/present-verbs.json' with { type: 'json' };
import measuredThings from '@/data/lexicon/measured-things.json' with { type: 'json' };
import topics from '@/data/lexicon/topics.json' with { type: 'json' };
import tens from '@/data/lexicon/tens.json' with { type: 'json' };
import units from '@/data/lexicon/units.json' with { type: 'json' };
import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { splitSentences } from '@/engine/text/sentences.ts';

interface Entry {
  example: string;
  not?: string;
}

/** Entries whose example shows no figure of the kind they promise. */
function unwitnessed<T extends Entry>(entries: readonly T[], shows: (figure: Figure, entry: T) => boolean): string[] {
  return entries
    .filter(
      (entry) => !findFiguresInText(entry.example, { published: '2024-05-15' }).some((figure) => shows(figure, entry)),
    )
    .map((entry) => entry.example);
}

/** Entries whose look-alike shows a figure of the kind after all. */
function misled<T extends Entry>(entries: readonly T[], shows: (figure: Figure, entry: T) => boolean): string[] {
  return entries
    .filter((entry) => entry.not !== undefined && findFiguresInText(entry.not).some((figure) => shows(figure, entry)))
    .map((entry) => entry.not ?? '');
}

/** Entries whose example does not have the cue. */
function unprinted<T extends Entry & { cue: string }>(entries: readonly T[]): string[] {
  return entries.filter(({ cue, example }) => !example.toLowerCase().includes(cue)).map(({ example }) => example);
}

const prints = (figure: Figure, words: string) => figure.surface.toLowerCase().includes(words);

describe('every word of the lexicon is found in its own witness sentence', () => {
  it('number words', () => {
    const shows = (figure: Figure, entry: { word: string }) => prints(figure, entry.word);
    expect(unwitnessed(numerals, shows)).toEqual([]);
    expect(misled(numerals, shows)).toEqual([]);
  });

  it('places among the tens', () => {
    const shows = (figure: Figure, entry: { word: string }) => prints(figure, entry.word);
    expect(unwitnessed(tens, shows)).toEqual([]);
    expect(misled(tens, shows)).toEqual([]);
  });

  it('modifiers, as printed and in meaning', () => {
    const shows = ({ quantity }: Figure, entry: { cue: string; modifier: string }) =>
      quantity.modifier === entry.modifier && (quantity.modifierText ?? '').toLowerCase().includes(entry.cue);
    expect(unwitnessed(modifiers, shows)).toEqual([]);
    expect(misled(modifiers, shows)).toEqual([]);
  });

  it('what a number is "over": words of dispute, and crimes and faults', () => {
    const shows = ({ quantity }: Figure) => quantity.modifier === 'exact';
    expect(unwitnessed(topics, shows)).toEqual([]);
    expect(misled(topics, shows)).toEqual([]);
    expect(unwitnessed(matters, shows)).toEqual([]);
  });

  it('units and currencies by their canonical names', () => {
    expect(unwitnessed(units, (figure, { unit }) => figure.quantity.unit === unit)).toEqual([]);
    expect(misled(units, (figure, { unit }) => figure.quantity.unit === unit)).toEqual([]);
    expect(unwitnessed(currencies, (figure, { unit }) => figure.quantity.unit === unit)).toEqual([]);
  });

  it('words that make "25 C" a temperature', () => {
    const shows = ({ quantity, sentence }: Figure, { word }: { word: string }) =>
      quantity.unit === 'degree Celsius' && sentence.toLowerCase().includes(word);
    expect(unwitnessed(heat, shows)).toEqual([]);
  });

  it('words that make pounds money', () => {
    const shows = ({ quantity, sentence }: Figure, { word }: { word: string }) =>
      (quantity.unit ?? '').startsWith('GBP') && sentence.toLowerCase().includes(word);
    expect(unwitnessed(pay, shows)).toEqual([]);
    expect(misled(pay, shows)).toEqual([]);
  });

  it('nouns a price is for', () => {
    expect(unwitnessed(pricedNouns, (figure, { noun }) => figure.quantity.unit?.endsWith(`/${noun}`) ?? false)).toEqual(
      [],
    );
  });

  it('heads, with the unit they are counted in', () => {
    expect(
      unwitnessed(
        heads,
        (figure, { head, unit }) => figure.concept.head === head.toLowerCase() && figure.quantity.unit === unit,
      ),
    ).toEqual([]);
  });

  it('nouns that name many people as one', () => {
    const shows = ({ sentence, quantity, concept }: Figure, { noun }: { noun: string }) =>
      quantity.unit === 'person' && concept.head !== null && sentence.toLowerCase().includes(noun);
    expect(unwitnessed(gatherings, shows)).toEqual([]);
    expect(misled(gatherings, shows)).toEqual([]);
  });

  it('verbs that are done to or by people', () => {
    const shows = ({ quantity, concept }: Figure, { head }: { head: string }) =>
      quantity.unit === 'person' && concept.head === head;
    expect(unwitnessed(peopleVerbs, shows)).toEqual([]);
    expect(misled(peopleVerbs, shows)).toEqual([]);
  });

  it('verbs in the present, which end like plurals', () => {
    const shows = ({ concept }: Figure, { form }: { form: string }) =>
      concept.head !== null && !concept.text.includes(form);
    expect(unwitnessed(presentVerbs, shows)).toEqual([]);
    expect(misled(presentVerbs, shows)).toEqual([]);
  });

  it('things in metres, never in millions', () => {
    expect(unwitnessed(measuredThings, ({ quantity }) => quantity.unit === 'metre')).toEqual([]);
  });

  it('outcomes', () => {
    const shows = (figure: Figure, { outcome }: { outcome: string | null }) => figure.concept.outcome === outcome;
    expect(unwitnessed(outcomes, shows)).toEqual([]);
    expect(misled(outcomes, shows)).toEqual([]);
    expect(unprinted(outcomes)).toEqual([]);
  });

  it('changes, with their direction', () => {
    const shows = (figure: Figure, { change }: { change: string }) => figure.change === change;
    expect(unwitnessed(changes, shows)).toEqual([]);
    expect(misled(changes, shows)).toEqual([]);
    expect(unprinted(changes)).toEqual([]);
  });

  it('cues of stance', () => {
    const shows = (figure: Figure, entry: { stance: string }) => figure.stance === entry.stance;
    expect(unwitnessed(stance, shows)).toEqual([]);
    expect(misled(stance, shows)).toEqual([]);
    expect(unprinted(stance)).toEqual([]);
  });

  it('words that tell a woman from a man', () => {
    const shows = ({ attribution: said }: Figure, { gender }: { gender: string }) =>
      said?.claimant === (gender === 'she' ? 'Ana Mora' : 'Peter Holt');
    expect(unwitnessed(genderWords, shows)).toEqual([]);
  });

  it('cues of attribution', () => {
    const shows = (figure: Figure) => figure.attribution !== null;
    expect(unwitnessed(attribution, shows)).toEqual([]);
    expect(misled(attribution, shows)).toEqual([]);
  });

  it('words of scope', () => {
    const shows = (figure: Figure, { tag }: { tag: string }) => figure.scope?.tags.includes(tag) ?? false;
    expect(unwitnessed(scope, shows)).toEqual([]);
    expect(misled(scope, shows)).toEqual([]);
    expect(unprinted(scope)).toEqual([]);
  });

  it('what is no figure', () => {
    expect(
      notFigures.filter(({ example }) => findFiguresInText(example).length > 0).map(({ example }) => example),
    ).toEqual([]);
    const lookAlikes = notFigures.flatMap((entry) => entry.not ?? []);
    expect(lookAlikes.filter((sentence) => findFiguresInText(sentence).length === 0)).toEqual([]);
  });

  it('abbreviations that end no sentence', () => {
    expect(
      abbreviations.filter(({ example }) => splitSentences(example).length !== 1).map(({ example }) => example),
    ).toEqual([]);
  });
});
