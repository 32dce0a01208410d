// Bundles the scripts of published essays: classic ones, since a page that is opened from a disk may load no module.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Their names, as they lie in `scripts/` of a publication. */
export const publishedScripts = ['check-numbers.js', 'own-copy.js', 'walk.js']

/** Gives each script as text, by its name; `minify`: false for who reads them. */
export async function bundlePublishedScripts({ minify = true } = {}) {
  const { outputFiles } = await build({
    entryPoints: publishedScripts.map(name =>
      path.join(root, 'src/web/published', name.replace(/js$/, 'ts')),
    ),
    outdir: 'scripts',
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [wordsOfCheck, withoutSideEffects],
  })
  return Object.fromEntries(outputFiles.map(({ path: place, text }) => [path.basename(place), text]))
}

/** Of all words of the program only those that a published page says: they were most of what it read. */
const wordsOfCheck = {
  name: 'words-of-check',
  setup(building) {
    const place = path.join(root, 'src/words')
    building.onLoad({ filter: /[\\/]words[\\/]words-in\.ts$/ }, ({ path: file }) =>
      path.dirname(file) === place
        ? { contents: "export * from './words-of-check.ts'", loader: 'ts', resolveDir: place }
        : null,
    )
  },
}

/** No module does anything by being loaded but the first: what is not called is left out. */
const withoutSideEffects = {
  name: 'without-side-effects',
  setup(building) {
    building.onResolve({ filter: /./ }, async ({ path: named, kind, pluginData, ...from }) => {
      if (kind === 'entry-point' || pluginData === withoutSideEffects) return
      const { importer, resolveDir } = from
      const found = await building.resolve(named, {
        importer,
        kind,
        resolveDir,
        pluginData: withoutSideEffects,
      })
      return { path: found.path, external: found.external, errors: found.errors, sideEffects: false }
    })
  },
}
