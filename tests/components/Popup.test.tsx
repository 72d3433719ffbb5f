// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageState, Report } from '@/engine/model.ts';
import { Popup } from '@/components/Popup.tsx';
import type { PopupProps, SearchState } from '@/components/popup-props.ts';
import { forty, fourteen } from '../lab/long-reports.ts';
import { arabic, differs, money, noFigures, nothingEarlier, relatedArticles, troops } from '../lab/reports.ts';
import { popupProps } from '../lab/states.tsx';

afterEach(cleanup);

const user = userEvent.setup();
const open = (state: PageState, more: Partial<PopupProps> = {}) => render(<Popup {...popupProps(state)} {...more} />);
const openReport = (report: Report, more: Partial<PopupProps> = {}) => open({ kind: 'report', report }, more);
const card = (name: RegExp) => {
  const found = screen.getByRole('button', { name, expanded: true }).closest('article');
  if (found === null) throw new Error('a card is an article');
  return within(found);
};
const said = () => screen.getByRole('status').textContent;

describe('a page with earlier figures', () => {
  it('is named as it was read, with its date and where that came from', () => {
    openReport(differs);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ukraine warns of a build-up at its border');
    expect(screen.getByText('15 Dec 2021', { selector: '.byline *' }).parentElement?.textContent).toContain(
      'from the page’s data',
    );
  });

  it('without a date says so, and what that means', () => {
    openReport(arabic);
    expect(screen.getByText('date not stated', { selector: '.byline *' })).toBeTruthy();
    expect(screen.getByText(/everything up to today/)).toBeTruthy();
  });

  it('says once, politely, how many of its figures differ', () => {
    openReport(fourteen);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(said()).toBe('2 of 14 figures differ from earlier reports.');
  });

  it.each([
    ['all that it has', forty, '1 figure differs from earlier reports.'],
    ['none of them', arabic, '1 figure has earlier ones; none differs for the same thing and time.'],
  ])('says so in plain words when %s', (_, report, sentence) => {
    openReport(report);
    expect(said()).toBe(sentence);
  });

  it('shows the differing figures first, and the first of them open', () => {
    openReport(fourteen);
    const cards = screen.getAllByRole('article').map(({ textContent }) => textContent);
    expect(cards).toHaveLength(14);
    expect(cards.slice(0, 2).map((text) => /Sources differ|Revised/.test(text ?? ''))).toEqual([true, true]);
    expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
  });

  it('opens and closes a card by keyboard', async () => {
    openReport(differs);
    const toggle = screen.getByRole('button', { name: /about 1,200/ });
    toggle.focus();
    await user.keyboard('{Enter}');
    expect(card(/about 1,200/).getByText('UN humanitarian office')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(screen.queryByText('UN humanitarian office')).toBeNull();
  });

  it('gives each earlier figure its claimant, day, difference and reason', () => {
    openReport(differs);
    const item = within(
      screen.getByText('Ukrainian Ministry of Defence', { selector: 'bdi' }).closest('li') ?? document.body,
    );
    expect(item.getByText('120,000')).toBeTruthy();
    expect(item.getByText('Sources differ')).toBeTruthy();
    expect(item.getByText('as of 8 Dec 2021')).toBeTruthy();
    expect(item.getByText(/more than rounding apart/)).toBeTruthy();
  });

  it('does not tear a date in two at the end of a line', () => {
    openReport(differs);
    const parts = [...document.querySelectorAll('.who > span')].map(({ textContent }) => textContent);
    expect(parts).toContain('as\u00a0of\u00a08\u00a0Dec\u00a02021');
    expect(parts).toContain('as\u00a0of\u00a015\u00a0Dec\u00a02021');
  });

  it('quotes what else the page says', () => {
    openReport({ ...differs, figures: [{ ...troops, onThisPage: ['At least 94,000 people', '1,023 people'] }] });
    expect(screen.getByText('This page also says: “At least 94,000 people”, “1,023 people”')).toBeTruthy();
  });

  it('links the article and its archived copy, and tells neither where the reader comes from', () => {
    openReport(differs);
    const copy = screen.getAllByRole('link', { name: /^Archived copy/ })[0];
    expect(copy?.getAttribute('href')).toMatch(
      /^https:\/\/web\.archive\.org\/web\/20211208\/https:\/\/news\.example\//,
    );
    for (const link of screen.getAllByRole('link')) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
    }
  });

  it('cites a mirror without a link', () => {
    openReport(money);
    expect(
      screen
        .getByText(/no direct link/)
        .closest('.citation')
        ?.querySelector('a'),
    ).toBeNull();
  });

  it('folds outlets that carry the same statement', () => {
    openReport(differs);
    const names = screen.getByText('Also carried by Coast Wire, Evening Dispatch, The Valley Star and 2 more');
    const links = names.closest('details')?.querySelectorAll('a') ?? [];
    expect([...links].map(({ textContent }) => textContent)).toContain('Lakeside Echo');
  });

  it('folds forty earlier figures and unfolds them', async () => {
    openReport(forty);
    const items = () => screen.getAllByRole('button', { name: /^Not the same thing/ }).length;
    expect(items()).toBeLessThan(12);
    await user.click(screen.getByRole('button', { name: 'Show 26 more' }));
    expect(items()).toBeGreaterThan(30);
  });

  it('draws the figures over time and lists the same ones as a table', async () => {
    openReport(differs);
    await user.click(screen.getByText('As a table'));
    const [chart] = screen.getAllByRole('img', { name: 'Russian troops near Ukraine over time' });
    expect(chart?.textContent).toContain('this page: 92,000');
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 1 + 5);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['As of', 'Figure', 'Who, where', 'Difference']);
  });

  it('says in words why a figure was matched, each word once', async () => {
    const [first, ...others] = troops.earlier;
    if (first === undefined) throw new Error('there are earlier figures');
    const twice = { ...first, matchedBy: ['troops', 'Ukraine', 'ukraine'] };
    openReport({ ...differs, figures: [{ ...troops, earlier: [twice, ...others] }] });
    const why = screen.getByLabelText('Why matched: 120,000');
    await user.click(why);
    expect(why.closest('details')?.open).toBe(true);
    expect(within(why.closest('details') ?? why).getByText('Both speak of troops, Ukraine.')).toBeTruthy();
  });

  it('lists its figures that have nothing earlier, folded', () => {
    openReport(differs);
    expect(screen.getByText('3 other figures on this page have nothing earlier')).toBeTruthy();
  });

  it('renders what a page or a pack says as text', () => {
    const title = '<img src=x onerror=alert(1)>';
    openReport({ ...differs, article: { ...differs.article, title } });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('every action is answered', () => {
  it('copying', async () => {
    const onCopy = vi.fn(() => true);
    openReport(differs, { onCopy });
    await user.click(screen.getByRole('button', { name: /^Copy with sources/ }));
    expect(onCopy).toHaveBeenCalledWith(expect.stringContaining('This page: 92,000'));
    expect(said()).toBe('Copied with its sources.');
  });

  it('copying that the browser refused', async () => {
    openReport(differs, { onCopy: () => Promise.resolve(false) });
    await user.click(screen.getByRole('button', { name: /^Copy with sources/ }));
    expect(said()).toMatch(/^Could not copy/);
  });

  it('a sentence that is no longer in the page', async () => {
    openReport(differs, { onShowInPage: () => false });
    await user.click(screen.getByRole('button', { name: /^Show in page/ }));
    expect(said()).toMatch(/^The page has changed/);
  });

  it('"Not the same thing", which can be undone on the spot', async () => {
    const onDismiss = vi.fn(() => true);
    const onUndoDismiss = vi.fn(() => true);
    openReport(differs, { onDismiss, onUndoDismiss });
    await user.click(screen.getByRole('button', { name: 'Not the same thing: 120,000' }));
    expect(onDismiss).toHaveBeenCalledWith(
      expect.objectContaining({ low: 120_000 }),
      expect.objectContaining({ low: 92_000 }),
    );
    expect(said()).toBe('120,000 will not be matched to this again.');
    // Seen where it was done; the line on top would only cover something else.
    expect(screen.getByRole('status').className).toBe('visually-hidden');
    expect(screen.queryByRole('button', { name: 'Not the same thing: 120,000' })).toBeNull();
    // Where the figure stood: under its heading, before those of the next one.
    const group = within(
      screen.getByRole('heading', { name: /^Different, same thing counted/ }).closest('section') ?? document.body,
    );
    expect(group.getByText(/^120,000 will not be matched/)).toBeTruthy();

    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await user.click(undo);
    expect(onUndoDismiss).toHaveBeenCalledOnce();
    expect(said()).toBe('120,000 is shown again.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not the same thing: 120,000' }));
  });

  it('undo stays in reach when the report is made anew without the pair', async () => {
    const { rerender } = openReport(money);
    await user.click(screen.getByRole('button', { name: /^Not the same thing: \$9/ }));
    await user.click(screen.getByRole('button', { name: /^Not the same thing: about/ }));
    const emptied = { ...money, badge: 0, figures: money.figures.map((figure) => ({ ...figure, earlier: [] })) };
    rerender(<Popup {...popupProps({ kind: 'report', report: emptied })} />);
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2);
  });

  it('undo takes the focus also when the report was made anew before the answer came', async () => {
    let answer: (done: boolean) => void = () => {};
    const onDismiss = () => new Promise<boolean>((done) => (answer = done));
    const { rerender } = openReport(money, { onDismiss });
    await user.click(screen.getByRole('button', { name: /^Not the same thing: \$9/ }));
    const emptied = { ...money, badge: 0, figures: money.figures.map((figure) => ({ ...figure, earlier: [] })) };
    rerender(<Popup {...popupProps({ kind: 'report', report: emptied })} onDismiss={onDismiss} />);
    answer(true);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    // Opening the card again later moves no focus.
    const toggle = screen.getByRole('button', { expanded: true });
    await user.click(toggle);
    await user.click(toggle);
    expect(document.activeElement).toBe(toggle);
  });

  it('a pair that could not be remembered stays, and says what to do', async () => {
    openReport(differs, { onDismiss: () => false });
    await user.click(screen.getByRole('button', { name: 'Not the same thing: 120,000' }));
    expect(said()).toMatch(/did not work/);
    expect(screen.getByRole('button', { name: 'Not the same thing: 120,000' })).toBeTruthy();
  });

  it('switching a site off', async () => {
    const onSiteOff = vi.fn(() => true);
    openReport(differs, { onSiteOff });
    await user.click(screen.getByRole('switch', { name: 'Read articles on ledger.example', checked: true }));
    expect(onSiteOff).toHaveBeenCalledOnce();
    expect(said()).toBe('Off on ledger.example from now on.');
    // Its switch and the page's new state show it.
    expect(screen.getByRole('status').className).toBe('visually-hidden');
  });
});

