import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { risingIdentifiers } from '../study/index.ts'
import type { Language } from '../words/index.ts'
import { openedPlaces, ownHand } from './own-settings.ts'

/** The folder of the program: the one that holds `package.json`, beside the bundle or above the source. */
export const programFolder = findProgramFolder(path.dirname(fileURLToPath(import.meta.url)))

function findProgramFolder(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from
  return findProgramFolder(path.dirname(from))
}

export const webFolder = path.join(programFolder, 'dist', 'web')

/** The citation styles that come with the program. */
export const stylesFolder = path.join(programFolder, 'src', 'essay', 'styles')

export const program: string = JSON.parse(
  readFileSync(path.join(programFolder, 'package.json'), 'utf8'),
).version

/** What the pure rooms are given from outside: the time, new ids, and whose hand this is. */
export const effects = {
  now: () => new Date().toISOString(),
  makeId: risingIdentifiers(Date.now, randomBytes),
  migrationsFolder: path.join(programFolder, 'db', 'migrations'),
  get hand() {
    return ownHand()
  },
  isOpened: (place: string) => openedPlaces().has(place),
}

/** Where this system keeps what may be thrown away at any time. */
export function cacheFolder(): string {
  const { env, platform } = process
  const home = os.homedir()
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'Silverscreen', 'Cache')
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'Silverscreen')
  return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'silverscreen')
}

export const defaultStudy = path.join(os.homedir(), 'Silverscreen', 'study')

/** The language of the terminal: Chinese where the system says so, else English. */
export function terminalLanguage(): Language {
  const wish = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || ''
  return /^zh/i.test(wish) ? 'zh-Hans' : 'en'
}
