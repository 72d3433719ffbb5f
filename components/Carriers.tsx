import type { EarlierFigure } from '@/engine/model.ts';
import { articleLink } from './article-links.ts';
import { dateText } from './dates.ts';
import { t } from './wording.ts';

type Carrier = EarlierFigure['alsoCarriedBy'][number];

/** More names than this say nothing more. */
const MOST_NAMES = 3;

/** Who else carried the same statement: names in a line, which unfolds into links. */
export function Carriers({ carriers }: { carriers: readonly Carrier[] }) {
  if (carriers.length === 0) return null;
  const outlets = [...new Set(carriers.map(({ outlet }) => outlet))];
  const named = outlets.slice(0, MOST_NAMES).join(', ');
  const rest = outlets.length - MOST_NAMES;
  return (
    <details class="carriers">
      <summary>{t('alsoCarriedBy', rest > 0 ? t('andMore', named, String(rest)) : named)}</summary>
      <ul class="plain">
        {carriers.map((carrier) => (
          <li key={carrier.article}>
            <Outlet carrier={carrier} />, <span class="nowrap">{dateText(carrier.published)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Outlet({ carrier }: { carrier: Carrier }) {
  const link = articleLink(carrier);
  if (link === null) return <bdi>{carrier.outlet}</bdi>;
  return (
    <a href={link} target="_blank" rel="noreferrer" aria-label={t('openArticle', carrier.outlet)}>
      <bdi>{carrier.outlet}</bdi>
    </a>
  );
}
