/** Pages of our own, of invented newspapers, with figures that were really reported. */
export interface ArticleText {
  title: string;
  published: string;
  paragraphs: string[];
}

/** The archive holds other counts for the same days. */
export const FLOOD: ArticleText = {
  title: 'Derna counts its dead, and counts them twice',
  published: '2023-09-15',
  paragraphs: [
    'About 6,000 people were killed in Derna when two dams gave way, officials of the government in Tripoli said on Thursday.',
    'The Libyan city lies where a dry river valley meets the sea. For two days the water stood in its streets, and boats looked for survivors between the houses.',
    'Aid workers who came from Benghazi said that they had stopped adding up and begun to write down names, because the lists of the different offices could no longer be laid beside each other.',
  ],
};

/** Nothing in the archive has to do with it. */
export const PLAIN: ArticleText = {
  title: 'The lighthouse at Corran Point gets its lamp back',
  published: '2024-05-12',
  paragraphs: [
    'The lamp of the old lighthouse, taken down for repair in spring, is back in its place and was lit on Saturday evening in front of a small crowd.',
    'Volunteers had cleaned 240 prisms by hand, each of them with vinegar and a soft cloth, and put them back in the order that a drawing from the archive shows.',
    'The lamp will not guide ships any more. It is to be lit on the first Saturday of each month, weather permitting, and anyone may come and look.',
  ],
};

export function articlePage({ title, published, paragraphs }: ArticleText): string {
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="The Harbour Ledger">
    <script type="application/ld+json">${JSON.stringify(linked)}</script>
  </head>
  <body>
    <main>
      <article>
        <h1>${title}</h1>
        <p><time datetime="${published}">${published}</time></p>
        ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n        ')}
      </article>
    </main>
  </body>
</html>`;
}
