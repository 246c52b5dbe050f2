import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { PageSkeleton } from '../components/PageSkeleton';
import { PageTrouble } from '../components/PageTrouble';
import { meQuery } from '../features/me/useMe';
import { useHost } from '../lib/hostContext';
import { SignInNeeded } from '../lib/session';
import { Shell } from './Shell';
import { SomebodyElse } from './SomebodyElse';

const SignIn = lazy(() => import('../features/signIn/SignIn'));

/** Lets in who is known: asks who reads, and shows the app or what to do instead. */
export function Gate() {
  const host = useHost();
  const me = useQuery(meQuery);
  if (me.data) return <Shell me={me.data} />;
  if (me.error instanceof SignInNeeded && host.kind === 'browser') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <SignIn />
      </Suspense>
    );
  }
  if (me.isError) {
    return (
      <main>
        <PageTrouble error={me.error} onRetry={() => void me.refetch()} actions={<SomebodyElse />} />
      </main>
    );
  }
  return <PageSkeleton />;
}
