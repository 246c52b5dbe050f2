import { config } from 'zod';

// Kiem's pages forbid making code from text. zod tries that for speed when the first contract is made, so this
// comes before every contract: main.tsx imports it first.
config({ jitless: true });
