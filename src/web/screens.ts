import type { KeyAct } from './services/keyboard-map.ts'
import type { Theme } from './state/preferences.ts'

/** The screens of the rail, in their order. A screen appears here with the work that fills it. */
export const screens = [
  { name: 'corpus', path: '/corpus', theme: 'looking', key: 'go-to-corpus' },
  { name: 'shots', path: '/shots', theme: 'looking', key: 'go-to-shots' },
  { name: 'codebook', path: '/codebook', theme: 'reading', key: 'go-to-codebook' },
  { name: 'coding', path: '/coding', theme: 'looking', key: 'go-to-coding' },
  { name: 'analysis', path: '/analysis', theme: 'reading', key: 'go-to-analysis' },
] as const satisfies readonly { name: string; path: string; theme: Theme; key: KeyAct }[]

/** The theme that a screen asks for: dark for looking at pictures, light for reading. */
export function themeOfPath(path: string): Theme {
  return (
    screens.find(screen => path === screen.path || path.startsWith(`${screen.path}/`))?.theme ?? 'reading'
  )
}
