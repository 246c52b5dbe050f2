import { useState } from 'react';
import type { IdeaRef } from '../../../../src/contracts/api';
import { ChooseMove } from '../moves/ChooseMove';
import FormInPlace from './FormInPlace';

const DECISIONS = ['takeOn', 'park', 'decline'] as const;

interface Props {
  readonly idea: IdeaRef;
  readonly onClose: () => void;
}

/** A lead decides on the spot: first what, then why. */
export default function ChooseDecision({ idea, onClose }: Props) {
  const [chosen, setChosen] = useState<(typeof DECISIONS)[number] | null>(null);
  if (chosen !== null) return <FormInPlace idea={idea} form={{ kind: chosen }} onClose={onClose} />;
  return (
    <ChooseMove
      number={idea.number}
      title={idea.title}
      moves={DECISIONS}
      trouble={null}
      isSending={false}
      onChoose={(move) => setChosen(DECISIONS.find((one) => one === move) ?? null)}
      onClose={onClose}
    />
  );
}
