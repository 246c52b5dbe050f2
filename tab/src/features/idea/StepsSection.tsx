import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import { StepView } from './StepView';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** The small steps: what, by whom, by when; what is late says so. */
export function StepsSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { canUpdateWork } = idea.abilities;
  const add = canUpdateWork && (
    <Button icon={<Add20Regular />} onClick={() => openForm({ kind: 'step' })}>
      {t('idea.steps.add')}
    </Button>
  );
  const open = idea.steps.filter((step) => step.doneAt === null);
  const done = idea.steps.filter((step) => step.doneAt !== null);
  return (
    <Section title={t('idea.steps.heading')} action={add}>
      {idea.steps.length === 0 ? (
        <p className={parts.quiet}>{t(canUpdateWork ? 'idea.steps.emptyAdd' : 'idea.steps.empty')}</p>
      ) : (
        <ul className={styles.steps}>
          {[...open, ...done].map((step) => (
            <li key={step.stepId}>
              <StepView step={step} canFinish={canUpdateWork} isOpen={idea.outcome === 'open'} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
