import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export interface FoundPackage {
  name: string
  version: string
  folder: string
}

/** A package that somebody has installed in the models folder, or beside the program; null where there is none. */
export async function findPackage(name: string, modelsFolder: string): Promise<FoundPackage | null> {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const place of [path.join(modelsFolder, 'node_modules'), ...places]) {
    const folder = path.join(place, ...name.split('/'))
    try {
      const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
      return { name, version: String(version), folder }
    } catch {
      // Not here: the next place.
    }
  }
  return null
}

/** Loads an installed package from where it was found, whatever the bundle knows of it. */
export async function loadPackage(found: FoundPackage): Promise<Record<string, unknown>> {
  const require = createRequire(path.join(found.folder, 'package.json'))
  const manifest = require('./package.json') as { exports?: { default?: string }; main?: string }
  const entry = manifest.exports?.default ?? manifest.main ?? 'index.js'
  return import(pathToFileURL(path.join(found.folder, entry)).href)
}
