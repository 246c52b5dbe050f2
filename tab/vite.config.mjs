import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const kiem = process.env['KIEM_URL'] ?? 'http://127.0.0.1:3978';

/** Packs scripts and styles once, so that the server need not do it for everybody who opens the tab. */
const packed = {
  name: 'packed',
  async writeBundle({ dir }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
    const pack = async (name) => {
      const bytes = await promisify(gzip)(await readFile(join(dir, name)), { level: 9 });
      await writeFile(join(dir, `${name}.gz`), bytes);
    };
    await Promise.all(names.map(pack));
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react(), packed],
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
