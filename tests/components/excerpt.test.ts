import { describe, expect, it } from 'vitest';
import { excerpt } from '@/components/excerpt.ts';

describe('the sentence of a figure', () => {
  it('is quoted whole when it is short', () => {
    expect(excerpt('At least 34 people died.', 'At least 34 people')).toEqual({
      before: '',
      marked: 'At least 34 people',
      after: ' died.',
    });
  });

  it('is cut at words on both sides when it runs long, with the figure in sight', () => {
    const { before, marked, after } = excerpt(
      `${'and so on '.repeat(40)}34 people${' and so on'.repeat(40)}`,
      '34 people',
    );
    expect(marked).toBe('34 people');
    expect(before).toMatch(/^… (?:and|so|on) .* $/);
    expect(after).toMatch(/^ and so on.* …$/);
    expect(before.length + after.length).toBeLessThan(230);
  });

  it('uses for one side the room that the other does not need, and is not cut for its last words', () => {
    const start = 'Some 122,000 troops';
    const rest =
      ' are within 200 kilometres of the border, according to the council that advises the president on matters of defence and security in time of war.';
    expect(excerpt(start + rest, start)).toEqual({ before: '', marked: start, after: rest });
    const lead =
      'After a night of talks in which nobody slept much, and of which nobody would say what they had been about, the council said that ';
    expect(excerpt(`${lead}34 people died.`, '34 people').before).toBe(lead);
  });

  it('is shown without a mark when the page has it otherwise', () => {
    expect(excerpt('Thirty-four people died.', '34 people')).toEqual({
      before: '',
      marked: '',
      after: 'Thirty-four people died.',
    });
  });

  it('of one endless word is cut all the same', () => {
    const endless = 'x'.repeat(5000);
    const { before, after } = excerpt(`${endless}34${endless}`, '34');
    expect(before.length + after.length).toBeLessThan(240);
  });
});
