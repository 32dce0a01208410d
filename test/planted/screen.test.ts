import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'

const screen = (leadsTo: string) => `import { createRoute, Link } from '@tanstack/react-router'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'

const start = createRoute({
  getParentRoute: () => root,
  path: '/planted',
  validateSearch: (): { page?: number } => ({}),
  component: () => <Link to="${leadsTo}" search={{ page: 1 }} />,
})

export const planted = {
  theme: 'reading',
  routes: [start],
  keys: [],
  rail: { name: 'planted', group: 'read', icon: 'film', chord: 'Alt+9', path: '/planted', staysWith: null },
} as const satisfies Screen
`

let copy: string

/** A copy of the pages and of what they import, to which a screen is added. */
beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-screen-'))
  for (const name of ['src', 'tsconfig.json', 'tsconfig.web.json', 'package.json'])
    cpSync(path.join(repositoryRoot, name), path.join(copy, name), {
      recursive: true,
      filter: file => !/\.test\.tsx?$/.test(file),
    })
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  mkdirSync(path.join(copy, 'src/web/planted'))
  writeIn('src/web/planted/screen.tsx', () => screen('/planted'))
  writeIn('src/web/screens.ts', text =>
    text
      .replace(/^/, "import { planted } from './planted/screen.tsx'\n")
      .replace('const screens = [', 'const screens = [planted, '),
  )
})

afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('a screen that is planted', () => {
  test('needs its folder, its line in the list, and the words that the compiler asks for', () => {
    expect(complaints()).toContain('src/web/planted/screen.tsx')
    name('src/words/en/navigation.ts', "screens: { planted: 'Planted',")
    const asked = complaints()
    expect(asked).toContain('src/words/en/keys.ts')
    expect(asked).toContain('src/words/zh-hans/navigation.ts')
    name('src/words/zh-hans/navigation.ts', "screens: { planted: '试放',")
    label('src/words/en/keys.ts', 'Go to what is planted')
    expect(complaints()).toEqual(['src/words/zh-hans/keys.ts'])
    label('src/words/zh-hans/keys.ts', '转到试放')
    expect(complaints()).toEqual([])
  })

  test('leads to no address, and asks nothing of one, that is not there', () => {
    writeIn('src/web/planted/screen.tsx', () => screen('/plantet'))
    expect(complaints()).toEqual(['src/web/planted/screen.tsx'])
    writeIn('src/web/planted/screen.tsx', () => screen('/analysis'))
    expect(complaints()).toEqual(['src/web/planted/screen.tsx'])
  })
})

function name(file: string, screens: string): void {
  writeIn(file, text => text.replace('screens: {', screens))
}

function label(file: string, words: string): void {
  writeIn(file, text => text.replace("'list-keys':", `'go-to-planted': '${words}',\n    'list-keys':`))
}

function writeIn(file: string, change: (text: string) => string): void {
  const place = path.join(copy, file)
  let text = ''
  try {
    text = readFileSync(place, 'utf8')
  } catch {}
  writeFileSync(place, change(text))
}

/** The files about which the compiler complains, each once, in order. */
function complaints(): string[] {
  const compiler = path.join(repositoryRoot, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.web.json'], {
    cwd: copy,
    encoding: 'utf8',
  })
  return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(match => match[1]!))].sort()
}
