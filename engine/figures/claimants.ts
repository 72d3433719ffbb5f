import type { Attribution, Figure } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isOpeningMark, isQuoted, quotationsIn, type Quotation } from '../text/quotations.ts';
import { sayingsIn } from './attribution.ts';
import { isCarrier } from './carriers.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import {
  antecedent,
  isFirstPerson,
  mayMean,
  rememberBody,
  rememberPeople,
  rememberQuote,
  rememberSpeaker,
  type Memory,
} from './memory.ts';
import { mentionsIn, peopleAmong, type Mention } from './people.ts';
import { reaches, type Saying } from './saying.ts';
import { shortestForm } from './short-names.ts';
import { isListedTeller, type Span } from './sources.ts';
import { openingSubject } from './speakers.ts';
import { toldIn, toldOn, type Told } from './told-on.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

export interface Claim {
  attribution: Attribution | null;
  reporter: string | null;
  /** Told on from a sentence before: what would come was said, not supposed. */
  toldOn: boolean;
}

/** Words of a sentence that somebody may have said, most often a figure: token positions, `to` exclusive. */
export type Place = Pick<Draft, 'sentence' | 'from' | 'to' | 'numberFrom' | 'numberTo'>;

interface Named {
  saying: Saying;
  claimant: string;
  /** Said inside a quotation: “I think 34 came,” Ruiz said. */
  quoted: boolean;
}

/** What is said in one sentence. */
interface Heard {
  sayings: readonly Named[];
  quotations: readonly Quotation[];
  /** Claims in a quotation whose speaker is still to be named. */
  waiting: Attribution[];
  /** Whom a colon before a quotation introduces: 'Mora was blunt: “…”'. */
  introduced: string | null;
}

/** Said by somebody the text keeps unnamed ("reportedly"), or quoted with no speaker anywhere near. */
const UNNAMED = 'unnamed sources';
const QUOTED = 'a quoted speaker';

/** Who says so; null for the paper's own voice, in which "we estimate" is said as well when the text has named nobody. */
export function claimantOfFigure({ attribution }: Figure): string | null {
  return attribution === null || isFirstPerson(attribution.claimant) ? null : attribution.claimant;
}

/** Claimants for places of one sentence; the memory learns who spoke. Call it for every sentence in order. */
export function claimsOf(sentence: Sentence, places: readonly Place[], memory: Memory): Claim[] {
  const people = mentionsIn(sentence, memory.people);
  if (memory.quote && !goesOnHere(sentence, memory.quote.block)) memory.quote = null;
  const quotations = quotationsIn(sentence.tokens, memory.quote !== null);
  const sayings: Named[] = [];
  const numbers = places.map(({ numberFrom }) => numberFrom);
  for (const saying of sayingsIn(sentence, quotations, numbers)) {
    const claimant = claimantOf(saying, { sentence, people, sayings }, memory);
    if (claimant !== null) sayings.push({ saying, claimant, quoted: isQuoted(quotations, saying.from) });
  }
  const heard: Heard = { sayings, quotations, waiting: [], introduced: introducedIn(sentence, quotations, people) };
  const told = toldOn(sentence, sayings, quotations, memory.told);
  const claims = places.map((place) => (told ? claimOfTold(told) : claimOf(place, heard, memory)));
  memory.told = told ?? toldIn(sentence, sayings.at(-1));
  learn(heard, sentence, people, memory);
  return claims;
}

function claimOfTold({ claimant, cue }: Told): Claim {
  return { attribution: { claimant, cue }, reporter: null, toldOn: true };
}

/** 'A tweet had this: “…”' is whosever tweet it was, and not the last speaker's. */
function introducedIn(
  { tokens }: Sentence,
  quotations: readonly Quotation[],
  people: readonly Mention[],
): string | null {
  const quotation = quotations.find(({ from, opened }) => opened && tokens[from - 2]?.text === ':');
  if (!quotation) return null;
  const [only, other] = peopleAmong(people.filter(({ at }) => at < quotation.from));
  return only !== undefined && other === undefined ? only : QUOTED;
}

/** A quotation goes on in the next paragraph only when a new mark opens it. */
function goesOnHere({ block, tokens }: Sentence, quoteBlock: number): boolean {
  return block === quoteBlock || isOpeningMark(tokens[0]);
}

/** What a sentence has named so far. */
interface Context {
  sentence: Sentence;
  people: readonly Mention[];
  sayings: readonly Named[];
}

/** null for a pronoun that stands for nobody. */
function claimantOf(saying: Saying, { sentence, people, sayings }: Context, memory: Memory): string | null {
  if (saying.source) return resolve(sentence, saying.source, memory);
  if (saying.unnamed) return UNNAMED;
  // "The ministry says it believes 34 died": whoever says so.
  const main = sayings.findLast(
    (said) => said.saying.source !== null && !said.quoted && said.saying.from < saying.from,
  );
  if (main && saying.pronoun !== null && mayMean(saying.pronoun, main.claimant, memory)) return main.claimant;
  const opener = openerMeant(saying, sentence, memory);
  if (opener !== null) return opener;
  const before = people.filter(({ at }) => at < saying.from);
  return antecedent(saying.pronoun, before, memory);
}

