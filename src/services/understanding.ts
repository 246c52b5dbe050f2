/** What somebody means who types something: a rule of the domain, for the edge that hears it. */
export { understand } from '../domain/understanding';
