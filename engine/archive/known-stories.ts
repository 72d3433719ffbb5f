import type { Article, Story } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { spokenName } from '../text/names.ts';
import { termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import type { Archive } from './archive.ts';
import { CANONICAL } from './entry.ts';
import { type PageReading, readPage } from './page-reading.ts';
import { documentFrequency, rarity } from './segment.ts';

/** A story of the packs that a page belongs to. */
export interface StoryMatch {
  story: Story;
  /** 0 to 1. */
  score: number;
  because: string[];
}

/** What a name or a story's terms are worth that stand only somewhere below. */
const PASSING = 0.5;
/** Together this rare, the story's terms on a page are half convincing. */
const HALF_CONVINCING = 6;
const TERM_IN_LEAD = 1.5;
const MIN_TERMS = 2;
const MAX_REASONS = 5;
/** No page is about a story that has not begun; the first record may be some days late. */
const EARLY_DAYS = 14;
/** Long after a story's last record a page with its words is more likely about its sister: another quake, another protest. */
const LONG_AFTER_DAYS = 500;
const LONG_AFTER = 0.7;

/** Related articles and topics both ask for the same page. */
const latest = new WeakMap<Article, { archive: Archive; stories: StoryMatch[] }>();

/** The packs' stories by their names and terms, surest first; those with nothing in common are left out. */
export function matchStories(article: Article, archive: Archive): StoryMatch[] {
  const known = latest.get(article);
  if (known?.archive === archive) return known.stories;
  const stories = findStories(article, archive);
  latest.set(article, { archive, stories });
  return stories;
}

function findStories(article: Article, archive: Archive): StoryMatch[] {
  const page = readPage(article);
  return knownStories(archive)
    .map((known) => matchStory(known, page))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** A story as it is looked for. */
interface KnownStory {
  story: Story;
  /** Its names as index terms, with how they are said. */
  names: { term: string; spoken: string }[];
  phrases: Phrase[];
  /** Days since 1970-01-01, null: no articles. */
  from: number | null;
  to: number | null;
}

interface Phrase {
  text: string;
  words: string[];
  /** How rare its rarest word is in the archive. */
  rarity: number;
}

const prepared = new WeakMap<Archive, KnownStory[]>();

function knownStories(archive: Archive): KnownStory[] {
  const known = prepared.get(archive) ?? [...archive.stories.values()].map((story) => prepare(story, archive));
  prepared.set(archive, known);
  return known;
}

function prepare(story: Story, archive: Archive): KnownStory {
  const span = archive.storySpans.get(story.id);
  return {
    story,
    names: story.names.map((name) => ({ term: CANONICAL + name, spoken: spokenName(name) })),
    phrases: story.terms.map((text) => preparePhrase(text, archive)).filter(({ words }) => words.length > 0),
    from: dayNumber(span?.from ?? null),
    to: lastDayNumber(span?.to ?? null),
  };
}

function preparePhrase(text: string, { segments, size }: Archive): Phrase {
  const words = [...text.matchAll(TOKEN_IN_TEXT)].map(([word]) => termOf(word)).filter((term) => term !== null);
  const rarities = words.map((word) => rarity(size, Math.max(1, documentFrequency(segments, word))));
  return { text, words, rarity: Math.max(0, ...rarities) };
}

function matchStory(known: KnownStory, page: PageReading): StoryMatch {
  const { story } = known;
  const names = known.names.filter(({ term }) => page.uses.has(term));
  const phrases = names.length > 0 ? known.phrases.filter((phrase) => mentions(page, phrase)) : [];
  const possible = inItsTime(page.entry.day, known);
  if (phrases.length < MIN_TERMS || possible === 0) return { story, score: 0, because: [] };
  const prominence = names.some(({ term }) => page.uses.get(term)?.inLead) ? 1 : PASSING;
  const because = [...names.map(({ spoken }) => spoken), ...phrases.map(({ text }) => text)];
  const score = prominence * convincing(phrases, page) * possible;
  return { story, score, because: because.slice(0, MAX_REASONS) };
}

function convincing(phrases: readonly Phrase[], page: PageReading): number {
  const lead = new Set(phrases.filter(({ words }) => words.every((word) => page.uses.get(word)?.inLead)));
  const evidence = phrases.reduce((sum, phrase) => sum + phrase.rarity * (lead.has(phrase) ? TERM_IN_LEAD : 1), 0);
  return (evidence / (evidence + HALF_CONVINCING)) * (lead.size > 0 ? 1 : PASSING);
}

function inItsTime(day: number | null, { from, to }: KnownStory): number {
  if (day === null || from === null || to === null) return 1;
  if (day < from - EARLY_DAYS) return 0;
  return day > to + LONG_AFTER_DAYS ? LONG_AFTER : 1;
}

/** All words of the phrase on the page; for several words, side by side. */
function mentions(page: PageReading, { text, words }: Phrase): boolean {
  if (!words.every((word) => page.uses.has(word))) return false;
  return words.length === 1 || page.text.toLowerCase().includes(text);
}
