import { afterEach, describe, expect, it } from 'vitest';
import messages from '@/assets/public/_locales/en/messages.json' with { type: 'json' };
import { plural, readMessagesFrom, t } from '@/components/wording.ts';
import { projectFiles, read } from '../source-files.ts';

const catalogue: Record<string, { message: string; description: string }> = messages;
const entries = Object.entries(catalogue);

afterEach(() => readMessagesFrom(() => ''));

describe('the words', () => {
  it.each(['false', 'wrong', 'debunked', 'fact check', 'fact-check', 'fake', 'true', 'correct', 'lie'])(
    'never call a figure %s',
    (judgement) => {
      const judging = new RegExp(`\\b${judgement}\\b`, 'i');
      expect(entries.filter(([, { message }]) => judging.test(message)).map(([key]) => key)).toEqual([]);
    },
  );

  it('say that nothing found says nothing about the figure', () => {
    expect(t('stateNothing', '450 articles, Jan 2010 – Mar 2026')).toBe(
      'No earlier figure for this in your archive (450 articles, Jan 2010 – Mar 2026). That says nothing about whether it is right.',
    );
  });

  it('count in the singular and the plural', () => {
    expect(plural('actionTitleCounted', 1)).toBe('1 figure differs from earlier reports');
    expect(plural('actionTitleCounted', 3)).toBe('3 figures differ from earlier reports');
    expect(plural('articles', 12_345)).toBe('12,345 articles');
  });

  it('come from the browser where it has them, else in English', () => {
    readMessagesFrom((key, [count = '']) =>
      key === 'figures_few' ? `${count} liczby` : key === 'formatLocale' ? 'pl' : '',
    );
    expect(plural('figures', 3)).toBe('3 liczby');
    expect(plural('figures', 12)).toBe('12 figures');
    expect(t('undo')).toBe('Undo');
  });
});

describe('the catalogue', () => {
  it('is one that browsers accept', () => {
    expect(entries.filter(([key]) => !/^\w+$/.test(key))).toEqual([]);
    expect(entries.filter(([, { message, description }]) => message === '' || description === '')).toEqual([]);
    // A bare dollar would be taken for a placeholder.
    expect(entries.filter(([, { message }]) => /\$(?![1-9])/.test(message))).toEqual([]);
  });

  it('describes the extension in the 132 characters that the stores allow', () => {
    expect(messages.extDescription.message.length).toBeLessThanOrEqual(132);
  });

  it('leaves the place of the selection to the browser', () => {
    expect(t('menuLookUp')).toBe('Look up "%s" in Hitherto');
  });

  it('has no message that is said nowhere', () => {
    const rooms = /^(components|entrypoints|platform)\/.*\.tsx?$|^wxt\.config\.ts$/;
    const code = projectFiles()
      .filter((file) => rooms.test(file))
      .map(read)
      .join('\n');
    const stems = entries.map(([key]) => key.replace(/_(?:one|other)$/, ''));
    expect(stems.filter((stem) => !new RegExp(`['\`]${stem}(?:['\`]|_\\$)|__MSG_${stem}__`).test(code))).toEqual([]);
  });

  it('has both English plural forms of every counted message', () => {
    const stems = entries.flatMap(([key]) => /^(.*)_(?:one|other)$/.exec(key)?.[1] ?? []);
    expect(stems.filter((stem) => !catalogue[`${stem}_one`] || !catalogue[`${stem}_other`])).toEqual([]);
  });
});
