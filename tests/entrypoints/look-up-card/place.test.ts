import { describe, expect, it } from 'vitest';
import { placeNear } from '@/entrypoints/look-up-card/place.ts';

const window = { width: 1000, height: 800 };
const card = { width: 380, height: 500 };
const selection = (top: number, left = 100) => ({ top, left, bottom: top + 20, right: left + 80 }) as DOMRectReadOnly; // the sides that are used

describe('the look-up card', () => {
  it('stands under the selection', () => {
    expect(placeNear(selection(100), card, window)).toMatchObject({ left: 100, top: 128 });
  });

  it('stands above a selection at the foot of the window', () => {
    expect(placeNear(selection(700), card, window)).toMatchObject({ top: 192 });
  });

  it('is shortened before it covers the selection', () => {
    const { top, maxHeight } = placeNear(selection(300), card, window);
    expect(top).toBe(328);
    expect(top + maxHeight).toBeLessThanOrEqual(window.height - 8);
  });

  it.each([-50, 950])('stays inside the window beside a selection at its edge (%i)', (left) => {
    const placed = placeNear(selection(100, left), card, window);
    expect(placed.left).toBeGreaterThanOrEqual(8);
    expect(placed.left + card.width).toBeLessThanOrEqual(window.width - 8);
  });

  it('fills a window that is too low for both', () => {
    expect(placeNear(selection(150), card, { width: 400, height: 320 })).toMatchObject({ top: 8, maxHeight: 304 });
  });
});
