import { createRoute } from '@tanstack/react-router'
import { within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { subtitleKeys } from '../stage/subtitles/subtitle-keys.ts'
import type { RawSearch } from '../state/address.ts'
import { askedName } from '../state/address.ts'
import { ChooseFilm } from './ChooseFilm.tsx'
import { useNewestPasses } from './use-newest-passes.ts'

const films = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  validateSearch: ({ mode }: RawSearch): { mode?: string | undefined } => ({ mode: askedName(mode) }),
  component: Films,
})

function Films() {
  return <ChooseFilm mode={films.useSearch().mode} />
}

/** The desk before a film is on it. What it shows of a film are the screens with a mode. */
export const desk = {
  theme: 'looking',
  routes: [films],
  keys: [
    ...within('desk', [
      { act: 'choose-film', chords: ['Control+o'] },
      { act: 'previous-film', chords: ['Alt+PageUp'] },
      { act: 'next-film', chords: ['Alt+PageDown'] },
    ]),
    ...subtitleKeys,
  ],
  rail: {
    name: 'desk',
    group: 'films',
    icon: 'desk',
    chord: 'Alt+0',
    path: '/desk',
    staysWith: 'film',
    useSaved: useNewestPasses,
  },
} as const satisfies Screen
