// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { focusAfter } from '@/components/focus-loop.ts';
import { LookUpCard, type LookUpCardProps } from '@/components/LookUpCard.tsx';
import { differs, noFigures, relatedArticles } from '../lab/reports.ts';
import { ACTIONS } from '../lab/states.tsx';

afterEach(cleanup);

const user = userEvent.setup();
const open = (more: Partial<LookUpCardProps>) =>
  render(
    <LookUpCard
      {...ACTIONS}
      onShowInPage={null}
      selection="92,000 Russian troops"
      state={{ kind: 'report', report: differs }}
      isWindow={false}
      onClose={() => {}}
      onRetry={() => {}}
      {...more}
    />,
  );

describe('the look-up card', () => {
  it('takes the focus and is named after the selection', () => {
    open({});
    const card = screen.getByRole('dialog', { name: /92,000 Russian troops/ });
    expect(document.activeElement).toBe(card);
  });

  it('closes by Escape and by its button', async () => {
    const onClose = vi.fn();
    open({ onClose });
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('keeps Tab inside, both ways round', async () => {
    open({ state: { kind: 'error', failed: 'lookingUp', detail: '' } });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Close' }));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  });

  it('does not let the page hear its keys', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    open({});
    await user.keyboard('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('shows figures with their earlier ones, and no way into a page that it has none of', () => {
    open({});
    expect(screen.getByText('Ukrainian Ministry of Defence', { selector: 'bdi' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show in page/ })).toBeNull();
  });

  it('shows matching reports where there is no figure', () => {
    open({ state: { kind: 'report', report: { ...noFigures, related: relatedArticles } } });
    expect(screen.getByText(/^No earlier figure for this selection/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Grain ships wait off Odesa/ })).toBeTruthy();
  });

  it('says what was looked through when there is nothing', () => {
    open({ state: { kind: 'report', report: noFigures } });
    expect(screen.getByText('Nothing in your archive for this selection.')).toBeTruthy();
    expect(screen.getAllByText(/450 articles, Jan 2010 – Mar 2026/)).toHaveLength(1);
  });

  it('tries again after an error', async () => {
    const onRetry = vi.fn();
    open({ state: { kind: 'error', failed: 'lookingUp', detail: 'x' }, onRetry });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('shortens a whole paragraph to a title', () => {
    open({ selection: 'word '.repeat(200) });
    expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThan(170);
  });
});

describe('Tab', () => {
  it.each([
    ['goes round the end', 'c', false, 'a'],
    ['goes round the start', 'a', true, 'c'],
    ['comes in from the card itself at the end when going back', null, true, 'c'],
    ['is left alone in between', 'b', false, null],
  ])('%s', (_, active, backwards, next) => expect(focusAfter(['a', 'b', 'c'], active, backwards)).toBe(next));

  it('has nowhere to go in an empty card', () => expect(focusAfter([], null, false)).toBeNull());
});
