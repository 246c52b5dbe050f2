import { Button } from '@fluentui/react-components';
import { Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { LinkedText } from './LinkedText';
import { Section } from './Section';
import { useOpenForm } from './openForm';
import parts from './parts.module.css';

/** Where it exists already: the art of copying. */
export function PrecedentsSection({ idea }: { readonly idea: IdeaView }) {
  const { t, date } = useTexts();
  const openForm = useOpenForm();
  const { canAddPrecedent } = idea.abilities;
  if (idea.precedents.length === 0 && !canAddPrecedent) return null;
  const add = canAddPrecedent && (
    <Button icon={<Lightbulb20Regular />} onClick={() => openForm({ kind: 'precedent' })}>
      {t('idea.addPrecedent')}
    </Button>
  );
  return (
    <Section title={t('idea.precedents.heading')} action={add}>
      {idea.precedents.length === 0 ? (
        <p className={parts.quiet}>{t('idea.precedents.emptyAdd')}</p>
      ) : (
        <ul className={parts.list}>
          {idea.precedents.map(({ text, addedBy, addedAt }) => (
            <li key={`${addedAt} ${addedBy}`}>
              <LinkedText text={text} />
              <p className={parts.small}>{t('idea.precedents.by', { name: addedBy, date: date(addedAt) })}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
