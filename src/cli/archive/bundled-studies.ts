import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileOf, headFile, readHead } from '../../exchange/index.ts'
import { programFolder } from '../outside-world.ts'

const studies = path.join(programFolder, 'studies')

/** The studies that ship with the program, by the names of their folders: archives like anybody's. */
export function bundledStudies(): string[] {
  try {
    return readdirSync(studies, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

/** The archive of a study that ships with the program; null where none is called so. */
export function bundledStudy(name: string): string | null {
  return bundledStudies().includes(name) ? path.join(studies, name) : null
}

/** What each of them calls itself, and how much is in it. */
export function describeBundled(): { name: string; title: string; films: number; codes: number }[] {
  return bundledStudies().flatMap(name => {
    try {
      const read = (file: string) => readFileSync(path.join(studies, name, file), 'utf8')
      const head = readHead(read(headFile))
      if (!head.ok) return []
      const count = (kind: string) => head.value.files.find(file => file.name === kind)?.lines ?? 0
      const { name: title } = JSON.parse(read(fileOf('studyProfile'))) as { name: string }
      return [{ name, title, films: count('film'), codes: count('code') }]
    } catch {
      return []
    }
  })
}
