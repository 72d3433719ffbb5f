import type { Answers } from './answers.ts';
import { FailureMessage } from './FailureMessage.tsx';
import { languageName } from './language-name.ts';
import type { PopupProps } from './popup-props.ts';
import { ReportView } from './ReportView.tsx';
import { StateMessage } from './StateMessage.tsx';
import { t } from './wording.ts';

type Props = PopupProps & { answers: Answers };

/** The part of the popup that depends on what is known about the page; every state has its own sentence. */
export function PageStateView(props: Props) {
  const { state } = props;
  switch (state.kind) {
    case 'report':
      return <ReportView report={state.report} actions={props} answers={props.answers} />;
    case 'reading':
      return <StateMessage sentence={t('stateReading')} next={t('stateReadingNext')} />;
    case 'notArticle':
      return <StateMessage sentence={t('stateNotArticle')} next={t('stateNotArticleNext')} />;
    case 'languageUnsupported':
      return <StateMessage sentence={t('stateLanguage', languageName(state.language))} next={t('stateLanguageNext')} />;
    case 'siteOff':
      return <SiteOff {...props} off={state.site} />;
    case 'notAllowed':
      return <NotAllowed {...props} />;
    case 'error':
      return <FailureMessage failed={state.failed} detail={state.detail} onRetry={props.onRetry} />;
  }
}

function SiteOff({ off, onSiteOn, answers }: Props & { off: string }) {
  const turnOn = () => answers.reportInPlace(onSiteOn(), t('siteTurnedOn', off), t('actionFailed'));
  return (
    <StateMessage sentence={t('stateSiteOff', off)} next={t('stateSiteOffNext')}>
      <button type="button" onClick={turnOn}>
        {t('siteTurnOn', off)}
      </button>
    </StateMessage>
  );
}

function NotAllowed({ onAllow, site, answers }: Props) {
  const allow = onAllow && (() => answers.reportInPlace(onAllow(), t('siteTurnedOn', site ?? ''), t('actionFailed')));
  return (
    <StateMessage sentence={t('stateNotAllowed')} next={t('stateNotAllowedNext')}>
      {allow && (
        <button type="button" onClick={allow}>
          {t('allowSite')}
        </button>
      )}
    </StateMessage>
  );
}
