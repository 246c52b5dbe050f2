import { Button } from '@fluentui/react-components';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { ExperimentView } from './ExperimentView';
import { Section } from './Section';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** What is tried out, and what came of it; nothing when there is nothing to read or do. */
export function ExperimentsSection({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { canUpdateWork } = idea.abilities;
  if (idea.experiments.length === 0 && !canUpdateWork) return null;
  const add = canUpdateWork && (
    <Button icon={<Beaker20Regular />} onClick={() => openForm({ kind: 'experiment' })}>
      {t('idea.experiments.add')}
    </Button>
  );
  const running = idea.experiments.filter(({ end }) => end === null);
  const ended = idea.experiments.filter(({ end }) => end !== null);
  return (
    <Section title={t('idea.experiments.heading')} action={add}>
      {idea.experiments.length === 0 ? (
        <p className={parts.quiet}>{t('idea.experiments.emptyAdd')}</p>
      ) : (
        <ul className={styles.experiments}>
          {[...running, ...ended.toReversed()].map((experiment) => (
            <li key={experiment.experimentId}>
              <ExperimentView
                experiment={experiment}
                canEnd={canUpdateWork}
                isOpen={idea.outcome === 'open'}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
