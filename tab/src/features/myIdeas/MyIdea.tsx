import { ChatBubblesQuestion20Filled } from '@fluentui/react-icons/svg/chat-bubbles-question';
import { Link } from 'react-router';
import type { MyIdea as MyIdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { eventText } from '../idea/eventText';
import { StageSteps } from './StageSteps';
import styles from './MyIdeasPage.module.css';

/** One of my ideas: how far it is, and the last that happened. */
export function MyIdea({ idea }: { readonly idea: MyIdeaView }) {
  const texts = useTexts();
  const { t, date } = texts;
  const { lastNews, promise } = idea;
  const isWaiting = promise === 'onTime' || promise === 'dueSoon' || promise === 'overdue';
  return (
    <article className={styles.idea} data-idea={idea.number}>
      <p className={styles.about}>
        <span>{idea.number}</span>
        <span>{t(idea.role === 'submitter' ? 'mine.submitted' : 'mine.supporting')}</span>
        {idea.unnamed && idea.role === 'submitter' && <span>{t('mine.unnamed')}</span>}
      </p>
      <h2>
        <Link to={`/ideas/${idea.ideaId}`}>{idea.title}</Link>
      </h2>
      {lastNews && (
        <p className={styles.news}>
          <span className={styles.when}>{date(lastNews.at)}</span>{' '}
          {eventText(texts, lastNews, idea.role === 'submitter')}
        </p>
      )}
      {idea.openQuestions > 0 && (
        <p className={styles.question}>
          <ChatBubblesQuestion20Filled aria-hidden="true" />
          {t('mine.questions', { count: idea.openQuestions })}
        </p>
      )}
      {isWaiting && idea.outcome === 'open' && (
        <p className={promise === 'overdue' ? styles.late : styles.promise}>
          {t(promise === 'overdue' ? 'mine.late' : 'mine.respondBy', { date: date(idea.respondBy) })}
        </p>
      )}
      <StageSteps stage={idea.stage} outcome={idea.outcome} />
    </article>
  );
}
