import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { labelText } from '@/components/DifferenceLabel.tsx';
import { COUNTED_LABELS, type DifferenceLabel } from '@/engine/model.ts';
import { hitherto } from './cli/run.ts';
import { read, root } from './source-files.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'engine/README.md', 'data/README.md'];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const union = /export type DifferenceLabel =([^;]+);/.exec(read('engine/model.ts'))?.[1] ?? '';
const LABELS = [...union.matchAll(/'(\w+)'/g)].map(([, label]) => label as DifferenceLabel); // as the model spells them

describe('what the documents say is so', () => {
  it.each(documents)('%s names only scripts that exist', (document) => {
    const named = [...read(document).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(documents)('%s links and points only to files that exist', (document) => {
    const text = read(document);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)|src="([^"]+)"/g)].map(
      ([, link, source]) => link ?? source ?? '',
    );
    const paths = [
      ...text.matchAll(/`((?:engine|platform|components|entrypoints|cli|assets|data|tests)\/[\w./-]*)`/g),
    ].map(([, place = '']) => place);
    expect([...links, ...paths].filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });

  it('the README counts the bundled archive as it is', () => {
    const packs = loadBundledPacks();
    const sum = (count: 'articles' | 'figures' | 'series') =>
      packs.reduce((all, { manifest }) => all + manifest.counts[count], 0);
    const counted = `${sum('articles')} articles, ${sum('figures').toLocaleString('en')} figures, ${sum('series')} things counted`;
    expect(read('README.md')).toContain(counted);
  });

  it('the README shows what the command line prints', async () => {
    const [, args = '', shown = ''] =
      /\$ npm run --silent hitherto -- (.+)\n\n([^`]+)\n…/.exec(read('README.md')) ?? [];
    const { stdout } = await hitherto(args.split(' '));
    expect(stdout).toContain(shown);
    expect(shown).toContain('updated');
  });

  it('CONTRIBUTING and the model name the twelve labels in one order', () => {
    const inText = [...read('CONTRIBUTING.md').matchAll(/^\| *\d+ *\| `(\w+)`/gm)].map(([, label = '']) => label);
    expect(inText).toEqual(LABELS);
    expect(inText).toEqual(expect.arrayContaining([...COUNTED_LABELS]));
  });

  it('the README names the differences as they are called on screen, in the order of their rules', () => {
    const section = read('README.md').split('## How figures are compared')[1]?.split('## ')[0] ?? '';
    const [, , ...rows] = [...section.matchAll(/^\| (.+?) *\|/gm)].map(([, label = '']) => label);
    const inWords = (label: DifferenceLabel) =>
      labelText(label) + (COUNTED_LABELS.includes(label) ? ' · **counted**' : '');
    expect(rows).toEqual(LABELS.filter((label) => label !== 'notComparable' && label !== 'repeats').map(inWords));
  });

  it('PRIVACY explains exactly the permissions that are asked for', () => {
    const asked = /permissions: \[([^\]]+)\]/.exec(read('wxt.config.ts'))?.[1] ?? '';
    const explained = read('PRIVACY.md').split('## Permissions')[1]?.split('## ')[0] ?? '';
    const names = [...asked.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
    const told = [...explained.matchAll(/`(\w+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/^https?$/.test(name));
    expect(told.sort()).toEqual(names.sort());
  });
});