/** "The company would cut 34 jobs, it said": whom the sentence is about, where the pronoun can mean that. */
function openerMeant(saying: Saying, sentence: Sentence, memory: Memory): string | null {
  if ((saying.pronoun !== 'it' && saying.pronoun !== 'they') || saying.reachFrom > 0 || saying.from === 0) return null;
  const { tokens } = sentence;
  const { source } = openingSubject(tokens);
  // "A rally drew 500, it said": a rally says nothing.
  const speaks = source !== null && source.to <= saying.from && (isTeller(tokens, source) || isAllName(tokens, source));
  const named = speaks ? resolve(sentence, source, memory) : null;
  return named !== null && mayMean(saying.pronoun, named, memory) ? named : null;
}

/** "The Acme Bank", "Acme Bank"; of one word that opens a sentence the capital tells nothing. */
function isAllName(tokens: readonly Token[], { from, to }: Span): boolean {
  return (from > 0 || to > 1) && tokens.slice(from, to).every(({ capital }) => capital);
}

const PAPERS = wordList('recalled paper');
const BODIES = wordList('recalled body');

/** "the report" may be the assessment named before, "the agency" FEMA; "the study" is not the agency it drew on. */
function recalls(noun: string, body: string): boolean {
  const words = body.toLowerCase().split(' ');
  if (PAPERS.has(noun)) return words.some((word) => PAPERS.has(word));
  return BODIES.has(noun) && !words.some((word) => PAPERS.has(word));
}

