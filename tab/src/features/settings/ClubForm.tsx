import { Badge, Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { useState } from 'react';
import { club as clubContract, type Club } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useHost } from '../../lib/hostContext';
import { ApiError } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import { LeadsField } from './LeadsField';
import { SaveBar } from './SaveBar';
import styles from './Settings.module.css';
import { clubChange, clubValues } from './clubChange';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

interface Props {
  readonly club: Club;
  readonly themes: readonly string[];
}

/** Beside which field a refusal belongs. */
const FIELDS = {
  club_name_required: 'name',
  club_name_taken: 'name',
  person_not_in_club: 'leads',
  theme_unknown: 'themes',
} as const;

/** One club, to change and save. */
export function ClubForm({ club, themes }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const host = useHost();
  const [base, setBase] = useState(() => clubValues(club));
  const [values, setValues] = useState(base);
  const change = clubChange(base, values);
  const isChanged = Object.keys(change).length > 0;
  const now = clubValues(club);
  if (!isChanged && JSON.stringify(now) !== JSON.stringify(base)) {
    // Somebody else changed it, and nothing is typed here: show it as it is.
    setBase(now);
    setValues(now);
  }
  const saved = useSaved({
    save: (body: ReturnType<typeof clubChange>) =>
      call(clubContract, { method: 'PATCH', path: `/clubs/${club.clubId}`, body }),
    touches: [settingsKeys.clubs, settingsKeys.themes],
    done: () => t('settings.saved'),
  });
  const code = saved.error instanceof ApiError ? (saved.error.code ?? '') : '';
  const wrongField =
    values.leads.length === 0 ? 'leads' : (FIELDS as Readonly<Record<string, string | undefined>>)[code];
  const wrong = (field: string) =>
    wrongField !== field
      ? {}
      : {
          validationState: 'error' as const,
          validationMessage:
            values.leads.length === 0 ? t('settings.clubsPart.leadNeeded') : troubleText(texts, saved.error),
        };
  const set = (part: Partial<typeof values>) => {
    setValues({ ...values, ...part });
    saved.reset();
  };
  return (
    <form
      className={styles.card}
      aria-label={club.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChanged || values.leads.length === 0 || saved.isPending) return;
        saved.mutate(change, {
          onSuccess: (now) => {
            setBase(clubValues(now));
            setValues(clubValues(now));
          },
        });
      }}
    >
      <div className={styles.head}>
        <h3>{club.name}</h3>
        <span className={styles.quiet}>{t('settings.clubsPart.members', { count: club.memberCount })}</span>
        {club.isDefault && <Badge appearance="tint">{t('settings.clubsPart.default')}</Badge>}
        {!club.isActive && (
          <Badge appearance="tint" color="warning">
            {t('settings.clubsPart.inactive')}
          </Badge>
        )}
        <Button size="small" icon={<Open20Regular />} onClick={() => host.openLink(club.channelUrl)}>
          {t('settings.clubsPart.openChannel')}
        </Button>
      </div>
      <Field label={t('settings.clubsPart.name')} className={styles.narrow} {...wrong('name')}>
        <Input value={values.name} onChange={(_, data) => set({ name: data.value })} />
      </Field>
      <LeadsField
        members={club.members}
        known={club.leads}
        chosen={values.leads}
        wrong={wrong('leads')}
        onChange={(leads) => set({ leads })}
      />
      <fieldset className={styles.group}>
        <legend>{t('settings.clubsPart.themes')}</legend>
        <p className={styles.quiet}>
          {t(themes.length === 0 ? 'settings.clubsPart.noThemes' : 'settings.clubsPart.themesHint')}
        </p>
        <Field {...wrong('themes')}>
          <div className={styles.checks}>
            {themes.map((theme) => (
              <Checkbox
                key={theme}
                label={theme}
                checked={values.themes.includes(theme)}
                onChange={(_, data) =>
                  set({
                    themes:
                      data.checked === true
                        ? [...values.themes, theme]
                        : values.themes.filter((one) => one !== theme),
                  })
                }
              />
            ))}
          </div>
        </Field>
      </fieldset>
      {club.isDefault ? (
        <p className={styles.quiet}>{t('settings.clubsPart.defaultHint')}</p>
      ) : (
        <Checkbox
          label={t('settings.clubsPart.makeDefault')}
          checked={values.isDefault}
          onChange={(_, data) => set({ isDefault: data.checked === true })}
        />
      )}
      <SaveBar
        isChanged={isChanged}
        isSaving={saved.isPending}
        error={wrongField === undefined ? saved.error : null}
        onUndo={() => set(base)}
      />
    </form>
  );
}
