import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const kiem = process.env['KIEM_URL'] ?? 'http://127.0.0.1:3978';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/tab', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // test/tab and the bench read from it what the first page loads.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // One file, in the order of main.tsx: zodSettings comes before the first contract is made.
        codeSplitting: {
          groups: [{ name: 'contracts', test: /node_modules\/zod\/|src\/contracts\/|lib\/zodSettings/ }],
        },
      },
    },
  },
  server: { port: 5181, proxy: { '/api': kiem } },
});
