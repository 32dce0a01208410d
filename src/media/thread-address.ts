import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fromSource = import.meta.url.endsWith('.ts')

/** Where a thread of this room starts: its own file beside the bundle, or its source read through tsx. */
export function threadAddress(name: string): URL {
  if (!fromSource) return new URL(`./${name}.js`, import.meta.url)
  // Node 20 ignores a loader that `--import` registers inside a worker, so the thread registers it itself.
  const start = [
    `const api = await import(${JSON.stringify(ofTsx('tsx/esm/api'))})`,
    'api.register()',
    `await import(${JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href)})`,
  ]
  return new URL(`data:text/javascript,${encodeURIComponent(start.join(';'))}`)
}

/** What Node is told to start a child of this room. */
export function childArguments(name: string): string[] {
  const file = fileURLToPath(new URL(`./${name}.${fromSource ? 'ts' : 'js'}`, import.meta.url))
  return fromSource ? ['--import', ofTsx('tsx'), file] : [file]
}

function ofTsx(entry: string): string {
  // The CommonJS twin, which `require` finds, looks for its loader in the wrong folder (tsx 4.23).
  const file = createRequire(import.meta.url).resolve(entry)
  return pathToFileURL(file.replace(/\.cjs$/, '.mjs')).href
}
