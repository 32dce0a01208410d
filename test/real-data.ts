import { existsSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from './effects.ts'

/**
 * Where the real films, packages and facts are: `SILVERSCREEN_SHARED`, or `shared` beside the clone. Tests on them
 * must run in CI; elsewhere null, and their absence is said.
 */
export const sharedFolder: string | null = findSharedFolder()

export function realFilm(name: string): string {
  return path.join(sharedFolder ?? '', 'data', 'film', name)
}

function findSharedFolder(): string | null {
  const places = [process.env['SILVERSCREEN_SHARED'], path.join(repositoryRoot, '..', 'shared')]
  const found = places.find(place => place && existsSync(path.join(place, 'data')))
  if (found) return found
  if (process.env['CI']) throw new Error('The real data is missing: set SILVERSCREEN_SHARED to its folder.')
  console.warn('Tests on real data are skipped: set SILVERSCREEN_SHARED to its folder.')
  return null
}
