import { createContext, useContext } from 'react';
import type { FormRef } from './forms/types';

/** Opens a form on the idea of this page. */
export const OpenFormContext = createContext<(form: FormRef) => void>(() => undefined);

/** For the buttons of this page: opens a form in a dialog. */
export function useOpenForm(): (form: FormRef) => void {
  return useContext(OpenFormContext);
}
