/** The parts of the settings; the one that is open stands in the address. */
export const PARTS = ['clubs', 'people', 'rules', 'calendar', 'themes', 'outbox', 'data', 'audit'] as const;
export type Part = (typeof PARTS)[number];

/** Which part an address asks for. */
export function readPart(params: URLSearchParams): Part {
  const asked = params.get('part');
  return PARTS.find((part) => part === asked) ?? 'clubs';
}
