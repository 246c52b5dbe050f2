import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import { IdeaDialog } from '../idea/forms/IdeaDialog';
import { formKey } from '../idea/forms/formOf';
import type { FormRef } from '../idea/forms/types';
import { useIdea } from '../ideas/queries';
import { WaitDialog } from '../moves/WaitDialog';

interface Props {
  readonly idea: { readonly ideaId: string; readonly title: string };
  readonly form: FormRef;
  readonly onClose: () => void;
}

/** A form about an idea, away from its page: the idea is read first. */
export default function FormInPlace({ idea: { ideaId, title }, form, onClose }: Props) {
  const texts = useTexts();
  const idea = useIdea(ideaId);
  if (idea.data)
    return <IdeaDialog key={formKey(ideaId, form)} idea={idea.data} form={form} onClose={onClose} />;
  const trouble = idea.isError ? troubleText(texts, idea.error) : null;
  return <WaitDialog title={title} trouble={trouble} onClose={onClose} />;
}
