/** A token of local mode for somebody, by their object id in Entra ID. */
export async function signIn(url: string, aadObjectId: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/local-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  const { token } = (await answer.json()) as { token: string };
  return token;
}
