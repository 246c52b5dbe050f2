/** The form of a new idea, as far as it has been filled in. */
export interface IdeaDraft {
  readonly title: string;
  readonly text: string;
  readonly problem: string;
  readonly theme: string;
  readonly seenElsewhere: string;
  readonly unnamed: boolean;
  /** Made when the form is sent for the first time: sent twice, it is one idea. */
  readonly formId: string;
}

export const DRAFT = 'newIdea';
export const EMPTY: IdeaDraft = {
  ...{ title: '', text: '', problem: '', theme: '', seenElsewhere: '' },
  unnamed: false,
  formId: '',
};

/** Whether there is anything in it that would be a pity to lose. */
export function isBegun(draft: IdeaDraft): boolean {
  return [draft.title, draft.text, draft.problem, draft.seenElsewhere].some((part) => part.trim() !== '');
}
