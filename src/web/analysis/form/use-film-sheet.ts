import { useNavigate } from '@tanstack/react-router'
import type { Names } from '../use-names.ts'

/** Where the shots of a film stand one beside the other, as an address and as an act. */
export function useFilmSheet(names: Names) {
  const navigate = useNavigate()
  const partOf = (filmId: string) => names.card(filmId)?.parts[0]?.id ?? null
  return {
    hrefOf: (filmId: string) => {
      const partId = partOf(filmId)
      return partId ? `/shots/${partId}/sheet` : '#'
    },
    open: (filmId: string) => {
      const partId = partOf(filmId)
      if (partId) void navigate({ to: '/shots/$partId/sheet', params: { partId } })
    },
  }
}
