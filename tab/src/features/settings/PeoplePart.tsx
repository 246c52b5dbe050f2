import { Field, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../lib/texts';
import { usePeople } from '../idea/usePeople';
import { PartFrame } from './PartFrame';
import { PersonRoles } from './PersonRoles';
import styles from './Settings.module.css';

/** Who is manager and who administrator: found by name. */
export function PeoplePart() {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const people = usePeople(typed);
  return (
    <PartFrame title={t('settings.people')} intro={t('settings.peoplePart.intro')} query={people}>
      {({ items }) => (
        <div className={styles.card}>
          <Field
            className={styles.narrow}
            label={t('settings.peoplePart.search')}
            hint={t('settings.peoplePart.searchHint')}
          >
            <SearchBox value={typed} maxLength={100} onChange={(_, data) => setTyped(data.value)} />
          </Field>
          <p className="visually-hidden" role="status">
            {people.isFetching ? '' : `${t('settings.peoplePart.results')}: ${items.length}`}
          </p>
          {items.length === 0 ? (
            <p className={styles.quiet}>{t('settings.peoplePart.none')}</p>
          ) : (
            <ul aria-label={t('settings.peoplePart.results')}>
              {items.map((person) => (
                <PersonRoles key={person.personId} person={person} />
              ))}
            </ul>
          )}
        </div>
      )}
    </PartFrame>
  );
}
