import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from './page-reader.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: false,
  main: () => startReader(document),
});
