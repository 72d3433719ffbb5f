/** The site as a reader knows it, "bbc.co.uk" for "https://www.bbc.co.uk/news"; null for what is no web page. */
export function siteOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return (/^https?:$/.test(protocol) && hostname.replace(/^www\d?\./, '')) || null;
}
