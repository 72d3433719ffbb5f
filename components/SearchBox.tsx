import { useId } from 'preact/hooks';
import { coverageText } from './coverage.ts';
import type { ArchiveCoverage, SearchState } from './popup-props.ts';
import { RelatedArticles } from './RelatedArticles.tsx';
import { t } from './wording.ts';

interface Props {
  search: SearchState;
  archive: ArchiveCoverage;
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

function Results({
  query,
  results,
  archive,
}: {
  query: string;
  results: SearchState['results'];
  archive: ArchiveCoverage;
}) {
  if (results === null) return <p class="faint">{t('searching')}</p>;
  if (results.length === 0) return <p>{t('searchNone', query, coverageText(archive))}</p>;
  return <RelatedArticles articles={results} visible={VISIBLE_RESULTS} />;
}
