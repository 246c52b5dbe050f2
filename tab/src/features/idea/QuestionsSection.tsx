import { Button } from '@fluentui/react-components';
import { ChatHelp20Regular } from '@fluentui/react-icons/svg/chat-help';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { QuestionView } from './QuestionView';
import { Section } from './Section';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** What the club asked and what the submitter answered; nothing when there is nothing to read or do. */
export function QuestionsSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { canAsk } = idea.abilities;
  if (idea.questions.length === 0 && !canAsk) return null;
  const ask = canAsk && (
    <Button icon={<ChatHelp20Regular />} onClick={() => openForm({ kind: 'ask' })}>
      {t('idea.ask')}
    </Button>
  );
  return (
    <Section title={t('idea.questions.heading')} action={ask}>
      {idea.questions.length === 0 ? (
        <p className={parts.quiet}>{t('idea.questions.emptyAsk')}</p>
      ) : (
        <ul className={parts.list}>
          {idea.questions.map((question) => (
            <li key={question.questionId}>
              <QuestionView question={question} idea={idea} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
