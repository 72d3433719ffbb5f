// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { STATES } from '../lab/states.tsx';
import { violations } from './axe.ts';

afterEach(cleanup);

it.each(Object.entries(STATES))('%s can be used by everyone', async (_, draw) => {
  const { container } = render(<>{draw()}</>);
  // What is folded must be usable once it is unfolded.
  for (const details of container.querySelectorAll('details')) details.open = true;
  expect(await violations(container)).toEqual([]);
});
