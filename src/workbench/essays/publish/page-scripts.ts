import { readFile } from 'node:fs/promises'

const fromSource = import.meta.url.endsWith('.ts')

/** The scripts of published pages by name: built beside the program, or, run from source, built now. */
export function pageScripts(): Promise<Record<string, string>> {
  known ??= readScripts()
  return known
}

let known: Promise<Record<string, string>> | null = null

async function readScripts(): Promise<Record<string, string>> {
  if (fromSource) {
    const bundler = new URL('../../../../bin/published-scripts.mjs', import.meta.url).href
    const { bundlePublishedScripts } = (await import(bundler)) as {
      bundlePublishedScripts: () => Promise<Record<string, string>>
    }
    return bundlePublishedScripts()
  }
  const read = ['check-numbers.js', 'own-copy.js', 'walk.js'].map(async name => [
    name,
    await readFile(new URL(`./published/${name}`, import.meta.url), 'utf8'),
  ])
  return Object.fromEntries((await Promise.all(read)) as [string, string][])
}
