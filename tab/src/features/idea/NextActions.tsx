import { Button } from '@fluentui/react-components';
import { Archive20Regular } from '@fluentui/react-icons/svg/archive';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Merge20Regular } from '@fluentui/react-icons/svg/merge';
import { Play20Regular } from '@fluentui/react-icons/svg/play';
import { Trophy20Regular } from '@fluentui/react-icons/svg/trophy';
import type { ReactElement } from 'react';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import type { SimpleForm } from './forms/types';
import styles from './NextSection.module.css';
import { useOpenForm } from './openForm';
import { useIdeaAction } from './useIdeaAction';

const ICONS = {
  takeOn: <ArrowRight20Regular />,
  toAnchoring: <ArrowRight20Regular />,
  result: <Trophy20Regular />,
  closeRound: <LockClosed20Regular />,
  park: <Archive20Regular />,
  decline: <Dismiss20Regular />,
  merge: <Merge20Regular />,
  explainDelay: <Clock20Regular />,
} as const satisfies Partial<Record<SimpleForm, ReactElement>>;

/** What a lead most likely comes for. */
const FIRST: ReadonlySet<SimpleForm> = new Set(['takeOn', 'toAnchoring', 'result']);

/** All that brings the idea further, as far as the reader may; what is most likely comes first. */
export function NextActions({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const openForm = useOpenForm();
  const { isBusy, run } = useIdeaAction();
  const { moves, canComplete, canCloseRound, canMerge, canExplainDelay } = idea.abilities;
  const may = (move: (typeof moves)[number]) => moves.includes(move);
  const choices = (
    [
      { form: 'takeOn', key: 'takeOn', can: may('takeOn') },
      { form: 'toAnchoring', key: 'toAnchoringMove', can: may('toAnchoring') },
      { form: 'result', key: 'complete', can: canComplete },
      { form: 'closeRound', key: 'closeRound', can: canCloseRound },
      { form: 'park', key: 'park', can: may('park') },
      { form: 'decline', key: 'decline', can: may('decline') },
      { form: 'merge', key: 'merge', can: canMerge },
      { form: 'explainDelay', key: 'explainDelay', can: canExplainDelay },
    ] as const
  ).filter(({ can }) => can);
  if (choices.length === 0 && !may('startVote')) return null;
  const startVote = () =>
    run({ method: 'POST', path: `/ideas/${idea.ideaId}/round` }, t('idea.done.startVote'));
  return (
    <div className={styles.actions} role="group" aria-label={t('idea.actions')}>
      {may('startVote') && (
        <Button appearance="primary" icon={<Play20Regular />} disabledFocusable={isBusy} onClick={startVote}>
          {t('idea.next.startVote')}
        </Button>
      )}
      {choices.map(({ form, key }) => (
        <Button
          key={form}
          appearance={FIRST.has(form) ? 'primary' : 'secondary'}
          icon={ICONS[form]}
          onClick={() => openForm({ kind: form })}
        >
          {t(`idea.next.${key}`)}
        </Button>
      ))}
    </div>
  );
}
