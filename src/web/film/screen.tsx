import { createRoute } from '@tanstack/react-router'
import { turning, within } from '../services/keyboard-map.ts'
import type { Screen } from '../stage/opening/screen.ts'
import { root } from '../stage/opening/screen.ts'
import { FilmScreen } from './FilmScreen.tsx'

const ofFilm = createRoute({
  getParentRoute: () => root,
  path: '/film/$filmId',
  component: PageOfFilm,
})

function PageOfFilm() {
  const { filmId } = ofFilm.useParams()
  return <FilmScreen key={filmId} filmId={filmId} />
}

export const film = {
  theme: 'reading',
  routes: [ofFilm],
  keys: within('film', turning),
  rail: null,
} as const satisfies Screen
