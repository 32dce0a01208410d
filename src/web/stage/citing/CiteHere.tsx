import type { Span } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import { filmById } from '../../state/films.ts'
import { useFilms } from '../../use-app.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { CiteFilm } from './CiteFilm.tsx'

/** The frame on screen, the shot around it or the film, as a reference. */
export function CiteHere({ of, shot }: { of: Inspected; shot: Span }) {
  const { part, playback } = of
  const { filmId, partId } = part.view
  const title = useTitleOf()(filmById(useFilms(), filmId)?.film)
  const { startMs, endMs } = shot
  const citables = [
    {
      what: 'frame' as const,
      get place() {
        const { frame, clock } = playback
        return { partId, startMs: frameToMs(clock, frame), frame }
      },
    },
    { what: 'shot' as const, place: { partId, startMs, endMs } },
    { what: 'film' as const, place: { partId } },
  ]
  return <CiteFilm filmId={filmId} title={title} citables={citables} />
}
