import { Badge, Button } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import type { Step } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Work.module.css';
import parts from './parts.module.css';
import { useIdeaAction } from './useIdeaAction';

interface Props {
  readonly step: Step;
  readonly canFinish: boolean;
  /** A step of an idea that is finished is not late any more. */
  readonly isOpen: boolean;
}

/** One step, with a button to say that it is done. */
export function StepView({ step, canFinish, isOpen }: Props) {
  const { t, date } = useTexts();
  const { isBusy, run } = useIdeaAction();
  const isDone = step.doneAt !== null;
  const finish = () => run({ method: 'POST', path: `/steps/${step.stepId}/done` }, t('idea.done.stepDone'));
  return (
    <div className={styles.step} data-done={isDone}>
      {isDone ? <CheckmarkCircle20Filled aria-hidden="true" /> : <Circle20Regular aria-hidden="true" />}
      <div>
        <p className={parts.typed}>{step.text}</p>
        <p className={parts.small}>
          {step.doneAt === null
            ? t('idea.steps.due', { name: step.owner, date: date(step.dueOn) })
            : t('idea.steps.doneOn', { name: step.owner, date: date(step.doneAt) })}{' '}
          {step.isLate && isOpen && (
            <Badge appearance="tint" color="danger" size="small" shape="rounded">
              {t('idea.steps.late')}
            </Badge>
          )}
        </p>
      </div>
      {canFinish && !isDone && (
        <Button
          size="small"
          icon={<Checkmark20Regular />}
          aria-label={t('idea.steps.doneThis', { step: step.text })}
          disabledFocusable={isBusy}
          onClick={finish}
        >
          {t('idea.steps.done')}
        </Button>
      )}
    </div>
  );
}
