// walkPage(document): one pass over the live DOM that changes nothing. It gives the page's text as blocks, each with the
// text nodes it came from, and the tree of boxes (block-level elements) they stand in. Blocks of one box are contiguous.
import { fold, hintsOf, isHidden, property, rootOf } from './dom.ts';

/** A block-level element. Counts cover everything inside it. */
export interface Box {
  element: Element;
  tag: string;
  parent: Box | null;
  depth: number;
  /** Words of class, id, role …: see hintsOf. */
  hints: string;
  /** Its blocks are blocks[first] … blocks[end - 1]. */
  first: number;
  end: number;
  children: Box[];
  chars: number;
  linkChars: number;
}

/** A run of text without a block boundary in it. */
export interface TextBlock {
  box: Box;
  text: string;
  /** The live text nodes in order; the text is their data, folded. */
  nodes: Text[];
  /** Characters inside links. */
  linkChars: number;
}

export interface PageText {
  boxes: Box[];
  blocks: TextBlock[];
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const NEVER_TEXT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO PICTURE IMG SELECT OPTION TEXTAREA INPUT BUTTON DIALOG MENU NAV HEAD LINK META MAP METER PROGRESS DATALIST AMP-AD AMP-SIDEBAR AMP-CONSENT'.split(
    ' ',
  ),
);
const NEVER_TEXT_ROLES = new Set(['navigation', 'menu', 'menubar', 'dialog', 'alertdialog', 'search', 'toolbar']);
/** Nodes between two chances to pause: some tenths of a millisecond. */
const NODES_PER_STEP = 400;
/** Deeper markup is hostile or broken; the text down there is not read. */
const MAX_DEPTH = 400;

/** Walks the page; yields now and then so that the caller may pause between two steps. */
export function* walkPage(document: Document): Generator<void, PageText> {
  const root = rootOf(document);
  const walk = new Walk();
  if (root) walk.enter(root);
  for (let seen = 1; walk.step(); seen++) if (seen % NODES_PER_STEP === 0) yield;
  return walk;
}

/** A place in the walk: the next child to visit, and what to do when there is none left. */
interface Frame {
  next: Node | null;
  /** The rest of a slot's nodes, which are no siblings in the tree that is drawn. */
  queue: Node[];
  leave: () => void;
}

class Walk implements PageText {
  boxes: Box[] = [];
  blocks: TextBlock[] = [];
  #box: Box | null = null;
  #frames: Frame[] = [];
  #nodes: Text[] = [];
  #raw: string[] = [];
  #linkChars = 0;
  #linkDepth = 0;

  /** Visits one node; false at the end. */
  step(): boolean {
    const frame = this.#frames.at(-1);
    if (!frame) return false;
    const node = frame.next ?? frame.queue.shift();
    if (frame.next) frame.next = nextSibling(frame.next);
    if (node) this.#visit(node);
    else this.#frames.pop()?.leave();
    return true;
  }

  #visit(node: Node): void {
    const type = typeof node.nodeType === 'number' ? node.nodeType : 1;
    if (type === 3) this.#text(node as Text);
    else if (type === 1) this.enter(node as Element);
  }

  enter(element: Element): void {
    const tag = tagOf(element);
    if (this.#frames.length > MAX_DEPTH || NEVER_TEXT.has(tag) || isHidden(element)) return;
    if (tag === 'BR') this.#lineBreak(element);
    else if (INLINE.has(tag)) this.#inline(element, tag);
    else if (!NEVER_TEXT_ROLES.has(element.getAttribute('role') ?? '') && !isField(element)) this.#block(element, tag);
  }

  #inline(element: Element, tag: string): void {
    // "<a name='top'>" leads nowhere; where it is not closed it holds the rest of the page.
    const link = tag === 'A' && element.hasAttribute('href') ? 1 : 0;
    this.#linkDepth += link;
    this.#descend(element, () => {
      this.#linkDepth -= link;
    });
  }

  #block(element: Element, tag: string): void {
    this.#flush();
    const box = this.#open(element, tag);
    this.#descend(element, () => {
      this.#flush();
      this.#close(box);
    });
  }

  #descend(element: Element, leave: () => void): void {
    // A component draws its shadow tree; its own children are shown where that tree has slots.
    const inside = element.shadowRoot ?? element;
    // linkedom has no slots; there the fallback content is all there is.
    const queue = 'assignedNodes' in element ? (element as HTMLSlotElement).assignedNodes() : [];
    this.#frames.push({ next: queue.length > 0 ? null : firstChild(inside), queue, leave });
  }

  #text(node: Text): void {
    const { data } = node;
    if (!data) return;
    this.#nodes.push(node);
    this.#raw.push(data);
    if (this.#linkDepth > 0) this.#linkChars += visibleLength(data);
  }

  /** Two line breaks in a row are how old pages begin a paragraph; one is a space. */
  #lineBreak(element: Element): void {
    if (followedByBreak(element)) this.#flush();
    else this.#raw.push('\n');
  }

  #open(element: Element, tag: string): Box {
    const parent = this.#box;
    const first = this.blocks.length;
    const depth = parent ? parent.depth + 1 : 0;
    const hints = hintsOf(element);
    const box: Box = { element, tag, parent, depth, hints, first, end: first, children: [], chars: 0, linkChars: 0 };
    this.boxes.push(box);
    parent?.children.push(box);
    this.#box = box;
    return box;
  }

  #close(box: Box): void {
    box.end = this.blocks.length;
    this.#box = box.parent;
    if (!box.parent) return;
    box.parent.chars += box.chars;
    box.parent.linkChars += box.linkChars;
  }

  #flush(): void {
    const text = this.#nodes.length > 0 ? fold(this.#raw.join('')) : '';
    if (text && this.#box) this.#keep(text, this.#box);
    if (this.#raw.length === 0) return;
    this.#nodes = [];
    this.#raw = [];
    this.#linkChars = 0;
  }

  #keep(text: string, box: Box): void {
    const linkChars = Math.min(this.#linkChars, text.length);
    this.blocks.push({ box, text, nodes: this.#nodes, linkChars });
    box.chars += text.length;
    box.linkChars += linkChars;
  }
}

/** Only a form (and an element that hides its own name is one) can hide its properties behind its fields. */
function isForm(node: Node): boolean {
  const name: unknown = node.nodeName;
  return typeof name !== 'string' || name === 'FORM' || name === 'form';
}

function tagOf(element: Element): string {
  return (isForm(element) ? 'FORM' : element.nodeName).toUpperCase();
}

function firstChild(node: Node): Node | null {
  return isForm(node) ? property<'firstChild', Node | null>(node, 'firstChild') : node.firstChild;
}

function nextSibling(node: Node): Node | null {
  return isForm(node) ? property<'nextSibling', Node | null>(node, 'nextSibling') : node.nextSibling;
}

/** A place to write in; what a reader types is nobody's article. */
function isField(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

function followedByBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next && next.nodeType === 3 && !(next as Text).data.trim()) next = next.nextSibling;
  return next !== null && next.nodeType === 1 && tagOf(next as Element) === 'BR';
}

function visibleLength(data: string): number {
  return data.replace(/\s+/g, ' ').length;
}
