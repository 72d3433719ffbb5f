import { describe, expect, it } from 'vitest';
import { compareTexts, type TextOutcome } from '@/engine/compare/compare-texts.ts';

function outcomeOf(a: string, b: string): TextOutcome {
  return compareTexts({ text: a }, { text: b }).outcome;
}

describe('two texts', () => {
  it.each<[TextOutcome, string, string]>([
    ['agrees', 'The flood in Sund killed more than 30 people.', 'The flood in Sund killed 34 people.'],
    ['differs', 'The flood in Sund killed fewer than 30 people.', 'The flood in Sund killed 34 people.'],
    ['unclear', 'The yard built under 8.5 million barrels.', 'The yard built more than 8 million barrels.'],
    ['unrelated', 'The flood in Sund killed 34 people.', 'The bridge in Lonsa is 120 metres long.'],
    ['differs', 'The writer was born before 1985.', 'The writer ( born 19 January 1991 ) is Danish.'],
    ['agrees', 'The writer was born after 1985.', 'The writer ( born 19 January 1991 ) is Danish.'],
    [
      'differs',
      'Lonsa is the 38th most visited town in the country.',
      'Lonsa is the 37th most visited town in the country.',
    ],
    [
      'agrees',
      'There are more than 30,000 sheep on the islands of Vesta.',
      'There are about 40,000 sheep on the islands of Vesta.',
    ],
    ['unrelated', 'The writer was born in 1985.', 'The bridge in Lonsa opened on 3 May 1991.'],
    ['unrelated', '', ''],
    // A number is held against the one that its own words stand beside.
    ['agrees', 'Lonsa has more than 30 cases.', 'There are 81 cases, 34 of them in Lonsa and 9 in Sund.'],
    ['differs', 'Lonsa has fewer than 30 cases.', 'There are 81 cases, 34 of them in Lonsa and 9 in Sund.'],
    // A bound is put near what it bounds: the budget is not meant.
    ['differs', 'The opera earned less than $40 million.', 'The opera earned $46 million on a budget of $9 million.'],
    ['agrees', 'The opera earned less than $50 million.', 'The opera earned $46 million on a budget of $9 million.'],
    // Who could have said "over 60" would have.
    ['differs', 'More than 36 million kettles of the firm were sold.', 'The firm has sold over 30 million kettles.'],
    ['agrees', 'More than 25 million kettles of the firm were sold.', 'The firm has sold over 30 million kettles.'],
    ['unclear', 'The firm sold 40 million kettles.', 'The firm sold over 30 million kettles.'],
    ['agrees', 'The firm sold 32 million kettles.', 'The firm sold over 30 million kettles.'],
    // Ranks, scores and ratios.
    ['differs', 'Sund is the sixth-largest port of Vesta.', 'Sund, the 5th largest port of Vesta, was rebuilt.'],
    ['agrees', 'Sund is the fifth-largest port of Vesta.', 'Sund, the 5th largest port of Vesta, was rebuilt.'],
    ['differs', 'Sund beat Lonsa 3-1 in the final.', 'In the final Sund beat Lonsa 2-1 at home.'],
    ['agrees', 'Critics gave the film an average of 7.2/10.', 'The film has an average of 7.2 out of 10 from critics.'],
    // Dates: before, after, finer and coarser.
    ['differs', 'The bridge in Lonsa opened before 1991.', 'The bridge in Lonsa opened on 3 May 1991.'],
    ['agrees', 'The bridge in Lonsa opened in 1991.', 'The bridge in Lonsa opened on 3 May 1991.'],
    ['unclear', 'The bridge in Lonsa opened on 3 May 1991.', 'The bridge in Lonsa opened in 1991.'],
    // The claim has a number that the other text does not answer.
    ['unclear', 'The flood killed 34 people and destroyed 900 barns.', 'The flood killed 34 people.'],
    ['unrelated', 'Sund beat Lonsa 6-0 in the final.', 'Sund beat Lonsa in the final.'],
    ['agrees', 'Sund beat Lonsa in the final.', 'Sund beat Lonsa 6-0 in the final.'],
    // One thing in two words; who says so is the frame.
    ['agrees', 'Doctors say four people died in the heatwave.', 'Four deaths followed the heatwave.'],
    ['unclear', 'Three lawyers sued the storm shelter owner.', 'Three deaths followed the storm.'],
    // Two forms of one verb; a person with the first name and without; one party.
    ['agrees', 'The storm broke three masts and struck Lonsa.', 'Three masts of Lonsa break when a storm strikes.'],
    ['agrees', 'Tomas Brandel, 28, sings for Lonsa.', 'Brandel, 28, sings for Sund and Lonsa.'],
    ['agrees', 'Zoe Perez, 28, sings for Lonsa.', 'In Lonsa Zoë Pérez, 28, sings.'],
    ['agrees', 'Five House Republicans backed Brandel.', 'Five GOP members of the House backed Brandel.'],
    // A rise, a rate and those who lived say nothing of the toll.
    ['unrelated', 'The toll of the flood in Sund rose by 12.', 'The flood in Sund killed 40 people.'],
    ['unrelated', 'Two more people died in the flood in Sund.', 'The flood in Sund killed 40 people.'],
    ['unrelated', 'The war in Vesta kills 40 people a day.', 'The war in Vesta has killed 40,000 people.'],
    ['differs', 'Forty people survived the crash in Sund.', 'The crash in Sund killed 40 people.'],
    // One length in two units, one sum in two currencies.
    ['agrees', 'The pipeline is 1,200 kilometres long.', 'The pipeline is 746 miles long.'],
    ['differs', 'The pipeline is 1,200 kilometres long.', 'The pipeline is 1,200 miles long.'],
    ['agrees', 'The plant used 1.2 million litres of water.', 'The plant used 1,200 cubic metres of water.'],
    ['unrelated', 'The bridge cost $1.3 billion.', 'The bridge cost €1.3 billion.'],
    // A number is answered by a number; what is said beside it, by words.
    ['agrees', 'Fewer than 40 people left Sund.', 'In Sund 34 residents left.'],
    ['unclear', 'Fewer than 40 people left Sund angrily in army trucks.', 'In Sund 34 residents left.'],
    // Opposite words beside one number.
    ['differs', 'The mine was the largest of the 12 mines of Vesta.', 'Of the 12 mines of Vesta it was the smallest.'],
    // Two counts told together, and what they come to.
    ['agrees', 'Five people were killed in the riot.', 'One guard and four marchers were killed in the riot.'],
    ['differs', 'Nine people were killed in the riot.', 'One guard and four marchers were killed in the riot.'],
    ['differs', 'Five people were killed in the riot.', 'Four people were killed and one was hurt in the riot.'],
    ['differs', 'Five guards and four marchers were killed.', 'One guard and four marchers were killed.'],
    // Of how many, as much as how many.
    [
      'differs',
      'Of the cases 40 out of 132 in Sund are in hospital.',
      'Of the cases 40 out of 135 in Sund are in hospital.',
    ],
    // Another event, whatever its number.
    ['unrelated', 'The flood in Sund killed 34 people.', 'The storm in Lonsa killed 40 people.'],
  ])('%s: %s / %s', (outcome, a, b) => expect(outcomeOf(a, b)).toBe(outcome));

  it('gives the pair with the words that earned it', () => {
    const { pairs } = compareTexts(
      { text: 'The flood in Sund killed 41 people, police said.', published: '2024-05-05' },
      { text: 'The flood in Sund killed 34 people, police said.', published: '2024-05-03' },
    );
    expect(pairs).toMatchObject([{ a: '41 people', b: '34 people', label: 'updated' }]);
    expect(pairs[0]?.matchedBy).toContain('flood');
    // Words, not what the index makes of them ("peopl").
    expect(pairs[0]?.matchedBy).toContain('people');
    expect(pairs[0]?.reasons[0]).toMatch(/2 days earlier/);
  });

  it('pairs what stands in one place of two versions of a sentence', () => {
    const before = { text: 'On 3 May the port of Sund, the 5th largest, had 214 cranes and lost 2-1 to Lonsa.' };
    const after = { text: 'On 4 May the port of Sund, the 6th largest, had 219 cranes and lost 2-1 to Lonsa.' };
    const { pairs, outcome } = compareTexts(after, before);
    const found = pairs.map(({ a, b, label }) => [a, b, label]);
    expect(found).toContainEqual(['219 cranes', '214 cranes', 'unclear']);
    expect(found).toContainEqual(['4 May', '3 May', 'unclear']);
    expect(outcome).toBe('differs');
  });

  it('pairs what a longer version keeps and what it dates anew', () => {
    const kept = 'On 3 May the port of Sund was closed.';
    const pairsOf = (a: string, b: string) => compareTexts({ text: a }, { text: b }).pairs;
    const added = pairsOf(`${kept} A ship from Lonsa had run into its gate in the night and sunk on 2 May.`, kept);
    expect(added.map(({ a, b, label }) => [a, b, label])).toEqual([['3 May', '3 May', 'agrees']]);
    const dated = pairsOf('The bridge in Sund opened on 6 July 2011.', 'The bridge in Sund opened in 2010.');
    expect(dated.map(({ a, b, label }) => [a, b, label])).toEqual([['6 July 2011', '2010', 'unclear']]);
    expect(pairsOf('The port of Sund opened in 2010.', 'The port of Sund closed in 2010.')).toEqual([]);
  });

  it('pairs no numbers of two sentences that say different things of them', () => {
    const { pairs } = compareTexts(
      { text: 'Police said on Sunday that the flood in Sund injured 34 people.' },
      { text: 'Police said on Sunday that the flood in Sund killed 41 people.' },
    );
    expect(pairs).toEqual([]);
  });

  it.each([
    ['The flood in Sund killed 34 people.', 'Two more people died in the flood in Sund.'],
    ['The flood in Sund killed 34 people.', 'Twelve others were killed by the flood in Sund.'],
    ['There are 5,000 American troops in Poland.', 'There are 9,000 British troops in Poland.'],
    ['The earthquake in Lonsa killed 40 people.', 'The earthquake in Sund killed 15 people.'],
    ['The bridge cost $1.3 billion.', 'The bridge cost €1.3 billion.'],
  ])('pairs no numbers of: %s / %s', (a, b) => {
    expect(compareTexts({ text: a }, { text: b }).pairs).toEqual([]);
  });

  it('tells an event by its year from that of another year', () => {
    const old = { text: 'The 2019 earthquake in Ardania killed 40 people.', published: '2024-05-05' };
    const pairsOn = (published: string) =>
      compareTexts(old, {
        text: 'In Ardania 38 people were killed by the earthquake on Friday, police said.',
        published,
      }).pairs;
    expect(pairsOn('2024-05-03')).toEqual([]);
    expect(pairsOn('2019-08-03')).toHaveLength(1);
  });

  it('does not take a number for that of whoever denies it', () => {
    const toll = {
      text: 'The flood in Sund killed 4,000 people, the interior ministry said.',
      published: '2024-05-03',
    };
    const labelOf = (text: string) => compareTexts({ text, published: '2024-05-03' }, toll).pairs[0]?.label;
    expect(labelOf('The Red Cross said that the flood in Sund had killed 11,300 people.')).toBe('sourcesDiffer');
    expect(labelOf('The Red Cross denied that the flood in Sund had killed 11,300 people.')).toBe('unclear');
  });

  it('reads a text too long for a claim by its figures alone', () => {
    const filler = 'The river rose in the night. '.repeat(200);
    expect(outcomeOf(`The flood in Sund killed 41 people. ${filler}`, 'The flood in Sund killed 34 people.')).toBe(
      'differs',
    );
  });
});
