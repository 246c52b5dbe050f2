import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import parts from './parts.module.css';

/** What an anchored idea brought: the reason to celebrate. */
export function ResultSection({ idea }: { readonly idea: IdeaView }) {
  const { t, money, number } = useTexts();
  const { brought } = idea;
  const facts = [
    ...(brought.money === null ? [] : [[t('idea.result.money'), money(brought.money)] as const]),
    ...(brought.time === null
      ? []
      : [
          [
            t('idea.result.time'),
            t('idea.result.hours', { count: brought.time, number: number(brought.time) }),
          ] as const,
        ]),
    ...(brought.service === null ? [] : [[t('idea.result.service'), brought.service] as const]),
    ...(brought.sustainability === null
      ? []
      : [[t('idea.result.sustainability'), brought.sustainability] as const]),
  ];
  return (
    <Section title={t('idea.result.heading')} look="accent">
      <p className={parts.prose}>{idea.result}</p>
      {facts.length > 0 && (
        <dl className={parts.facts}>
          {facts.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
