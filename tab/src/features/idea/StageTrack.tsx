import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { RecordStop20Filled } from '@fluentui/react-icons/svg/record-stop';
import { RadioButton20Filled } from '@fluentui/react-icons/svg/radio-button';
import { STAGES, type IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './StageTrack.module.css';

/** The four stages, with where this idea is. */
export function StageTrack({ idea }: { readonly idea: IdeaView }) {
  const { t, day } = useTexts();
  const here = STAGES.indexOf(idea.stage);
  const isAnchored = idea.outcome === 'anchored';
  const isOpen = idea.outcome === 'open';
  return (
    <ol className={styles.track} aria-label={t('idea.stages')}>
      {STAGES.map((stage, index) => {
        const state = index < here || isAnchored ? 'done' : index === here ? 'now' : 'later';
        const Icon =
          state === 'done'
            ? CheckmarkCircle20Filled
            : state === 'later'
              ? Circle20Regular
              : isOpen
                ? RadioButton20Filled
                : RecordStop20Filled;
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name}>{t(`stage.${stage}`)}</span>
              <span className="visually-hidden">
                {`, ${t(state === 'done' ? 'idea.stageDone' : state === 'now' ? 'idea.stageNow' : 'idea.stageLater')}`}
              </span>
              {state === 'now' && (
                <span className={styles.since}>
                  {isOpen ? t('idea.since', { date: day(idea.stageSince) }) : t(`outcome.${idea.outcome}`)}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
