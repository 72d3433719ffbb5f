import { fc } from '@/tests/any-values.ts';
import { expect, it } from 'vitest';
import { type Labelled, boxOf, placeLabels } from '@/components/charts/label-places.ts';

const label = (x: number, y: number, text: string): Labelled => ({
  x,
  y,
  text,
  mark: { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
});

const FRAME = { left: 50, top: 0, right: 320, bottom: 134 };

it('puts a label over its point where there is room', () => {
  expect(placeLabels([label(150, 60, '92,000')], [], FRAME)).toEqual([{ x: 150, y: 52 }]);
});

it('leaves a label out rather than lay it over another', () => {
  const crowd = Array.from({ length: 12 }, () => label(150, 60, '92,000'));
  const placed = placeLabels(crowd, [], FRAME).filter((place) => place !== null);
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.length).toBeLessThan(12);
});

it('never stands where it would be taken for the number of another mark', () => {
  const [own, other] = [label(150, 60, '105,000'), label(150, 38, '100,000')];
  const [place] = placeLabels([own], [own.mark, other.mark], FRAME);
  expect(place?.y).toBeGreaterThan(60);
});

it('no two labels touch, and none leaves the frame', () => {
  const any = fc
    .tuple(
      fc.integer({ min: 50, max: 320 }),
      fc.integer({ min: 0, max: 134 }),
      fc.constantFrom('92,000', '1.2 million', '7%', '$12,345,678,901'),
    )
    .map(([x, y, text]) => label(x, y, text));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (labels) => {
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
