import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fromSource = import.meta.url.endsWith('.ts')

/**
 * Where a thread starts whose source this is. Built, all threads and children lie beside the bundle; run from source,
 * each is read through tsx, unless a folder is named in which they have been built (`test/built-parts.ts`): reading
 * one takes longer than most of what it does.
 */
export function partAddress(source: URL): URL {
  const file = partFile(source)
  if (!file.pathname.endsWith('.ts')) return file
  // Node 20 ignores a loader that `--import` registers inside a worker, so the thread registers it itself.
  const start = [
    `const api = await import(${JSON.stringify(ofTsx('tsx/esm/api'))})`,
    'api.register()',
    `await import(${JSON.stringify(file.href)})`,
  ]
  return new URL(`data:text/javascript,${encodeURIComponent(start.join(';'))}`)
}

/** What Node is told to start a child whose source this is. */
export function childArguments(source: URL): string[] {
  const file = partFile(source)
  const name = fileURLToPath(file)
  return name.endsWith('.ts') ? ['--import', ofTsx('tsx'), name] : [name]
}

function partFile(source: URL): URL {
  const built = `${path.posix.basename(source.pathname, '.ts')}.js`
  if (!fromSource) return new URL(`./${built}`, import.meta.url)
  const { SILVERSCREEN_PARTS: parts } = process.env
  return parts ? pathToFileURL(path.join(parts, built)) : source
}

function ofTsx(entry: string): string {
  // The CommonJS twin, which `require` finds, looks for its loader in the wrong folder (tsx 4.23).
  const file = createRequire(import.meta.url).resolve(entry)
  return pathToFileURL(file.replace(/\.cjs$/, '.mjs')).href
}
