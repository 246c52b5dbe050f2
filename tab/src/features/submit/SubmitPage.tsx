import { useState } from 'react';
import type { Receipt as ReceiptView } from '../../../../src/contracts/api';
import { Page } from '../../components/Page';
import { useTexts } from '../../lib/texts';
import { IdeaForm } from './IdeaForm';
import { Receipt } from './Receipt';

/** Tells a new idea, and answers with a receipt. */
export default function SubmitPage() {
  const { t } = useTexts();
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  return (
    <Page title={t('submit.title')} kind="narrow" hideTitle={receipt !== null}>
      {receipt ? (
        <Receipt receipt={receipt} onAnother={() => setReceipt(null)} />
      ) : (
        <IdeaForm onSent={setReceipt} />
      )}
    </Page>
  );
}
