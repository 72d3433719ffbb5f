import type { Article, Story } from '../model.ts';
import { readTerms, termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import type { Archive, Span } from './archive.ts';
import { type PageReading, readPage } from './page-reading.ts';
import { documentCount, documentFrequency, rarity, type Segment } from './segment.ts';

/** A story of the packs that a page belongs to. */
export interface StoryMatch {
  story: Story;
  /** 0 to 1. */
  score: number;
  because: string[];
}

/** What a page is about stands in its title or first lines; UTF-16 units after the title. */
const LEAD = 600;
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

/** The packs' stories by their names and terms, surest first; those with nothing in common are left out. */
export function matchStories(article: Article, archive: Archive): StoryMatch[] {
  const page = readPage(article);
  return [...archive.stories.values()]
    .map((story) => matchStory(story, page, archive))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function matchStory(story: Story, page: PageReading, archive: Archive): StoryMatch {
  const names = story.names.filter((name) => page.names.has(name));
  const terms = story.terms.filter((term) => mentions(page, term));
  const possible = inItsTime(page.entry.day, archive.storySpans.get(story.id));
  if (names.length === 0 || terms.length < MIN_TERMS || possible === 0) return { story, score: 0, because: [] };
  const prominence = names.some((name) => inLead(page, name)) ? 1 : PASSING;
  const lead = terms.filter((term) => termsOf(term).every((word) => leadTerms(page).has(word)));
  const evidence = terms.reduce(
    (sum, term) => sum + rarityOf(term, archive.segments) * (lead.includes(term) ? TERM_IN_LEAD : 1),
    0,
  );
  const convincing = (evidence / (evidence + HALF_CONVINCING)) * (lead.length > 0 ? 1 : PASSING);
  return {
    story,
    score: prominence * convincing * possible,
    because: [...names.map(spoken), ...terms].slice(0, MAX_REASONS),
  };
}

function inItsTime(day: number | null, span: Span | undefined): number {
  const from = dayNumber(span?.from ?? null);
  const to = lastDayNumber(span?.to ?? null);
  if (day === null || from === null || to === null) return 1;
  if (day < from - EARLY_DAYS) return 0;
  return day > to + LONG_AFTER_DAYS ? LONG_AFTER : 1;
}

function inLead(page: PageReading, name: string): boolean {
  return (page.names.get(name)?.first ?? Infinity) < page.titleLength + LEAD;
}

/** How rare the rarest word of a phrase is in the archive. */
function rarityOf(phrase: string, segments: readonly Segment[]): number {
  const documents = documentCount(segments);
  const rarities = termsOf(phrase).map((word) => rarity(documents, Math.max(1, documentFrequency(segments, word))));
  return Math.max(0, ...rarities);
}

const leads = new WeakMap<PageReading, ReadonlySet<string>>();

function leadTerms(page: PageReading): ReadonlySet<string> {
  const known = leads.get(page) ?? new Set(readTerms(page.text.slice(0, page.titleLength + LEAD)).terms.keys());
  leads.set(page, known);
  return known;
}

/** All words of the phrase on the page; for several words, side by side. */
function mentions(page: PageReading, phrase: string): boolean {
  const words = termsOf(phrase);
  if (words.length === 0 || !words.every((word) => page.entry.terms.has(word))) return false;
  return words.length === 1 || page.text.toLowerCase().includes(phrase);
}

function termsOf(phrase: string): string[] {
  return [...phrase.matchAll(TOKEN_IN_TEXT)].map(([word]) => termOf(word)).filter((term) => term !== null);
}

function spoken(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
