import entries from '../../data/lexicon/stance.json' with { type: 'json' };
import type { Stance } from '../model.ts';
import { indexPhrases, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import type { Draft } from './draft.ts';

interface Entry {
  cue: string;
  stance: string;
}

const CUES = indexPhrases<Entry>(entries, (entry) => [entry.cue]);
const RANK: Record<string, number> = { hypothetical: 3, projection: 2, estimate: 1 };
/** Words between a cue and the number it governs. */
const REACH = 24;

/** count, estimate, projection or hypothetical by the nearest cues of the clause; a former value keeps its stance. */
export function readStances(drafts: readonly Draft[]): void {
  const first = drafts[0];
  if (!first) return;
  const { tokens } = first.sentence;
  const cues = phrasesIn(CUES, tokens).filter((cue) => !isMonth(tokens, cue));
  for (const draft of drafts) if (draft.stance !== 'former') draft.stance = stanceOf(draft, cues);
}

/** "on May 2", "30 May 2007": in a headline "Vesta May Send 12" is none. */
function isMonth(tokens: readonly Token[], { from }: FoundPhrase<Entry>): boolean {
  const [before, may, after] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  if (may?.lower !== 'may' || !may.capital) return false;
  return after?.kind === 'number' || (before?.kind === 'number' && after?.capital !== true);
}

function stanceOf(draft: Draft, cues: readonly FoundPhrase<Entry>[]): Stance {
  if (isSettled(draft)) return 'count';
  let best: Stance = 'count';
  for (const cue of cues) {
    const stance = isDue(draft, cue) ? 'projection' : cue.entry.stance;
    if (RANK[stance] === undefined || !governs(draft, cue)) continue;
    if (isBeaten(draft, cue) || isDone(draft, cue)) continue;
    if ((RANK[stance] ?? 0) > (RANK[best] ?? 0)) best = stance as Stance; // the data test holds it to the union
  }
  return best;
}

/** "could have 90,000 troops there by March": what may be held by a day to come; "could have killed 12" is past. */
function isDue(draft: Draft, cue: FoundPhrase<Entry>): boolean {
  if (!/^(?:could|may|might) have$/.test(cue.entry.cue) || cue.to !== draft.from) return false;
  const { tokens } = draft.sentence;
  for (let at = Math.max(draft.to, draft.nounTo); at < draft.to + 12; at++) {
    const [token, next, then] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (token === undefined || /^[;:—]$/u.test(token.text) || isWordOf('auxiliary', token)) return false;
    if (
      token.lower === 'by' &&
      (isDay(next) || (/^(?:the|next|this|early|late|mid)$/.test(next?.lower ?? '') && isDay(then)))
    )
      return true;
  }
  return false;
}

function isDay(token: Token | undefined): boolean {
  if (/^(?:spring|summer|autumn|winter|end|week|month|year)$/.test(token?.lower ?? '')) return true;
  return isWordOf('month', token) || isWordOf('weekday', token) || /^20\d\d$/.test(token?.text ?? '');
}

/** "will come from a $60 million package approved earlier": the sum itself is past. */
function isSettled(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const at = Math.max(draft.to, draft.nounTo);
  return (
    (tokens[at]?.lower.endsWith('ed') ?? false) &&
    /^(?:earlier|last|previously|already)$/.test(tokens[at + 1]?.lower ?? '')
  );
}

/** Words between what was reached and the plan: "came in at the very top end of our own guidance". */
const MEASURED = 10;

/** "beat its target of 5 million", "above the forecast": what was reached is measured against a plan, it is none. */
function isBeaten(draft: Draft, cue: FoundPhrase<Entry>): boolean {
  // "above the 185,000 forecast"
  if (cue.from === draft.to && isWordOf('determiner', draft.sentence.tokens[draft.from - 1])) return false;
  const words = draft.sentence.tokens.slice(Math.max(0, cue.from - MEASURED), cue.from);
  return PLANS.test(cue.entry.cue) && words.some((token) => BEATEN.test(token.lower));
}

/** "34 people had died by the end of January": a day that is past already. */
function isDone(draft: Draft, cue: FoundPhrase<Entry>): boolean {
  if (cue.entry.cue !== 'by the end of') return false;
  const before = draft.sentence.tokens.slice(Math.max(0, draft.from - 4), cue.from);
  return before.some((token) => token.lower === 'had');
}

const PLANS =
  /^(?:target|targets|goal of|guidance|guidance of|guided|outlook|projection|forecast|forecasts|expectation|expectations|prediction|expected)$/;
const BEATEN =
  /^(?:beat|beats|beating|exceed|exceeded|exceeding|surpassed|surpassing|missed|missing|topped|topping|above|below|match|matched|matching|met|outperformed|ahead|against|than|came|compared|within)$/;

/** A cue governs the numbers after it in its clause; an estimate also those right before it. */
function governs(draft: Draft, cue: FoundPhrase<Entry>): boolean {
  const { tokens } = draft.sentence;
  if (cue.from >= draft.from && cue.to <= draft.to) return true;
  const [from, to] = cue.to <= draft.from ? [cue.to, draft.from] : [draft.to, cue.from];
  if (
    cue.from >= draft.to &&
    ((cue.entry.stance !== 'projection' && cue.entry.stance !== 'hypothetical') || cue.from - draft.to > 4)
  )
    return false;
  if (to - from > REACH) return false;
  // "authorized $1 billion, and will go on buying": what comes behind the comma is another matter.
  if (cue.from >= draft.to && tokens.slice(from, to).some((token) => token.text === ',')) return false;
  return !tokens.slice(from, to).some((token, i) => endsReach(token) && !isCaptionColon(draft, from + i));
}

function endsReach({ text, lower }: Token): boolean {
  return /^[;:—]$/u.test(text) || /^(?:but|while|although|though|which|whereas)$/.test(lower);
}

/** "Projected deaths: 34": what is said before the colon is said of the number. */
function isCaptionColon(draft: Draft, at: number): boolean {
  return draft.sentence.tokens[at]?.text === ':' && captionOf(draft)?.to === at;
}
