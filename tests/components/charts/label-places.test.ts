import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf, placeLabels } from '@/components/charts/label-places.ts';

const FRAME = { left: 50, top: 0, right: 320, bottom: 134 };

it('puts a label over its point where there is room', () => {
  expect(placeLabels([{ x: 150, y: 60, text: '92,000' }], [], FRAME)).toEqual([{ x: 150, y: 52 }]);
});

it('leaves a label out rather than lay it over another', () => {
  const crowd = Array.from({ length: 12 }, () => ({ x: 150, y: 60, text: '92,000' }));
  const placed = placeLabels(crowd, [], FRAME).filter((place) => place !== null);
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.length).toBeLessThan(12);
});

it('no two labels touch, and none leaves the frame', () => {
  const label = fc.record({
    x: fc.integer({ min: 50, max: 320 }),
    y: fc.integer({ min: 0, max: 134 }),
    text: fc.constantFrom('92,000', '1.2 million', '7%', '$12,345,678,901'),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const boxes = placeLabels(labels, [], FRAME).flatMap((place, index) =>
        place === null ? [] : [boxOf(place, labels[index]?.text ?? '')],
      );
      for (const [index, box] of boxes.entries()) {
        expect(box.left >= FRAME.left && box.right <= FRAME.right && box.top >= FRAME.top).toBe(true);
        const touches = boxes
          .slice(index + 1)
          .some(
            (other) =>
              box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          );
        expect(touches).toBe(false);
      }
    }),
  );
});
