import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read } from '../source-files.ts';

interface Manifest {
  permissions: string[];
  content_scripts: { matches: string[]; all_frames?: boolean; run_at: string; css?: string[] }[];
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (build) => {
  const manifest = JSON.parse(read(`.output/${build}/manifest.json`)) as Manifest;

  it('asks for no more than it needs: no host, no tabs, no history', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('shows pages nothing of itself, and stays out of frames', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({
      matches: ['http://*/*', 'https://*/*'],
      run_at: 'document_idle',
    });
    expect(manifest.content_scripts[0]?.all_frames).not.toBe(true);
    expect(manifest.content_scripts[0]).not.toHaveProperty('css');
  });

  it('lets its pages load and reach nothing from outside', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });

  it('puts less than 20 kB into each page, gzipped, and no word of the archive', () => {
    const script = read(`.output/${build}/content-scripts/content.js`);
    expect(gzipSync(script).length).toBeLessThan(20_000);
    expect(script).not.toMatch(/hurricane|ukraine/i);
  });

  it("wakes without the word lists' witness sentences", () => {
    const script = read(`.output/${build}/background.js`);
    const modifiers = JSON.parse(read('data/lexicon/modifiers.json')) as { cue: string; example: string }[];
    expect(modifiers.filter(({ cue }) => !script.includes(cue))).toEqual([]);
    expect(modifiers.filter(({ example }) => script.includes(example))).toEqual([]);
  });
});

it.each(['chrome-mv3', 'firefox-mv3'])(
  'puts nothing into the pages of %s that could write to them or speak to them',
  (build) => {
    const script = read(`.output/${build}/content-scripts/content.js`);
    const writing =
      /\.(createElement|append|appendChild|insertBefore|setAttribute|insertRule|adoptedStyleSheets|dispatchEvent|postMessage|pushState)\b|\.(innerHTML|textContent|className|data)=[^=]/;
    expect(script).not.toMatch(writing);
  },
);

it('declares to Firefox that it collects no data', () => {
  const { browser_specific_settings: settings } = JSON.parse(read('.output/firefox-mv3/manifest.json')) as Manifest;
  expect(settings?.gecko.data_collection_permissions.required).toEqual(['none']);
});
