// drawShadowTrees(root): puts what components draw in the place of their children, as a browser shows it: markup can state an
// open shadow tree ("<template shadowrootmode=open>"), and a document that is parsed and not loaded keeps that as a template.
import type { DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Changes the tree. A closed shadow tree stays a template: no reader sees into one in a browser either. */
export function drawShadowTrees(root: Parent): void {
  // Not by recursion: pages are nested deeply.
  const parents: Parent[] = [root];
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    const shadow = parent.childNodes.find(isOpenShadow);
    if (shadow) drawIn(parent, shadow);
    for (const child of parent.childNodes) if ('childNodes' in child) parents.push(child);
  }
}

function isOpenShadow(node: Child): node is DefaultTreeAdapterTypes.Template {
  return node.nodeName === 'template' && 'attrs' in node && valueOf(node, 'shadowrootmode') === 'open';
}

function drawIn(host: Parent, shadow: DefaultTreeAdapterTypes.Template): void {
  const given = host.childNodes.filter((child) => child !== shadow);
  host.childNodes = shadow.content.childNodes;
  const parents: Parent[] = [host];
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    parent.childNodes = parent.childNodes.flatMap((child) => (isSlot(child) ? assigned(child, given) : [child]));
    for (const child of parent.childNodes) {
      child.parentNode = parent;
      if ('childNodes' in child && !given.includes(child)) parents.push(child);
    }
  }
}

/** What the host gives to a slot of that name, else what the slot itself holds. */
function assigned(slot: Element, given: Child[]): Child[] {
  const isFor = (child: Child) => ('attrs' in child ? valueOf(child, 'slot') : '') === valueOf(slot, 'name');
  const nodes = given.filter(isFor);
  return nodes.length > 0 ? nodes : slot.childNodes;
}

const isSlot = (node: Child): node is Element => node.nodeName === 'slot' && 'attrs' in node;
const valueOf = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value ?? '';