/** "Danilov" is the Oleksiy Danilov named before; "the report" the assessment quoted before. */
function resolve(sentence: Sentence, source: Span, memory: Memory): string {
  const short = shortestForm(sentence.tokens, source);
  const text = textOf(sentence, short.from, short.to).replace(/['’]s?$/u, '');
  const full = memory.people.byLast.get(sentence.tokens[short.to - 1]?.text ?? '');
  if (full !== undefined && short.to - short.from === 1) return full;
  return memory.lastBody !== null && recalls(text.toLowerCase(), memory.lastBody) ? memory.lastBody : text;
}

function claimOf(place: Place, heard: Heard, memory: Memory): Claim {
  const { sentence } = place;
  const { sayings, quotations } = heard;
  const reaching = reachingOver(place, sayings, quotations);
  const carriers = carriersAmong(reaching, sentence);
  const others = reaching.filter((named) => !carriers.includes(named) && !named.saying.unnamed);
  const said = nearest(place, others.length > 0 ? others : reaching);
  // “Another 15 are feared trapped”: in a quotation its speaker fears so.
  if (said && !(said.quoted && said.saying.unnamed)) {
    const attribution = {
      claimant: said.quoted && isFirstPerson(said.claimant) ? QUOTED : said.claimant,
      cue: said.saying.cue,
    };
    if (said.quoted && isSelf(said) && (memory.quote?.speaker ?? null) === null) heard.waiting.push(attribution);
    return { attribution, reporter: reporterOf(sentence, said.saying) ?? carrierBeside(said, carriers), toldOn: false };
  }
  if (!isQuoted(quotations, place.numberFrom) || isName(sentence.tokens, quotations, place.numberFrom))
    return { attribution: null, reporter: null, toldOn: false };
  const speaker = memory.quote?.speaker ?? speakerIn(sayings) ?? heard.introduced;
  const attribution = { claimant: speaker ?? memory.lastPerson ?? QUOTED, cue: 'quotation' };
  if (speaker === null) heard.waiting.push(attribution);
  return { attribution, reporter: memory.reporter, toldOn: false };
}

/** “I think 34 came”: the speaker of the quotation. */
function isSelf({ saying, claimant }: Named): boolean {
  return saying.pronoun === claimant;
}

/** Who speaks the quotations of a sentence: whoever says something outside them. */
function speakerIn(sayings: readonly Named[]): string | null {
  return sayings.findLast(({ saying, quoted }) => !saying.unnamed && !quoted)?.claimant ?? null;
}

/** “Group of 20”, “34 Hours: The Long Road Home”: a few words or a title in quotation marks are a name; “We have 34” is speech. */
function isName(tokens: readonly Token[], quotations: readonly Quotation[], at: number): boolean {
  const quotation = quotations.find(({ from, to }) => at >= from && at < to);
  if (!quotation?.opened || !quotation.closed) return false;
  const words = tokens.slice(quotation.from, quotation.to).filter((token) => token.kind === 'word');
  const [first, next] = [tokens[quotation.from], tokens[quotation.from + 1]];
  if (isWordOf('pronoun', first) && next?.kind === 'word' && !next.capital) return false;
  return quotation.to - quotation.from < 6 || words.every((token) => token.capital || isFunctionWord(token));
}

function reporterOf(sentence: Sentence, saying: Saying): string | null {
  return saying.reporter && textOf(sentence, saying.reporter.from, saying.reporter.to);
}

/** "Ruiz said, according to CNN", "…, CNN reported, …": a clause of its own, set in. */
function isSetIn(tokens: readonly Token[], { from, to, cue }: Saying): boolean {
  const before = isWordOf('determiner', tokens[from - 1]) ? tokens[from - 2] : tokens[from - 1];
  const opens = before === undefined || before.text === ',';
  return opens && (/^according/i.test(cue) || (tokens[to]?.kind ?? 'mark') === 'mark');
}

/** Who only prints what is said; a saying that stands alone is whoever's it is. */
function carriersAmong(reaching: readonly Named[], { tokens }: Sentence): readonly Named[] {
  if (reaching.length < 2) return [];
  return reaching.filter(({ claimant, saying }) => isSetIn(tokens, saying) && isCarrier(claimant));
}

/** The outlet that carries what another says. */
function carrierBeside(said: Named, carriers: readonly Named[]): string | null {
  const carrier = carriers.find(({ claimant }) => claimant !== said.claimant);
  return carriers.includes(said) ? null : (carrier?.claimant ?? null);
}

/** The sayings that reach over the figure; none for the paper's own aside. */
function reachingOver(place: Place, sayings: readonly Named[], quotations: readonly Quotation[]): readonly Named[] {
  return sayings.filter(
    ({ saying }) =>
      reaches(saying, place.numberFrom, place.numberTo, quotations) && !isAside(place, saying.to, quotations),
  );
}

/** A named saying before an unnamed, the nearest first. */
function nearest(place: Place, reaching: readonly Named[]): Named | null {
  return reaching.reduce<Named | null>(
    (best, named) =>
      best === null || rankOf(named) + distance(place, named) < rankOf(best) + distance(place, best) ? named : best,
    null,
  );
}

function distance(place: Place, { saying }: Named): number {
  return Math.abs(saying.from - place.from);
}

/** Who states it comes before whom a quotation names and who wants it, a name before a pronoun, all before "reportedly". */
function rankOf({ saying, quoted, claimant }: Named): number {
  const rank =
    (saying.unnamed ? 1000 : 0) + (isFirstPerson(claimant) ? 400 : 0) + (saying.wish ? 500 : 0) + (quoted ? 300 : 0);
  return rank + (saying.source === null ? 100 : 0);
}

/** ", which has claimed the lives of 14,000": background the paper adds itself, unless it stands inside a quotation. */
function isAside(place: Place, from: number, quotations: readonly Quotation[]): boolean {
  const { tokens } = place.sentence;
  if (isQuoted(quotations, place.numberFrom)) return false;
  for (let i = place.from - 1; i > from; i--) {
    // ", who lives in Lima, has sold 34": behind the aside the statement goes on.
    if (tokens[i]?.text === ',' && isWordOf('auxiliary', tokens[i + 1])) return false;
    if (/^(?:which|who|whose|when|where)$/.test(tokens[i]?.lower ?? '') && tokens[i - 1]?.text === ',') return true;
  }
  return false;
}

/** "She sued Mr. Vega": of whoever "she" was before. */
function isAboutPronoun({ tokens }: Sentence, people: readonly Mention[]): boolean {
  const pronoun = tokens.findIndex(({ lower }) => lower === 'he' || lower === 'she');
  return pronoun >= 0 && pronoun < (people[0]?.at ?? 0);
}

function learn(heard: Heard, sentence: Sentence, people: readonly Mention[], memory: Memory): void {
  const { sayings, quotations, waiting } = heard;
  const last = sayings.findLast(({ saying }) => !saying.unnamed);
  const own = people.filter(({ at }) => !isQuoted(quotations, at));
  if (!isAboutPronoun(sentence, own)) rememberPeople(own, memory);
  if (last) {
    rememberSpeaker(last.claimant, memory);
    memory.reporter = reporterOf(sentence, last.saying);
  }
  if (!last && quotations.length === 0) learnSubject(sentence, memory);
  const goesOn = quotations.at(-1)?.closed === false;
  const speaker = speakerIn(sayings) ?? heard.introduced;
  rememberQuote({ block: sentence.block, speaker, waiting }, goesOn, memory);
}

function learnSubject(sentence: Sentence, memory: Memory): void {
  const { source } = openingSubject(sentence.tokens);
  if (source && (isTeller(sentence.tokens, source) || isListedTeller(sentence.tokens[source.to - 1])))
    rememberBody(resolve(sentence, source, memory), memory);
}
