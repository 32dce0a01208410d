import { Worker } from 'node:worker_threads'

/** Where each thread of this room lies in the source; built, all lie beside each other. */
const sources = {
  'sqlite-thread': './sqlite-thread.ts',
  'backup-thread': '../backups/backup-thread.ts',
}

/** Starts a thread of this room. Beside the bundle it is a `.js` file; run from source, a `.ts` file, for which tsx is registered. */
export function startStoreThread(name: keyof typeof sources, workerData: object): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData })
  const source = new URL(sources[name], import.meta.url).href
  const start = `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${JSON.stringify(source)}) })`
  return new Worker(start, { eval: true, workerData })
}
