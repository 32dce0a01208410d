import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { StudyOpened } from '../server/index.ts'
import { settingsFolder } from './own-settings.ts'

const notes = () => path.join(settingsFolder(), 'studies')
const mostTold = 12

/** Notes a study that this person has opened on this machine, each in a file of its own. Without settings none is. */
export function noteStudyOpened(study: StudyOpened): void {
  try {
    mkdirSync(notes(), { recursive: true, mode: 0o700 })
    const name = createHash('sha256').update(study.folder).digest('hex').slice(0, 32)
    writeFileSync(path.join(notes(), name), JSON.stringify(study), { mode: 0o600 })
  } catch {
    // A study that is not noted is opened by its folder, as the first time.
  }
}

/** The studies opened before, the last one first; without those whose folder is gone. */
export function studiesOpened(): StudyOpened[] {
  return noteFiles()
    .flatMap(file => readNote(file) ?? [])
    .filter(({ folder }) => existsSync(path.join(folder, 'study.sqlite')))
    .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .slice(0, mostTold)
}

function noteFiles(): string[] {
  try {
    return readdirSync(notes()).map(name => path.join(notes(), name))
  } catch {
    return []
  }
}

function readNote(file: string): StudyOpened | null {
  try {
    const { folder, name, openedAt } = JSON.parse(readFileSync(file, 'utf8')) as Partial<StudyOpened>
    const isNote = [folder, name, openedAt].every(value => typeof value === 'string')
    return isNote && path.isAbsolute(folder!) ? { folder: folder!, name: name!, openedAt: openedAt! } : null
  } catch {
    return null
  }
}
