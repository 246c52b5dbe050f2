import { Field, SearchBox, Spinner } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { KnownPerson } from '../../../../src/contracts/api';
import { EmptyState } from '../../components/EmptyState';
import { Initials } from '../../components/Initials';
import { setLocalPerson } from '../../lib/browserHost';
import { useTexts, type Texts } from '../../lib/texts';
import styles from './SignIn.module.css';
import { useLocalPeople } from './useLocalPeople';

/** What somebody is, in one line: manager, club member of … */
function rolesOf({ t }: Texts, person: KnownPerson): string {
  if (person.kind === 'guest') return t('signIn.guest');
  const roles = [
    ...(person.isAdministrator ? [t('signIn.administrator')] : []),
    ...(person.isManager ? [t('signIn.manager')] : []),
    ...(person.clubs.length > 0 ? [t('signIn.club', { names: person.clubs.join(', ') })] : []),
  ];
  return roles.length === 0 ? t('signIn.employee') : roles.join(' · ');
}

function signIn(person: KnownPerson): void {
  setLocalPerson(person.personId);
  window.location.reload();
}

/** Local mode in a plain browser: choose as whom you look. Elsewhere: open Kiem in Teams. */
export default function SignIn() {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState('');
  const { data: people } = useLocalPeople(typed);
  if (people === 'notHere')
    return (
      <main>
        <EmptyState title={t('signIn.teamsTitle')}>{t('signIn.teamsText')}</EmptyState>
      </main>
    );
  return (
    <main className={styles.page}>
      <div className={styles.form}>
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.text')}</p>
        <Field label={t('signIn.search')}>
          <SearchBox value={typed} maxLength={100} onChange={(_event, data) => setTyped(data.value)} />
        </Field>
        {people === undefined ? (
          <Spinner size="small" label={t('app.loading')} />
        ) : people.length === 0 ? (
          <p role="status">{t('signIn.none')}</p>
        ) : (
          <ul className={styles.people} aria-label={t('signIn.people')}>
            {people.map((person) => (
              <li key={person.personId}>
                <button type="button" className={styles.person} onClick={() => signIn(person)}>
                  <Initials name={person.name} />
                  <span>
                    <span className={styles.name}>{person.name}</span>
                    <span className={styles.roles}>{rolesOf(texts, person)}</span>
                  </span>
                  <ChevronRight20Regular aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}
