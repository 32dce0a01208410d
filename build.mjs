// Builds the program into dist/: the command line with the parts that its commands load, one file for each thread
// and child process, and the web screens.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = path.join(root, 'dist')
const withWeb = !process.argv.includes('--no-web')

const separate = readdirSync(path.join(root, 'src'), { recursive: true })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => /-(thread|child)\.ts$/.test(name))
  .map(name => path.join(root, 'src', name))

const onlyTypes = process.argv.includes('--types')
const forPackage = process.argv.includes('--package')

if (!onlyTypes) {
  if (withWeb) rmSync(dist, { recursive: true, force: true })
  await Promise.all([buildProgram(), buildStatistics(), withWeb ? buildWeb() : undefined])
}
if (onlyTypes || forPackage) writeStatisticsTypes()

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

async function buildWeb() {
  const vite = await import('vite')
  await vite.build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' })
}

/** The statistics as a library of their own: `silverscreen/statistics`. */
async function buildStatistics() {
  await build({
    entryPoints: [path.join(root, 'src/statistics/index.ts')],
    outfile: path.join(dist, 'statistics.js'),
    bundle: true,
    platform: 'neutral',
    target: 'es2023',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

/** Declarations beside it; their imports name the `.js` that TypeScript looks for from outside. */
function writeStatisticsTypes() {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.statistics.json')], {
    stdio: 'inherit',
  })
  const folder = path.join(dist, 'statistics')
  for (const name of readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.d.ts'))) {
    const file = path.join(folder, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '|import\(')(\.[^']*)\.ts'/g, "$1$2.js'"))
  }
}
