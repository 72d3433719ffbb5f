/** Plain text to the clipboard; false when the browser refuses, e.g. because the window has lost the focus. */
export async function copyText(text: string): Promise<boolean> {
  // A page without TLS has no clipboard of its own; the card may stand in one.
  if (!navigator.clipboard) return copyByCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return copyByCommand(text);
    throw error;
  }
}

function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return done;
}
