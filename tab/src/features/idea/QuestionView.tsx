import { Button } from '@fluentui/react-components';
import type { IdeaView, Question } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './QuestionView.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

interface Props {
  readonly question: Question;
  readonly idea: IdeaView;
}

/** One question with its answer, or with a way to answer it. */
export function QuestionView({ question, idea }: Props) {
  const { t, date } = useTexts();
  const openForm = useOpenForm();
  const { questionId, askedBy, askedAt, text, answer, answeredAt, canAnswer } = question;
  const from = idea.isOwn
    ? t('idea.byYou')
    : idea.submitter === null
      ? t('idea.byColleague')
      : t('idea.by', { name: idea.submitter });
  return (
    <div className={styles.exchange}>
      <div className={styles.question}>
        <p className={parts.small}>{t('idea.questions.asked', { name: askedBy, date: date(askedAt) })}</p>
        <p className={parts.typed}>{text}</p>
      </div>
      {answer !== null && (
        <div className={styles.answer}>
          <p className={parts.small}>
            {[
              from,
              ...(answeredAt === null ? [] : [t('idea.questions.answered', { date: date(answeredAt) })]),
            ].join(' · ')}
          </p>
          <p className={parts.typed}>{answer}</p>
        </div>
      )}
      {answer === null && (
        <div className={styles.waiting}>
          <span className={parts.quiet}>
            {t(canAnswer ? 'idea.questions.waitingYou' : 'idea.questions.waiting')}
          </span>
          {canAnswer && (
            <Button
              appearance="primary"
              aria-label={`${t('idea.questions.answer')}: ${text}`}
              onClick={() => openForm({ kind: 'answer', questionId })}
            >
              {t('idea.questions.answer')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
