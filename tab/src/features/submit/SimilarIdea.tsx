import { Button } from '@fluentui/react-components';
import { ThumbLike16Regular } from '@fluentui/react-icons/svg/thumb-like';
import { Link } from 'react-router';
import type { SimilarIdeas } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { useChangeIdea } from '../ideas/useChangeIdea';
import styles from './IdeaForm.module.css';

/** One look-alike, with a way to support it. */
export function SimilarIdea({ idea }: { readonly idea: SimilarIdeas['items'][number] }) {
  const texts = useTexts();
  const { t } = texts;
  const change = useChangeIdea();
  const amSupporting = change.data?.amSupporting ?? false;
  const support = () =>
    change.mutate(
      { method: 'PUT', path: `/ideas/${idea.ideaId}/support`, body: {} },
      {
        onSuccess: () => showToast('done', t('submit.supported', { number: idea.number })),
        onError: (error) => showToast('trouble', troubleText(texts, error)),
      },
    );
  return (
    <li className={styles.one}>
      <h4>
        <Link to={`/ideas/${idea.ideaId}`}>{idea.title}</Link>
      </h4>
      <p>{idea.text}</p>
      <div className={styles.foot}>
        <span>{idea.number}</span>
        <span>{idea.outcome === 'open' ? t(`stage.${idea.stage}`) : t(`outcome.${idea.outcome}`)}</span>
        {idea.supporters > 0 && <span>{t('submit.supporters', { count: idea.supporters })}</span>}
        {amSupporting ? (
          <strong>{t('submit.supporting')}</strong>
        ) : (
          idea.canSupport && (
            <Button
              size="small"
              icon={<ThumbLike16Regular />}
              disabledFocusable={change.isPending}
              onClick={support}
            >
              {t('submit.support')}
            </Button>
          )
        )}
      </div>
    </li>
  );
}
