import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fromSource = import.meta.url.endsWith('.ts')

/** Where a thread starts, named by folder and file as `reading/detection-thread`. */
export function threadAddress(name: string): URL {
  const file = fileOf(name)
  if (!fromSource) return file
  // Node 20 ignores a loader that `--import` registers inside a worker, so the thread registers it itself.
  const start = [
    `const api = await import(${JSON.stringify(ofTsx('tsx/esm/api'))})`,
    'api.register()',
    `await import(${JSON.stringify(file.href)})`,
  ]
  return new URL(`data:text/javascript,${encodeURIComponent(start.join(';'))}`)
}

/** What Node is told to start a child, named as a thread is. */
export function childArguments(name: string): string[] {
  const file = fileURLToPath(fileOf(name))
  return fromSource ? ['--import', ofTsx('tsx'), file] : [file]
}

/** A source of this room, to be read through tsx; or, built, the file of that name beside the bundle. */
function fileOf(name: string): URL {
  if (fromSource) return new URL(`../${name}.ts`, import.meta.url)
  return new URL(`./${name.slice(name.lastIndexOf('/') + 1)}.js`, import.meta.url)
}

function ofTsx(entry: string): string {
  // The CommonJS twin, which `require` finds, looks for its loader in the wrong folder (tsx 4.23).
  const file = createRequire(import.meta.url).resolve(entry)
  return pathToFileURL(file.replace(/\.cjs$/, '.mjs')).href
}
