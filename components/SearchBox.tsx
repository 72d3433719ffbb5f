import { useId } from 'preact/hooks';
import { coverageText } from './coverage.ts';
import type { ArchiveCoverage, SearchState } from './popup-props.ts';
import { RelatedArticles } from './RelatedArticles.tsx';
import { plural, t } from './wording.ts';

interface Props {
  search: SearchState;
  archive: ArchiveCoverage | null;
  onSearch: (query: string) => void;
}

/** Answers while typing; Escape empties the box before it closes anything. */
export function SearchBox({ search: { query, results }, archive, onSearch }: Props) {
  const id = useId();
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    onSearch('');
  };
  return (
    <search>
      <div class="search">
        <label for={id} class="visually-hidden">
          {t('searchLabel')}
        </label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder={t('searchPlaceholder')}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={clearOnEscape}
        />
      </div>
      {query.trim() !== '' && (
        <div class="search-results">
          <Results query={query.trim()} results={results} archive={archive} />
        </div>
      )}
    </search>
  );
}

/** Room for a screenful; the engine sends its best ones first. */
const VISIBLE_RESULTS = 8;

interface ResultsProps {
  query: string;
  results: SearchState['results'];
  archive: ArchiveCoverage | null;
}

function Results({ query, results, archive }: ResultsProps) {
  const found = results === null || results === 'failed' ? [] : results;
  return (
    <>
      <p role="status" class={statusClass(results, found)}>
        {statusText({ query, results, archive })}
      </p>
      {found.length > 0 && <RelatedArticles articles={found} visible={VISIBLE_RESULTS} />}
    </>
  );
}

/** What is found is seen; only those who listen need its number. */
function statusClass(results: SearchState['results'], { length }: readonly unknown[]): string | undefined {
  if (length > 0) return 'visually-hidden';
  return results === null ? 'faint' : undefined;
}

function statusText({ query, results, archive }: ResultsProps): string {
  if (results === null) return t('searching');
  if (results === 'failed') return t('searchFailed');
  if (results.length > 0) return plural('searchFound', results.length);
  return archive === null ? t('searchNoneBare', query) : t('searchNone', query, coverageText(archive));
}
