import { expect, it } from 'vitest';
import { paceOfConcept } from '@/engine/compare/pace.ts';

const paceOf = (outcome: string) => paceOfConcept({ unit: 'person', outcome, head: 'people' });

it('the dead of a disaster are counted anew each day and stay dead', () => {
  expect(paceOf('killed')).toMatchObject({ days: 1, cumulative: true });
});

it('of the missing some are found each day: yesterday’s number is no rival of today’s', () => {
  expect(paceOf('missing')).toMatchObject({ days: 0, cumulative: false });
});
