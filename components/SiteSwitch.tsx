import { t } from './wording.ts';

interface Props {
  site: string;
  isOn: boolean;
  onSwitch: () => void;
}

/** "On for bbc.co.uk", one click to change. */
export function SiteSwitch({ site, isOn, onSwitch }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="bare switch"
      aria-checked={isOn}
      aria-label={t('siteSwitch', site)}
      onClick={onSwitch}
    >
      <span class="switch-track" aria-hidden="true" />
      <bdi>{isOn ? t('siteOn', site) : t('siteOff', site)}</bdi>
    </button>
  );
}
