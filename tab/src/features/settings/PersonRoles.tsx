import { Badge, Checkbox } from '@fluentui/react-components';
import { knownPerson, type KnownPerson } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import styles from './PersonRoles.module.css';
import { useSaved } from './useSaved';

type Roles = Pick<KnownPerson, 'isManager' | 'isAdministrator'>;

/** One colleague, with two boxes that are saved as they are ticked. */
export function PersonRoles({ person }: { readonly person: KnownPerson }) {
  const texts = useTexts();
  const { t } = texts;
  const saved = useSaved({
    save: (body: Roles) =>
      call(knownPerson, { method: 'PUT', path: `/people/${person.personId}/roles`, body }),
    touches: [['people']],
    done: () => t('settings.peoplePart.saved', { name: person.name }),
  });
  const shown = saved.isPending ? saved.variables : person;
  const { isManager, isAdministrator } = shown;
  const box = (role: 'manager' | 'administrator', checked: boolean, next: Roles) => (
    <Checkbox
      label={t(`settings.peoplePart.${role}`)}
      aria-label={t('settings.peoplePart.roleOf', {
        role: t(`settings.peoplePart.${role}`),
        name: person.name,
      })}
      checked={checked}
      onChange={() => !saved.isPending && saved.mutate(next)}
    />
  );
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name}>{person.name}</p>
        {person.clubs.length > 0 && (
          <p className={styles.clubs}>
            {t('settings.peoplePart.inClubs', { clubs: person.clubs.join(', ') })}
          </p>
        )}
      </div>
      {person.kind === 'guest' ? (
        <Badge appearance="outline" title={t('settings.peoplePart.guestNote')}>
          {t('settings.peoplePart.guest')}
        </Badge>
      ) : (
        <div className={styles.roles}>
          {box('manager', isManager, { isManager: !isManager, isAdministrator })}
          {box('administrator', isAdministrator, { isManager, isAdministrator: !isAdministrator })}
        </div>
      )}
      {saved.error !== null && (
        <p role="alert" className={styles.wrong}>
          {troubleText(texts, saved.error)}
        </p>
      )}
    </li>
  );
}
