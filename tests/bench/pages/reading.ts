// What the content script carries of reading, as one bundle to be measured.
export { findQuote } from '@/platform/page/find-quote.ts';
export { clearMarks, flash, showMarks } from '@/platform/page/highlights.ts';
export { looksLikeArticle } from '@/platform/page/looks-like-article.ts';
export { readPageInSlices, readSteps } from '@/platform/page/read-page.ts';
export { watchPage } from '@/platform/page/watch-page.ts';
