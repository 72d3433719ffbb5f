import { describe, expect, it } from 'vitest';
import { claimantOfFigure } from '@/engine/figures/claimants.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import { page } from '../archive/samples.ts';

/** Who says each figure of a page; a line is a paragraph. */
const claimants = (text: string) =>
  findFigures(page('News', text)).map(({ attribution }) => attribution?.claimant ?? null);

describe('a quotation of several sentences is its speaker’s', () => {
  it.each([
    ['named at its end', '“We counted 340 tents. By noon there were 560,” Mora said.', ['Mora', 'Mora']],
    [
      'and not whoever spoke before',
      'Luis Vega said 12 roads were shut. “We counted 340 tents. I think 560 came,” said Ana Mora.',
      ['Luis Vega', 'Ana Mora', 'Ana Mora'],
    ],
    [
      'and not whom it quotes itself',
      '“Officials say 340 came. There were 560 by noon,” Mora said.',
      ['Officials', 'Mora'],
    ],
    ['over paragraphs', 'Mora said: “We have 340 beds.\n“We have 12 doctors.\n“We need 45.”', ['Mora', 'Mora', 'Mora']],
    [
      'who has only been introduced',
      'Mayor Ana Mora runs the clinic. “We have 340 beds. We need 45.”',
      ['Ana Mora', 'Ana Mora'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(claimants(text)).toEqual(expected);
  });

  it('and so is what is feared in it', () => {
    expect(claimants('“We found 22 beds,” Mora said. “Another 15 men are feared lost.”')).toEqual(['Mora', 'Mora']);
    expect(claimants('Another 15 men are feared lost.')).toEqual(['unnamed sources']);
  });

  it('is of whom a colon introduces', () => {
    const before = 'Luis Vega said 12 roads were shut. ';
    expect(claimants(`${before}Mayor Ana Mora was blunt: “We have 340 beds. We need 45.”`).slice(1)).toEqual([
      'Ana Mora',
      'Ana Mora',
    ]);
    expect(claimants(`${before}A sign at the gate read so: “We have 340 beds. We need 45.”`).slice(1)).toEqual([
      'a quoted speaker',
      'a quoted speaker',
    ]);
  });

  it('ends with a paragraph that no mark opens again', () => {
    expect(claimants('“We have 340 beds.\nThen 12 roads were shut.')).toEqual(['a quoted speaker', null]);
  });
});

it('"we" that nobody has been named for is the paper itself; in a quotation it is not', () => {
  const claimed = (text: string) => findFigures(page('News', text)).map(claimantOfFigure);
  expect(claimed('We estimate that 340 came.')).toEqual([null]);
  expect(claimed('I found 12 roads shut.')).toEqual([null]);
  expect(claimed('“We estimate that 340 came.”')).toEqual(['a quoted speaker']);
  expect(claimed('Ana Mora said: “We estimate that 340 came.”')).toEqual(['Ana Mora']);
});

describe('what somebody said would come is told on in the next sentence', () => {
  const mill = 'Ana Mora said a mill would open.';
  it.each([
    [`${mill} It would employ 340 people.`, 'Ana Mora', 'projection'],
    [`${mill}\nSome 340 people would work there.`, 'Ana Mora', 'projection'],
    [`${mill} It would be by the river. It would cost $34 million.`, 'Ana Mora', 'projection'],
    [`${mill} If it did, it would employ 340 people.`, null, 'hypothetical'],
    [`${mill} That would be a boon to 340 people.`, null, 'projection'],
    [`${mill} It would later employ 340 people.`, null, 'hypothetical'],
    [`${mill} It employs 340 people.`, null, 'count'],
    [`${mill} The union opposed it. It would employ 340 people.`, null, 'hypothetical'],
    ['Ana Mora said the mill was shut. It would cost 340 jobs.', null, 'hypothetical'],
    ['A mill would reportedly open. It would employ 340 people.', null, 'hypothetical'],
  ])('%s', (text, claimant, stance) => {
    const last = findFigures(page('News', text)).at(-1);
    expect([last?.attribution?.claimant ?? null, last?.stance]).toEqual([claimant, stance]);
  });
});

it('a few words in quotation marks are speech when they have a subject and a verb', () => {
  expect(claimants('“It is bad,” Ana Mora said. “We have 34.”').at(-1)).toBe('Ana Mora');
  expect(claimants('Ana Mora left early. They played “The 34 Steps” again.').at(-1) ?? null).toBeNull();
  expect(claimants('Ana Mora left early. They played “We Have 34 Steps” again.').at(-1) ?? null).toBeNull();
});

describe('a pronoun means whom a reader takes it for', () => {
  it.each([
    ['who acted', 'Mayor Ana Mora saw the camp. She said 340 people came. She added that 12 were ill.', 'Ana Mora'],
    ['not who spoke before that', 'Luis Vega said little. Then Ana Mora, 54, left. She said 340 came.', 'Ana Mora'],
    ['whom the same sentence names', 'Luis Vega said little. When Mayor Ana Mora left, she said 340 came.', 'Ana Mora'],
    [
      'the ministry',
      'The Health Ministry said 34 died. Mayor Ana Mora left. It added that 12 were ill.',
      'Health Ministry',
    ],
    [
      'its own name',
      'Ear Health Agency data were used. The Ear Health Agency said 3 died. The study said 34 died.',
      'study',
    ],
    ['the agency', 'FEMA said 3 died. The agency said 34 were ill.', 'FEMA'],
    ['the officials', 'Officials said 34 died. The ministry said 12 did. They added that 5 were ill.', 'Officials'],
    ['the lawsuit', 'The lawsuit was filed in May. It says 34 died.', 'lawsuit'],
    ['the report', 'FEMA said 3 died. The report describes a mess. It says 34 died.', 'report'],
    ['the firm', 'The company bought a mill. It says 34 men work there.', 'company'],
    ['her and not him', 'Ms. Eva Hall sued Mr. Luis Vega. Mr. Vega left. She said they met 34 times.', 'Eva Hall'],
    ['who says so', 'The Health Ministry said 3 died. The Red Cross says it believes 34 did.', 'Red Cross'],
    ['who did it', 'Ms. Eva Hall left. Later she sued Governor Luis Vega. She said 34 came.', 'Eva Hall'],
    ['the one with the title of a woman', 'Ms Hall met Peter Holt. She said 34 came.', 'Hall'],
    ['the one with the title of a man', 'Mrs Hall met Mr Holt. He said 34 came.', 'Holt'],
    ['the one who is a mother', 'Ana Mora, 54, a mother of two, met Luis Vega. She said 34 came.', 'Ana Mora'],
    ['the one who is an actress', 'Actress Ana Mora met Luis Vega. She said 34 came.', 'Ana Mora'],
    ['the doctor', 'Dr Holt saw 340 patients. He said 34 died.', 'Holt'],
    ['her full name', 'Ms Mora left. Ana Mora met Luis Vega. She said 34 came.', 'Ana Mora'],
    ['the one woman of two', 'Ms. Eva Hall met Mr. Luis Vega. She said 34 came.', 'Eva Hall'],
  ])('%s: %s', (_, text, last) => {
    expect(claimants(text).at(-1)).toBe(last);
  });

  it.each([
    ['no woman', 'Mr. Luis Vega left. She said they met 34 times.', 'she'],
    ['someone beside him', 'Eva Hall met Governor Luis Vega. She said they met 34 times.', 'she'],
    ['one of two women', 'Mr Holt sued Ms Mora and Ms Vega. She said 34 came.', 'she'],
    ['one of two, of whom nothing is told', 'Ana Mora, a nurse, met Luis Vega. She said 34 came.', 'she'],
    ['one of two', 'Mayor Ana Mora met Governor Luis Vega. She said 340 came.', 'she'],
    ['no person', 'The ministry said 34 died. Ana Mora said 12 did. It added that 5 were ill.', 'it'],
    ['a rally', 'The rally drew a crowd. It said 34 came.', 'it'],
    ['no ministry', 'The Health Ministry said 34 died. He added that 5 were ill.', 'he'],
  ])('and nobody in particular when it may mean %s: %s', (_, text, last) => {
    expect(claimants(text).at(-1)).toBe(last);
  });
});
