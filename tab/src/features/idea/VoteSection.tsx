import { Badge } from '@fluentui/react-components';
import type { IdeaView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Section } from './Section';
import { Turnout } from './Turnout';
import { VoteButtons } from './VoteButtons';
import { VoteReasons } from './VoteReasons';
import { VoteSplit } from './VoteSplit';
import parts from './parts.module.css';

const COLOURS = {
  positive: 'success',
  negative: 'danger',
  undecided: 'warning',
  none: 'informative',
} as const;

/** The vote, as the rules let this reader see it: how many voted, one tap to vote, and the split when it may show. */
export function VoteSection({ idea }: { readonly idea: IdeaView }) {
  const { t, moment } = useTexts();
  const { round } = idea;
  if (round === null) {
    return (
      <Section title={t('idea.vote.heading')}>
        <p className={parts.quiet}>{t('idea.vote.notYet')}</p>
      </Section>
    );
  }
  const { canVote } = idea.abilities;
  const hidden = idea.isOwn ? null : t(canVote ? 'idea.vote.hidden' : 'idea.vote.hiddenUntilClosed');
  return (
    <Section title={t('idea.vote.heading')}>
      <Turnout round={round} />
      <p className={parts.quiet}>
        {round.isOpen ? t('idea.vote.until', { moment: moment(round.closesAt) }) : t('idea.vote.closedOn')}{' '}
        {t('idea.vote.quorum', { count: round.quorum })}
      </p>
      {canVote && <VoteButtons idea={idea} round={round} />}
      {round.isOpen && idea.isOwn && <p className={parts.quiet}>{t('idea.vote.own')}</p>}
      {round.advice !== null && (
        <div>
          <Badge size="large" appearance="tint" color={COLOURS[round.advice]} shape="rounded">
            {t(`advice.${round.advice}`)}
          </Badge>
        </div>
      )}
      {round.tally === null ? (
        hidden !== null && <p className={parts.quiet}>{hidden}</p>
      ) : (
        <VoteSplit tally={round.tally} own={round.ownChoice} />
      )}
      {round.reasons.length > 0 && <VoteReasons reasons={round.reasons} />}
    </Section>
  );
}
