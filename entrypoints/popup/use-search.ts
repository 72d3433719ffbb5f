import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchState } from '@/components/popup-props.ts';
import { send } from '@/platform/messages.ts';
import { rememberQuery } from '@/platform/search-queries.ts';
import type { PageOfTab } from './page-of-tab.ts';

/** The search box: the letters appear at once, the answer to the latest of them as soon as the background has it. */
export function useSearch({ tab, url, query: initial }: PageOfTab) {
  const [state, setState] = useState<SearchState>({ query: initial, results: null });
  const latest = useRef(initial);
  const ask = async (query: string) => {
    latest.current = query;
    setState({ query, results: null });
    void rememberQuery(tab, url, query);
    if (query.trim() === '') return;
    const answer = await send('search', query);
    if (latest.current === query) setState({ query, results: answer.ok ? answer.value : 'failed' });
  };
  useEffect(() => {
    // Unless the reader was quicker.
    if (initial !== '' && latest.current === initial) void ask(initial);
  }, []);
  return { state, ask: (query: string) => void ask(query) };
}
