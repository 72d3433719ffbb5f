// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { STATES } from '../lab/states.tsx';
import { violations } from './axe.ts';

afterEach(cleanup);

const user = userEvent.setup();

it.each(Object.entries(STATES))('%s can be used by everyone', async (_, draw) => {
  const { container } = render(<>{draw()}</>);
  // What is folded must be usable once it is unfolded.
  for (const details of container.querySelectorAll('details'))
    await user.click(details.querySelector('summary') ?? details);
  expect(await violations(container)).toEqual([]);
});
