import axe from 'axe-core';

/**
 * What axe finds, one line each; [] for a surface that everyone can use. Colours need a real browser: the end-to-end tests
 * look at those. A component is part of a page, so that rules about whole pages do not apply.
 */
export async function violations(element: Element): Promise<string[]> {
  const found = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
