/** The package brings no types of its own. Its Dutch list is all that we use. */
declare module 'stopword' {
  export const nld: readonly string[];
}
