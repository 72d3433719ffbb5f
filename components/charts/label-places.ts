/** A rectangle of the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room that no label may have. */
export interface Taken extends Box {
  /** A line right across, for which no number beside it is mistaken. */
  isLine?: true;
}

export interface Placed {
  /** Middle of the text. */
  x: number;
  /** Its baseline. */
  y: number;
}

export interface Labelled {
  x: number;
  y: number;
  text: string;
  /** The mark it belongs to, one of those taken; it may stand closer to this one than to any other. */
  mark: Box;
}

/** Of the labels' type size; measured on tabular figures of common system fonts, bold ones included. */
const CHARACTER = 6.8;
const LINE = 12;
const GAP = 6;

export function textWidth(text: string): number {
  return text.length * CHARACTER;
}

/**
 * Room for as many labels as there is, in the order given: above the point, else below, else beside it. null for a label
 * that would touch another one, a point or the frame; its number stands in the list below the chart anyway.
 */
export function placeLabels(labels: readonly Labelled[], taken: readonly Taken[], frame: Box): (Placed | null)[] {
  const used: Taken[] = [...taken];
  return labels.map((label) => {
    const place = placesAround(label).find((candidate) => {
      const box = boxOf(candidate, label.text);
      const wide = grown(box);
      return (
        isInside(box, frame) && !used.some((other) => touch(other === label.mark || other.isLine ? box : wide, other))
      );
    });
    if (place !== undefined) used.push(boxOf(place, label.text));
    return place ?? null;
  });
}

function placesAround({ x, y, text }: Pick<Labelled, 'x' | 'y' | 'text'>): Placed[] {
  const aside = textWidth(text) / 2 + GAP + 2;
  return [
    { x, y: y - GAP - 2 },
    { x, y: y + GAP + LINE - 2 },
    { x: x + aside, y: y + 4 },
    { x: x - aside, y: y + 4 },
    { x: x + aside - 2, y: y - GAP },
    { x: x - aside + 2, y: y - GAP },
    { x: x + aside - 4, y: y + GAP + LINE - 4 },
    { x: x - aside + 4, y: y + GAP + LINE - 4 },
  ];
}

export function boxOf({ x, y }: Placed, text: string): Box {
  const half = textWidth(text) / 2;
  return { left: x - half, right: x + half, top: y - LINE + 2, bottom: y + 2 };
}

/** Any closer, and a reader would take the number for the neighbour's. */
const ELBOW_ROOM = { beside: 4, over: 8 };

function grown({ left, top, right, bottom }: Box): Box {
  const { beside, over } = ELBOW_ROOM;
  return { left: left - beside, top: top - over, right: right + beside, bottom: bottom + over };
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
