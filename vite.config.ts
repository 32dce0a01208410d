import { fileURLToPath } from 'node:url'
import onlyLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  base: '/',
  // The words that React Aria says by itself, in the languages of the program and in none of its thirty others.
  plugins: [react(), onlyLocales.vite({ locales: ['en-US', 'zh-CN'] })],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // A strict Content-Security-Policy allows no data: addresses for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // The pure rooms do nothing by being imported, so that the page holds of them only what it calls.
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/(statistics|findings|study|essay)\//, sideEffects: false }],
      },
    },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
})
