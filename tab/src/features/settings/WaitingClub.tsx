import { Badge, Button, Field, Textarea } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import { club as clubContract, type Club } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useHost } from '../../lib/hostContext';
import { ApiError } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import styles from './Settings.module.css';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

interface Props {
  readonly club: Club;
  readonly request: NonNullable<Club['request']>;
}

/** A club that somebody asked for: an administrator approves it, or says no with a reason. */
export function WaitingClub({ club, request }: Props) {
  const texts = useTexts();
  const { t, moment } = texts;
  const host = useHost();
  const [reason, setReason] = useState('');
  const judging = useSaved({
    save: (verdict: 'approve' | 'reject') =>
      call(clubContract, {
        method: 'POST',
        path: `/clubs/${club.clubId}/${verdict}`,
        ...(verdict === 'reject' ? { body: { reason } } : {}),
      }),
    touches: [settingsKeys.clubs, settingsKeys.themes],
    done: (_, verdict) => t(`settings.clubsPart.${verdict}Done`, { name: club.name }),
  });
  const isReasonMissing = judging.error instanceof ApiError && judging.error.code === 'reason_required';
  const facts: readonly (readonly [string, string])[] = [
    [t('settings.clubsPart.askedBy'), `${request.askedBy}, ${moment(request.askedAt)}`],
    [t('settings.clubsPart.team'), request.teamName ?? t('settings.clubsPart.teamUnknown')],
    [
      t('settings.clubsPart.themes'),
      request.themes.length === 0 ? t('settings.clubsPart.ownThemes') : request.themes.join(', '),
    ],
  ];
  const judge = (verdict: 'approve' | 'reject') => {
    if (!judging.isPending) judging.mutate(verdict);
  };
  return (
    <section className={styles.card} aria-label={club.name}>
      <div className={styles.head}>
        <h3>{club.name}</h3>
        <span className={styles.quiet}>{t('settings.clubsPart.members', { count: club.memberCount })}</span>
        <Badge appearance="tint" color="warning">
          {t('settings.clubsPart.waits')}
        </Badge>
        <Button size="small" icon={<Open20Regular />} onClick={() => host.openLink(club.channelUrl)}>
          {t('settings.clubsPart.openChannel')}
        </Button>
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.small}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t('settings.clubsPart.gets', { count: club.memberCount, name: request.askedBy })}
        {request.willBeDefault && ` ${t('settings.clubsPart.defaultHint')}`}
      </p>
      <Field
        label={t('settings.clubsPart.reason')}
        hint={t('settings.clubsPart.reasonHint')}
        {...(isReasonMissing
          ? { validationState: 'error' as const, validationMessage: troubleText(texts, judging.error) }
          : {})}
      >
        <Textarea
          value={reason}
          onChange={(_, data) => {
            setReason(data.value);
            judging.reset();
          }}
        />
      </Field>
      {judging.error !== null && !isReasonMissing && <p role="alert">{troubleText(texts, judging.error)}</p>}
      <div className={styles.head}>
        <Button appearance="primary" disabledFocusable={judging.isPending} onClick={() => judge('approve')}>
          {t('settings.clubsPart.approve')}
        </Button>
        <Button disabledFocusable={judging.isPending} onClick={() => judge('reject')}>
          {t('settings.clubsPart.reject')}
        </Button>
      </div>
    </section>
  );
}
