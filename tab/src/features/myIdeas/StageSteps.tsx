import { STAGES, type MyIdea } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './StageSteps.module.css';

/** How far an idea has come: four steps, and where it ended. */
export function StageSteps({ stage, outcome }: Pick<MyIdea, 'stage' | 'outcome'>) {
  const { t } = useTexts();
  const at = STAGES.indexOf(stage);
  const isDone = outcome === 'anchored';
  const where = outcome === 'open' ? t(`stage.${stage}`) : t(`outcome.${outcome}`);
  return (
    <div className={styles.steps} data-outcome={outcome}>
      <span className={styles.track} aria-hidden="true">
        {STAGES.map((one, index) => (
          <span key={one} className={index <= at || isDone ? styles.reached : styles.ahead} />
        ))}
      </span>
      <span>
        {where}
        {outcome === 'open' && <span className={styles.now}> · {t(`stageNow.${stage}`)}</span>}
      </span>
    </div>
  );
}
