import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  aroundScreens,
  contractImports,
  doors,
  listOfScreens,
  mayImport,
  mostInFolder,
  purePackages,
  pureRooms,
  sharedByScreens,
} from './house.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))

interface SourceFile {
  /** Path below `src/`, with forward slashes. */
  name: string
  text: string
}

describe('the fences of the house', () => {
  const files = readSources(src)
  const beside = ['bench', 'specimen', 'test'].flatMap(folder => readSources(path.join(src, '..', folder)))

  test('hold for every import of every room', () => {
    expect(breaches(files)).toEqual([])
  })

  test('leave no cycle, of types neither', () => {
    expect(cycles([...files, ...beside])).toEqual([])
  })

  test('leave no folder with more than thirty source files', () => {
    expect(fullFolders([...files, ...beside])).toEqual([])
  })

  test('know every room that stands', () => {
    const rooms = readdirSync(src, { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(rooms.map(room => room.name).filter(room => !(room in mayImport))).toEqual([])
  })

  test('speak of what stands, among the screens', () => {
    const named = [...sharedByScreens, listOfScreens].map(name => path.join(src, 'web', name))
    expect(named.filter(place => !existsSync(place))).toEqual([])
  })

  test.each([
    ['study/planted.ts', "import { x } from '../store/index.ts'", 'study may not import store'],
    ['store/planted.ts', "import { x } from '../study/act.ts'", 'by its door'],
    ['study/planted.ts', "import { x } from './index.ts'", 'its own door'],
    ['findings/planted.ts', "import fs from 'node:fs'", 'pure'],
    ['findings/planted.ts', "import pg from 'pg'", 'pure'],
    ['web/planted.ts', "import { x } from '../server/index.ts'", 'web may not import server'],
    ['server/contracts/planted.ts', "import { x } from '../../store/index.ts'", 'contracts'],
    ['workbench/planted.ts', "import { x } from '../server/index.ts'", 'workbench may not import server'],
    ['web/planted.ts', "import { x } from '../workbench/index.ts'", 'web may not import workbench'],
    ['media/planted.ts', "export type { x } from '../tasks/index.ts'", 'media may not import tasks'],
    ['media/planted.ts', "const x = await import('../tasks/index.ts')", 'media may not import tasks'],
    ['web/shots/planted.ts', "import { x } from '../coding/x.ts'", 'shots and coding are two screens'],
    [
      'web/shots/planted.ts',
      "import type { X } from '../coding/list/x.ts'",
      'shots and coding are two screens',
    ],
    ['web/shots/planted.ts', "import css from '../coding/X.module.css'", 'shots and coding are two screens'],
    ['web/planted/x.ts', "const x = await import('../coding/x.ts')", 'planted and coding are two screens'],
    ['web/shots/planted.ts', "import { x } from '../frame/x.ts'", 'the frame stands around the screens'],
    ['web/stage/player/planted.ts', "import { x } from '../../shots/x.ts'", 'the list of screens'],
    ['web/frame/planted.ts', "import { x } from '../shots/x.ts'", 'the list of screens'],
    ['web/screens.ts', "import { x } from './shots/x.ts'", 'by its screen.ts'],
    ['web/use-planted.ts', "import { x } from './shots/x.ts'", 'the list of screens'],
    ['web/stage/player/planted.ts', "import { x } from '../../frame/x.ts'", 'stage may not import frame'],
    ['web/state/planted.ts', "import { x } from '../services/x.ts'", 'state may not import services'],
  ])('catch what is planted in %s: %s', (name, text, complaint) => {
    expect(breaches([{ name, text }]).join('\n')).toContain(complaint)
  })

  test.each([
    "import { a } from '../a.ts'",
    "import type { A } from '../a.ts'",
    "import {\n  type A,\n} from '../a.ts'",
    "export type { A } from '../a.ts'",
    "type A = import('../a.ts').A",
  ])('catch a planted cycle: %s', back => {
    const planted = [
      { name: 'study/a.ts', text: "import { b } from './films/b.ts'" },
      { name: 'study/films/b.ts', text: back },
    ]
    expect(cycles(planted)).toHaveLength(1)
  })

  test('catch a planted file too many, and count neither tests nor what lies deeper', () => {
    const plant = (count: number, name: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => ({ name: name(at), text: '' }))
    const full = plant(mostInFolder, at => `study/planted-${at}.ts`)
    const allowed = [
      ...full,
      ...plant(9, at => `study/planted-${at}.test.ts`),
      ...plant(9, at => `study/films/planted-${at}.ts`),
    ]
    expect(fullFolders(allowed)).toEqual([])
    const tooMany = [...allowed, { name: 'study/Planted.tsx', text: '' }]
    expect(fullFolders(tooMany)).toEqual([{ folder: 'study', files: mostInFolder + 1 }])
  })
})

function readSources(folder: string): SourceFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({
      name: path.relative(src, file).split(path.sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }))
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(importPattern)].map(match => match[1] ?? match[2]!)
}

