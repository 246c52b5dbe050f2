import { useState } from 'react';
import type { IdeaView } from '../../../../src/contracts/api';
import { Page } from '../../components/Page';
import { AnchoringSection } from './AnchoringSection';
import { BudgetSection } from './BudgetSection';
import { DecisionSection } from './DecisionSection';
import { ExperimentsSection } from './ExperimentsSection';
import { IdeaActions } from './IdeaActions';
import { IdeaMeta } from './IdeaMeta';
import styles from './IdeaPage.module.css';
import { NextSection } from './NextSection';
import { PartnersSection } from './PartnersSection';
import { PrecedentsSection } from './PrecedentsSection';
import { PromiseSection } from './PromiseSection';
import { QuestionsSection } from './QuestionsSection';
import { ResultSection } from './ResultSection';
import { SimilarSection } from './SimilarSection';
import { StageTrack } from './StageTrack';
import { StepsSection } from './StepsSection';
import { SupportSection } from './SupportSection';
import { TeamSection } from './TeamSection';
import { TextSection } from './TextSection';
import { TimelineSection } from './TimelineSection';
import { VoteSection } from './VoteSection';
import { formKey } from './forms/formOf';
import { IdeaDialog } from './forms/IdeaDialog';
import type { FormRef } from './forms/types';
import { OpenFormContext } from './openForm';

/** The page of an idea. A form stays open until its reader closes it, whatever changes around it. */
export function OneIdea({ idea }: { readonly idea: IdeaView }) {
  const [form, setForm] = useState<FormRef | null>(null);
  const { stage, outcome } = idea;
  const isWorkedOn = stage === 'implementation' || stage === 'anchoring' || idea.team.length > 0;
  const hasVote = idea.round !== null || (stage === 'selection' && outcome === 'open');
  const isVoting = idea.round?.isOpen === true;
  const waitsForMe = idea.questions.some(({ canAnswer }) => canAnswer);
  const isAnchored = stage === 'anchoring' || outcome === 'anchored' || idea.anchoring.length > 0;
  return (
    <OpenFormContext value={setForm}>
      <Page title={idea.title} actions={<IdeaActions idea={idea} />}>
        <div className={styles.page}>
          <div className={styles.top}>
            <IdeaMeta idea={idea} />
            <StageTrack idea={idea} />
          </div>
          <div className={styles.text}>
            {waitsForMe && <QuestionsSection idea={idea} />}
            {idea.result !== null && <ResultSection idea={idea} />}
            <DecisionSection idea={idea} />
            <TextSection idea={idea} />
            {isVoting && <VoteSection idea={idea} />}
          </div>
          <div className={styles.side}>
            <NextSection idea={idea} />
            <PromiseSection idea={idea} />
            <SupportSection idea={idea} />
            <SimilarSection idea={idea} />
          </div>
          <div className={styles.rest}>
            {isAnchored && <AnchoringSection idea={idea} />}
            {isWorkedOn && <StepsSection idea={idea} />}
            <ExperimentsSection idea={idea} />
            {isWorkedOn && <TeamSection idea={idea} />}
            <PartnersSection idea={idea} />
            {isWorkedOn && <BudgetSection idea={idea} />}
            {hasVote && !isVoting && <VoteSection idea={idea} />}
            {!waitsForMe && <QuestionsSection idea={idea} />}
            <PrecedentsSection idea={idea} />
            <TimelineSection idea={idea} />
          </div>
        </div>
      </Page>
      {form && (
        <IdeaDialog key={formKey(idea.ideaId, form)} idea={idea} form={form} onClose={() => setForm(null)} />
      )}
    </OpenFormContext>
  );
}
