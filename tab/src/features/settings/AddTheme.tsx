import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { theme, type Club } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import styles from './Settings.module.css';
import { settingsKeys } from './queries';
import { useSaved } from './useSaved';

/** A new theme, with the club that it goes to. */
export function AddTheme({ clubs }: { readonly clubs: readonly Club[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [name, setName] = useState('');
  const [club, setClub] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const saved = useSaved({
    save: () =>
      call(theme, { method: 'POST', path: '/themes', body: { name, clubId: club === '' ? null : club } }),
    touches: [settingsKeys.themes, settingsKeys.clubs],
    done: (added) => t('settings.themesPart.added', { theme: added.name }),
  });
  return (
    <form
      ref={form}
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (saved.isPending) return;
        saved.mutate(undefined, {
          onSuccess: () => setName(''),
          onSettled: () => form.current?.querySelector('input')?.focus(),
        });
      }}
    >
      <Field
        label={t('settings.themesPart.name')}
        {...(saved.error === null
          ? {}
          : { validationMessage: troubleText(texts, saved.error), validationState: 'error' as const })}
      >
        <Input
          value={name}
          placeholder={t('settings.themesPart.namePlaceholder')}
          onChange={(_, data) => {
            setName(data.value);
            saved.reset();
          }}
        />
      </Field>
      <Field label={t('settings.themesPart.club')}>
        <Select value={club} onChange={(_, data) => setClub(data.value)}>
          <option value="">{t('settings.themesPart.noClub')}</option>
          {clubs.map((one) => (
            <option key={one.clubId} value={one.clubId}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={saved.isPending}>
        {t('settings.themesPart.add')}
      </Button>
    </form>
  );
}
