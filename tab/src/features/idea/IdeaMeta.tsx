import { Badge } from '@fluentui/react-components';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts, type Texts } from '../../lib/texts';
import styles from './IdeaMeta.module.css';

/** From whom: never a name when the submitter wants to stay unnamed. */
function byText({ t }: Texts, idea: IdeaView): string {
  if (idea.isOwn) return t(idea.unnamed ? 'idea.byYouUnnamed' : 'idea.byYou');
  return idea.submitter === null ? t('idea.byColleague') : t('idea.by', { name: idea.submitter });
}

/** Below the title: number, from whom, when, which club and theme. */
export function IdeaMeta({ idea }: { readonly idea: IdeaView }) {
  const texts = useTexts();
  const { t, date } = texts;
  return (
    <ul className={styles.meta} aria-label={t('idea.facts')}>
      <li className={styles.number}>{idea.number}</li>
      <li>{`${byText(texts, idea)} ${t('idea.on', { date: date(idea.submittedAt) })}`}</li>
      <li>{idea.club === null ? t('idea.noClub') : t('idea.inClub', { club: idea.club.name })}</li>
      {idea.theme !== null && (
        <li>
          <Badge appearance="outline" color="informative" shape="rounded">
            {t('idea.theme', { theme: idea.theme })}
          </Badge>
        </li>
      )}
      {idea.outcome !== 'open' && (
        <li>
          <Badge
            appearance="tint"
            color={idea.outcome === 'anchored' ? 'success' : 'important'}
            shape="rounded"
          >
            {t(`outcome.${idea.outcome}`)}
          </Badge>
        </li>
      )}
    </ul>
  );
}
