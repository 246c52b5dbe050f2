import { Badge, Button } from '@fluentui/react-components';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import {
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
} from '@fluentui/react-icons/svg/checkmark-circle';
import { RecordStop20Filled } from '@fluentui/react-icons/svg/record-stop';
import type { Experiment } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Work.module.css';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

interface Props {
  readonly experiment: Experiment;
  readonly canEnd: boolean;
  /** What was tried with an idea that is finished does not wait for an outcome any more. */
  readonly isOpen: boolean;
}

const ICONS = {
  worked: CheckmarkCircle20Filled,
  partly: CheckmarkCircle20Regular,
  stopped: RecordStop20Filled,
} as const;

/** One thing that is tried: what is expected, how it is tested, and what came out. */
export function ExperimentView({ experiment, canEnd, isOpen }: Props) {
  const { t, date } = useTexts();
  const openForm = useOpenForm();
  const { experimentId, expected, test, end } = experiment;
  const Icon = end === null ? Beaker20Regular : ICONS[end.outcome];
  const said = [
    ['expected', expected],
    ['test', test],
    ...(end === null
      ? []
      : ([
          ['findings', end.findings],
          ['learned', end.learned],
        ] as const)),
  ] as const;
  return (
    <div className={styles.step} data-done={end !== null && end.outcome !== 'stopped'}>
      <Icon aria-hidden="true" />
      <div className={styles.experiment}>
        {end !== null && <h3>{t(`experimentOutcome.${end.outcome}`)}</h3>}
        <dl className={styles.said}>
          {said.map(([what, text]) => (
            <div key={what}>
              <dt>{t(`idea.experiments.${what}`)}</dt>
              <dd className={parts.typed}>{text}</dd>
            </div>
          ))}
        </dl>
        <p className={parts.small}>
          {end === null
            ? t('idea.experiments.due', { name: experiment.startedBy, date: date(experiment.dueOn) })
            : t('idea.experiments.endedOn', { name: end.endedBy, date: date(end.endedAt) })}{' '}
          {experiment.isLate && isOpen && (
            <Badge appearance="tint" color="warning" size="small" shape="rounded">
              {t('idea.experiments.late')}
            </Badge>
          )}
        </p>
      </div>
      {canEnd && end === null && (
        <Button
          size="small"
          aria-label={t('idea.experiments.endThis', { test })}
          onClick={() => openForm({ kind: 'experimentEnd', experimentId })}
        >
          {t('idea.experiments.end')}
        </Button>
      )}
    </div>
  );
}
