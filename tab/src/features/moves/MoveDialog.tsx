import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IdeaView, IdeaListItem, Move } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { IdeaDialog } from '../idea/forms/IdeaDialog';
import { formKey } from '../idea/forms/formOf';
import { ideaKeys, useIdea } from '../ideas/queries';
import { useChangeIdea } from '../ideas/useChangeIdea';
import { ChooseMove } from './ChooseMove';
import { formOfMove } from './moves';
import { WaitDialog } from './WaitDialog';

interface Props {
  readonly idea: IdeaListItem;
  /** What may be done; more than one is a choice. */
  readonly moves: readonly Move[];
  readonly onClose: () => void;
}

/** Brings an idea further: what the rules ask for is asked here, in place. */
export default function MoveDialog({ idea: item, moves, onClose }: Props) {
  const texts = useTexts();
  const client = useQueryClient();
  const change = useChangeIdea();
  const [first] = moves;
  const isClear = moves.length === 1 && first !== undefined && first !== 'startVote';
  const [chosen, setChosen] = useState(isClear ? first : null);
  const idea = useIdea(item.ideaId);

  const choose = (move: Move) => {
    if (move !== 'startVote') {
      setChosen(move);
      return;
    }
    change.mutate(
      { method: 'POST', path: `/ideas/${item.ideaId}/round` },
      {
        onSuccess: () => {
          showToast('done', texts.t('move.voteStarted', { number: item.number }));
          onClose();
        },
      },
    );
  };
  if (chosen === null) {
    return (
      <ChooseMove
        number={item.number}
        title={item.title}
        moves={moves}
        trouble={change.isError ? troubleText(texts, change.error) : null}
        isSending={change.isPending}
        onChoose={choose}
        onClose={onClose}
      />
    );
  }
  if (!idea.data) {
    const trouble = idea.isError ? troubleText(texts, idea.error) : null;
    return <WaitDialog title={item.title} trouble={trouble} onClose={onClose} />;
  }
  const form = formOfMove(chosen, idea.data);
  const leave = () => {
    // Finishing takes several forms: as long as one was sent, the next one follows.
    const now = client.getQueryData<IdeaView>(ideaKeys.detail(item.ideaId));
    const isOneFurther = chosen === 'complete' && now?.outcome === 'open' && form.kind === 'anchor';
    if (!isOneFurther || !now.anchoring.some(({ level }) => level === form.level)) onClose();
  };
  return <IdeaDialog key={formKey(item.ideaId, form)} idea={idea.data} form={form} onClose={leave} />;
}
