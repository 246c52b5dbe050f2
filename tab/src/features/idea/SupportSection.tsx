import { Button } from '@fluentui/react-components';
import { ThumbLike20Filled, ThumbLike20Regular } from '@fluentui/react-icons/svg/thumb-like';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { newFormId } from '../ideas/useChangeIdea';
import { Section } from './Section';
import parts from './parts.module.css';
import { useIdeaAction } from './useIdeaAction';

/** How many colleagues support it, and a way to join them or to stop. */
export function SupportSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const { isBusy, run } = useIdeaAction();
  const path = `/ideas/${idea.ideaId}/support`;
  const support = () => run({ method: 'PUT', path, body: { formId: newFormId() } }, t('idea.support.done'));
  const stop = () => run({ method: 'DELETE', path }, t('idea.support.stopped'));
  const { supporters, amSupporting } = idea;
  const { canSupport, canEndSupport } = idea.abilities;
  if (supporters === 0 && !canSupport) return null;
  return (
    <Section title={t('idea.support.heading')}>
      <p>{supporters === 0 ? t('idea.support.none') : t('idea.support.count', { count: supporters })}</p>
      {amSupporting && <p className={parts.quiet}>{t('idea.support.you')}</p>}
      {(canSupport || canEndSupport) && (
        <div className={parts.buttons}>
          <Button
            icon={amSupporting ? <ThumbLike20Filled /> : <ThumbLike20Regular />}
            disabledFocusable={isBusy}
            onClick={amSupporting ? stop : support}
          >
            {t(amSupporting ? 'idea.support.stop' : 'idea.support.support')}
          </Button>
        </div>
      )}
    </Section>
  );
}