function resolveInside(file: SourceFile, target: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.name), target))
}

function breaches(files: SourceFile[]): string[] {
  return files.flatMap(file => {
    if (/\.test\.tsx?$/.test(file.name)) return []
    return importsOf(file).flatMap(target => {
      const complaint = target.startsWith('.') ? checkOwn(file, target) : checkPackage(file, target)
      return complaint ? [`src/${file.name}: ${target}: ${complaint} (see ARCHITECTURE.md)`] : []
    })
  })
}

function checkOwn(file: SourceFile, target: string): string | null {
  const resolved = resolveInside(file, target)
  if (resolved === '../specimen/index.ts' && file.name.startsWith('cli/')) return null
  if (resolved.startsWith('..')) return 'a room imports nothing from outside src'
  const room = file.name.split('/')[0]!
  const [targetRoom, ...rest] = resolved.split('/')
  const inside = rest.join('/')
  const inContracts = file.name.startsWith('server/contracts/')
  if (targetRoom === room) {
    if (inContracts && !inside.startsWith('contracts/'))
      return 'contracts import study types and TypeBox only'
    const contractsDoor = inside === 'contracts/index.ts' && !inContracts
    if ((doors[room] ?? ['index.ts']).includes(inside) && !contractsDoor)
      return 'a room never imports its own door'
    return room === 'web' ? checkScreens(file.name.slice('web/'.length), inside) : null
  }
  if (inContracts && !contractImports.rooms.includes(targetRoom!))
    return 'contracts import study types and TypeBox only'
  const allowed = mayImport[room] ?? []
  const asDoor = inside === 'contracts/index.ts' ? `${targetRoom}/contracts` : targetRoom!
  if (!allowed.includes(asDoor) && !allowed.includes(targetRoom!))
    return `${room} may not import ${targetRoom}`
  if (/\.css$/.test(inside)) return null
  if (!(doors[targetRoom!] ?? ['index.ts']).includes(inside)) return `${targetRoom} is entered by its door`
  return null
}

/** Both paths are below `web`. */
function checkScreens(from: string, to: string): string | null {
  const [folder, target] = [folderOf(from), folderOf(to)]
  if (target === null || target === folder) return null
  const isShared = sharedByScreens.includes(target)
  if (folder !== null && !sharedByScreens.includes(folder)) {
    if (target === aroundScreens) return 'the frame stands around the screens'
    return isShared ? null : `${folder} and ${target} are two screens: what both need belongs on the stage`
  }
  if (!isShared && from === listOfScreens)
    return /^[^/]+\/screen\.tsx?$/.test(to) ? null : 'the list takes a screen by its screen.ts'
  if (!isShared) return 'a screen is imported by the list of screens alone'
  return folder !== null && sharedByScreens.indexOf(target) > sharedByScreens.indexOf(folder)
    ? `${folder} may not import ${target}`
    : null
}

function folderOf(inside: string): string | null {
  return inside.includes('/') ? inside.split('/')[0]! : null
}

function checkPackage(file: SourceFile, target: string): string | null {
  const room = file.name.split('/')[0]!
  const packageName = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  if (file.name.startsWith('server/contracts/') && !contractImports.packages.includes(packageName))
    return 'contracts import study types and TypeBox only'
  if (!pureRooms.includes(room)) return null
  return (purePackages[room] ?? []).includes(packageName) ? null : `${room} is pure`
}

function fullFolders(files: SourceFile[]): { folder: string; files: number }[] {
  const counts = new Map<string, number>()
  for (const { name } of files) {
    if (/\.test\.tsx?$/.test(name)) continue
    const folder = path.posix.dirname(name)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > mostInFolder)
    .map(([folder, count]) => ({ folder, files: count }))
}

function cycles(files: SourceFile[]): string[] {
  const byName = new Map(files.map(file => [file.name, file]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (name: string, trail: string[]) => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      found.push([...trail.slice(trail.indexOf(name)), name].join(' → '))
      return
    }
    state.set(name, 'open')
    const file = byName.get(name)!
    for (const target of importsOf(file)) {
      if (!target.startsWith('.')) continue
      const resolved = resolveInside(file, target)
      if (byName.has(resolved)) visit(resolved, [...trail, name])
    }
    state.set(name, 'done')
  }
  for (const file of files) visit(file.name, [])
  return found
}
