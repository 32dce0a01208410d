import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CopyOfProgram } from './copy-of-program.ts'
import { copyOfProgram } from './copy-of-program.ts'

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

let copy: CopyOfProgram

beforeAll(() => {
  copy = copyOfProgram()
  copy.writeIn('src/web/planted/screen.tsx', () => screen('/planted'))
  copy.writeIn('src/web/screens.ts', text =>
    text
      .replace(/^/, "import { planted } from './planted/screen.tsx'\n")
      .replace('const screens = [', 'const screens = [planted, '),
  )
})

afterAll(() => copy.remove())

describe('a screen that is planted', () => {
  test('needs its folder, its line in the list, and the words that the compiler asks for', () => {
    expect(copy.complaints('.web')).toContain('src/web/planted/screen.tsx')
    name('src/words/en/navigation.ts', "screens: { planted: 'Planted',")
    const asked = copy.complaints('.web')
    expect(asked).toContain('src/words/en/keys.ts')
    expect(asked).toContain('src/words/zh-hans/navigation.ts')
    name('src/words/zh-hans/navigation.ts', "screens: { planted: '试放',")
    label('src/words/en/keys.ts', 'Go to what is planted')
    expect(copy.complaints('.web')).toEqual(['src/words/zh-hans/keys.ts'])
    label('src/words/zh-hans/keys.ts', '转到试放')
    expect(copy.complaints('.web')).toEqual([])
  })

  test('leads to no address, and asks nothing of one, that is not there', () => {
    copy.writeIn('src/web/planted/screen.tsx', () => screen('/plantet'))
    expect(copy.complaints('.web')).toEqual(['src/web/planted/screen.tsx'])
    copy.writeIn('src/web/planted/screen.tsx', () => screen('/analysis'))
    expect(copy.complaints('.web')).toEqual(['src/web/planted/screen.tsx'])
  })
})

function name(file: string, screens: string): void {
  copy.writeIn(file, text => text.replace('screens: {', screens))
}

function label(file: string, words: string): void {
  copy.writeIn(file, text => text.replace("'list-keys':", `'go-to-planted': '${words}',\n    'list-keys':`))
}
