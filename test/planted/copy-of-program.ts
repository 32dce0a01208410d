import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { repositoryRoot } from '../effects.ts'

// The compiler reads the whole program several times over, beside other tests.
vi.setConfig({ testTimeout: 300_000 })

export interface CopyOfProgram {
  folder: string
  /** Changes a file of the copy, or makes it; a change that changes nothing is a mistake of the test. */
  writeIn: (file: string, change: (text: string) => string) => void
  /** Makes every changed file again what it is in the program. */
  restore: () => void
  /** All that the compiler says. */
  said: (project?: string) => string
  /** The files about which the compiler complains, each once, in order. */
  complaints: (project?: string) => string[]
  remove: () => void
}

/** The sources of the program, without their tests, in a folder where something can be planted in them. */
export function copyOfProgram(...further: string[]): CopyOfProgram {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-planted-'))
  const ofProject = (project: string) => `tsconfig${project}.json`
  for (const name of [...further, 'src', 'specimen', ...['', '.web'].map(ofProject), 'package.json'])
    cpSync(path.join(repositoryRoot, name), path.join(folder, name), {
      recursive: true,
      filter: file => !/\.test\.tsx?$/.test(file),
    })
  // What the compiler found in the program holds for whatever is not changed here.
  const found = path.join(repositoryRoot, '.types')
  if (existsSync(found)) cpSync(found, path.join(folder, '.types'), { recursive: true })
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const changed = new Set<string>()
  const compiler = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc')
  const said = (project = '') =>
    spawnSync(process.execPath, [compiler, '-p', ofProject(project)], { cwd: folder, encoding: 'utf8' })
      .stdout
  return {
    folder,
    writeIn: (file, change) => {
      const place = path.join(folder, file)
      const before = readIfThere(place)
      const after = change(before)
      if (after === before) throw new Error(`Nothing was planted in ${file}.`)
      mkdirSync(path.dirname(place), { recursive: true })
      writeFileSync(place, after)
      changed.add(file)
    },
    restore: () => {
      for (const file of changed) cpSync(path.join(repositoryRoot, file), path.join(folder, file))
      changed.clear()
    },
    said,
    complaints: project =>
      [...new Set([...said(project).matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(match => match[1]!))].sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function readIfThere(place: string): string {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return ''
  }
}
