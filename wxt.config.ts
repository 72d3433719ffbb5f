import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Nothing is loaded but what is in the package; pictures may be drawn as data. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Makes the index of the bundled packs and gives its path. In a process of its own: this file is loaded without our import paths. */
function buildArchive(): string {
  const file = here('.wxt/archive.bin');
  execFileSync(process.execPath, ['--import', 'tsx', here('cli/build-archive.ts'), file], { stdio: 'inherit' });
  return file;
}

/** Witness sentences make up two fifths of the word lists. The tests read them; a background that wakes need not. */
function withoutWitnesses(): Plugin {
  const isWitness = (key: string) => key === 'example' || key === 'not';
  return {
    name: 'without-witnesses',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/data\/lexicon\/[a-z-]+\.json$/.test(id)) return null;
      const entries: unknown = JSON.parse(code);
      return JSON.stringify(entries, (key, value: unknown) => (isWitness(key) ? undefined : value));
    },
  };
}

/** Functions first, and as arrows where they may be: alike code side by side is packed best. No page can change what `unsafe` relies on. */
const PACKING = {
  passes: 8,
  ecma: 2020,
  hoist_funs: true,
  unsafe_arrows: true,
  pure_getters: true,
  unsafe: true,
  sequences: false,
  inline: 1,
} as const;

const ICON_SIZES = [16, 19, 32, 48, 64];

const FIREFOX = {
  action: {
    // A badge nobody sees is none: Firefox would put the button behind its puzzle piece.
    default_area: 'navbar' as const,
    // Firefox names these after the text of its theme: the light one is for dark toolbars.
    theme_icons: ICON_SIZES.map((size) => ({
      light: `icon/on-dark-${size}.png`,
      dark: `icon/on-light-${size}.png`,
      size,
    })),
  },
  browser_specific_settings: {
    gecko: {
      id: 'hitherto@hitherto.news',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

const CHROME = {
  // The first with URL.canParse.
  minimum_chrome_version: '120',
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // Firefox too, where WXT would build MV2.
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  publicDir: 'assets/public',
  vite: () => ({
    plugins: [withoutWitnesses()],
    resolve: { alias: { 'wxt/utils/content-script-context': here('platform/silent-context.ts') } },
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // WXT takes the popup's own title, which is no translated text.
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
    },
    // What every page carries is packed as small as can be: Terser makes it 4 % smaller than Vite's own minifier.
    // webextension-polyfill is for Chrome before 148. Every page would carry its 2.7 kB (gzip) for the
    // few calls of the content script, which mean the same in every browser: it makes them itself.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      const small = {
        resolve: { alias: { 'wxt/browser': '@wxt-dev/browser' } },
        build: { minify: 'terser', terserOptions: { compress: PACKING, toplevel: true } },
      };
      Object.assign(config, mergeConfig(config, small));
    },
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: buildArchive(), relativeDest: 'data/archive.bin' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' } },
      'look-up-selection': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandLookUp__' },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox' ? FIREFOX : CHROME),
  }),
});
