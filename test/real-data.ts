import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe } from 'vitest'
import { repositoryRoot } from './effects.ts'

/** Where the real films, packages and facts are: `SILVERSCREEN_SHARED`, or `shared` beside the clone. */
export const sharedFolder: string | null =
  [process.env['SILVERSCREEN_SHARED'], path.join(repositoryRoot, '..', 'shared')].find(
    (folder): folder is string => Boolean(folder) && existsSync(path.join(folder!, 'data')),
  ) ?? null

export function realFilm(name: string): string {
  return path.join(sharedFolder ?? '', 'data', 'film', name)
}

/** Tests on data that nobody here made: in CI they must run, elsewhere their absence is reported. */
export const describeWithRealData: typeof describe | typeof describe.skip = chooseDescribe()

function chooseDescribe() {
  if (sharedFolder) return describe
  if (process.env['CI']) throw new Error('The real data is missing: set SILVERSCREEN_SHARED to its folder.')
  return describe.skip
}
