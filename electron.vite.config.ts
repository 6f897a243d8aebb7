import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)

// Electron 45 is shipped; 33 is the oldest that development and tests run on (docs/decisions/0002).
const nodeTarget = 'node20'
const chromiumTarget = 'chrome130'

/** Character maps, fonts, decoders and colours that pdf.js fetches by name: built files beside the reader. */
function readerData() {
  return {
    name: 'reader-data',
    generateBundle(this: {
      emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string
    }) {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        const from = here(join('node_modules/pdfjs-dist', folder))
        for (const name of readdirSync(from).filter((each) => !each.startsWith('LICENSE'))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(from, name)),
          })
        }
      }
    },
  }
}

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: here('electron/main/index.ts'),
          backend: here('electron/backend/utility-process.ts'),
          'hoso-utility': here('electron/cli/hoso-utility.ts'),
          'extract-text': here('electron/workers/extract-text.ts'),
          'build-pdf': here('electron/workers/build-pdf.ts'),
          'make-paper': here('electron/workers/make-paper.ts'),
          'print-sheet': here('electron/workers/print-sheet.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: here('electron/preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react(), readerData()],
    build: {
      target: chromiumTarget,
      outDir: 'out/renderer',
      // The policy allows no data: fonts or scripts; files stay files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { window: here('renderer/index.html'), reader: here('renderer/reader/index.html') },
      },
    },
  },
})