describe('every state has its sentence and its next step', () => {
  it.each<[string, PageState, RegExp]>([
    ['while reading', { kind: 'reading' }, /^Reading this page/],
    ['on a page that is no article', { kind: 'notArticle' }, /^No article found/],
    ['in another language', { kind: 'languageUnsupported', language: 'de' }, /\(German\)/],
    ['in no language known', { kind: 'languageUnsupported', language: '??' }, /\(\?\?\)/],
    ['off on this site', { kind: 'siteOff', site: 'ledger.example' }, /^Hitherto is off on ledger.example/],
    ['where it may not read', { kind: 'notAllowed' }, /^Hitherto may not read/],
    ['after an error', { kind: 'error', failed: 'reading', detail: 'x' }, /^Hitherto could not read this page/],
  ])('%s', (_, state, sentence) => {
    open(state);
    const shown = screen.getByText(sentence);
    expect(shown.nextElementSibling?.textContent).toMatch(/\w/);
  });

  it('with nothing earlier: what was searched, and that this proves nothing', () => {
    openReport(nothingEarlier);
    expect(
      screen.getAllByText(/\(450 articles, Jan 2010 – Mar 2026\)\. That says nothing about whether it is right\./),
    ).not.toEqual([]);
  });

  it('whose language was read from the text alone', () => {
    openReport({ ...noFigures, languageSupported: false, article: { ...noFigures.article, language: 'fr' } });
    expect(screen.getAllByText(/does not read figures in this language yet \(French\)/)).not.toEqual([]);
  });

  it('that is longer than what is compared', () => {
    openReport({ ...differs, inPart: true });
    const line = screen.getByText('Only the beginning of this long page was compared.');
    expect(line.parentElement?.textContent).toContain('2 of 6 figures differ from earlier reports.');
    cleanup();
    openReport(differs);
    expect(screen.queryByText(/^Only the beginning/)).toBeNull();
  });

  it('with no figure at all', () => {
    openReport(noFigures);
    expect(screen.getAllByText('No figures to compare were found in this article.')).not.toEqual([]);
  });

  it('turns a site on again, asks for access, tries again', async () => {
    const onSiteOn = vi.fn(() => true);
    const onAllow = vi.fn(() => true);
    const onRetry = vi.fn();
    open({ kind: 'siteOff', site: 'ledger.example' }, { onSiteOn });
    await user.click(screen.getByRole('button', { name: 'Turn on for ledger.example' }));
    cleanup();
    open({ kind: 'notAllowed' }, { onAllow });
    await user.click(screen.getByRole('button', { name: 'Allow on this site' }));
    cleanup();
    open({ kind: 'error', failed: 'reading', detail: '' }, { onRetry });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect([onSiteOn, onAllow, onRetry].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  it('does not call an archive empty of which it has not heard yet', () => {
    open({ kind: 'notArticle' }, { archive: null, search: { query: 'zeppelin', results: [] } });
    expect(screen.getByText(/^Nothing in your archive for “zeppelin”\. Try/)).toBeTruthy();
    expect(screen.queryByText(/Your archive:/)).toBeNull();
  });

  it('shows the look-up keys where there are any', () => {
    open({ kind: 'notArticle' });
    expect(screen.getByText('Look up selected text: Alt+Shift+K')).toBeTruthy();
    cleanup();
    open({ kind: 'notArticle' }, { lookUpShortcut: null });
    expect(screen.getByText('Look up selected text: right-click it')).toBeTruthy();
  });
});

it('a panel of figures whose scope has no words is not said to be of another period', () => {
  const other = troops.earlier.filter(({ label }) => label === 'differentScope');
  const figure = { ...troops, earlier: other.map((earlier) => ({ ...earlier, scope: null })) };
  openReport({ ...differs, figures: [figure] });
  expect(screen.getByText('Other scope')).toBeTruthy();
  expect(screen.queryByText('Other period')).toBeNull();
});

describe('search', () => {
  function Searching({ onSearch }: { onSearch: (query: string) => void }) {
    const [search, setSearch] = useState<SearchState>({ query: '', results: null });
    const answer = (query: string) => {
      onSearch(query);
      setSearch({ query, results: query.startsWith('zep') ? [] : relatedArticles });
    };
    return <Popup {...popupProps({ kind: 'report', report: differs })} search={search} onSearch={answer} />;
  }

  it('answers while typing, in place of the page', async () => {
    const onSearch = vi.fn();
    render(<Searching onSearch={onSearch} />);
    await user.type(screen.getByRole('searchbox', { name: 'Search your archive' }), 'ukr');
    expect(onSearch.mock.calls).toEqual([['u'], ['uk'], ['ukr']]);
    expect(screen.getAllByText('Matches: Ukraine, troops, border')[0]).toBeTruthy();
    expect(screen.queryByRole('heading', { name: differs.article.title ?? '' })).toBeNull();
  });

  it('says what was looked through when nothing is found', async () => {
    render(<Searching onSearch={() => {}} />);
    await user.type(screen.getByRole('searchbox'), 'zeppelin');
    expect(screen.getByText(/Nothing in your archive for “zeppelin” \(450 articles/)).toBeTruthy();
  });

  it('tells those who listen how much was found', async () => {
    render(<Searching onSearch={() => {}} />);
    await user.type(screen.getByRole('searchbox'), 'ukr');
    expect(screen.getByText('5 articles found').getAttribute('role')).toBe('status');
  });

  it('does not call a search that failed an archive without the word', () => {
    openReport(differs, { search: { query: 'zeppelin', results: 'failed' } });
    expect(screen.getByText(/^Your archive could not be searched/)).toBeTruthy();
    expect(screen.queryByText(/Nothing in your archive/)).toBeNull();
  });

  it('is emptied by Escape before anything closes', async () => {
    render(<Searching onSearch={() => {}} />);
    await user.type(screen.getByRole('searchbox'), 'ukr{Escape}');
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  });
});
