// Builds the program into dist/: the command line with the parts that its commands load, one file for each thread
// and child process, and the web screens.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundlePublishedScripts } from './bin/published-scripts.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = path.join(root, 'dist')
const withWeb = !process.argv.includes('--no-web')

const separate = readdirSync(path.join(root, 'src'), { recursive: true })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => /-(thread|child)\.ts$/.test(name))
  .map(name => path.join(root, 'src', name))

const onlyTypes = process.argv.includes('--types')
const forPackage = process.argv.includes('--package')
const library = path.join(root, 'library')

if (process.argv.includes('--library')) {
  await buildLibrary()
} else if (!onlyTypes) {
  if (withWeb) rmSync(dist, { recursive: true, force: true })
  await Promise.all([
    buildProgram(),
    buildPublishedScripts(),
    buildStatistics(),
    withWeb ? buildWeb() : undefined,
  ])
}
if (onlyTypes || forPackage) writeStatisticsTypes(path.join(dist, 'statistics'))

async function buildProgram() {
  const stale = existsSync(dist) ? readdirSync(dist).filter(name => /^part-.*\.js/.test(name)) : []
  for (const name of stale) rmSync(path.join(dist, name))
  await build({
    entryPoints: [path.join(root, 'src/cli/index.ts'), ...separate].map(file => ({
      in: file,
      out: file.endsWith('index.ts') ? 'cli' : path.basename(file, '.ts'),
    })),
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // A command loads its own parts only; all lie beside each other, where threads and children are looked for.
    splitting: true,
    chunkNames: 'part-[hash]',
    // One file loads four times faster than two thousand. Parts with compiled code stay where they are.
    external: ['@photostructure/sqlite', '@napi-rs/canvas', 'node-av', 'pg-native', 'tsx'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    minifySyntax: true,
    sourcemap: 'linked',
    legalComments: 'linked',
    logLevel: 'warning',
  })
}

/** What a published essay carries along to compute its numbers again. */
async function buildPublishedScripts() {
  const scripts = await bundlePublishedScripts()
  mkdirSync(path.join(dist, 'published'), { recursive: true })
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(dist, 'published', name), text)
}

async function buildWeb() {
  // Built from within a test, whose environment says `test`, the screens would carry React's slow half for developers.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  await vite.build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' })
}

/** The statistics, as `silverscreen/statistics` and as a package of their own. */
async function buildStatistics(folder = dist) {
  await build({
    entryPoints: [path.join(root, 'src/statistics/index.ts')],
    outfile: path.join(folder, 'statistics.js'),
    bundle: true,
    platform: 'neutral',
    target: 'es2023',
    format: 'esm',
    packages: 'external',
    sourcemap: folder === dist && 'linked',
    logLevel: 'warning',
  })
}

/** Declarations beside it; their imports name the `.js` that TypeScript looks for from outside. */
function writeStatisticsTypes(folder) {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const project = path.join(root, 'tsconfig.statistics.json')
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', folder], { stdio: 'inherit' })
  for (const name of readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.d.ts'))) {
    const file = path.join(folder, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '|import\(')(\.[^']*)\.ts'/g, "$1$2.js'"))
  }
}

/** The package of `library/`: the statistics with their declarations, and the pages that their comments name. */
async function buildLibrary() {
  const inside = path.join(library, 'dist')
  rmSync(inside, { recursive: true, force: true })
  rmSync(path.join(library, 'docs'), { recursive: true, force: true })
  await buildStatistics(inside)
  writeStatisticsTypes(inside)
  for (const name of readdirSync(inside, { recursive: true }).filter(file => file.endsWith('.test.d.ts')))
    rmSync(path.join(inside, name))
  const pages = readdirSync(path.join(root, 'docs/methods')).filter(name => name.endsWith('.md'))
  for (const page of pages)
    cpSync(path.join(root, 'docs/methods', page), path.join(library, 'docs/methods', page))
  cpSync(path.join(root, 'src/statistics/LICENSE'), path.join(library, 'LICENSE'))
  cpSync(path.join(root, 'docs/statistics-library.md'), path.join(library, 'README.md'))
}
