import { useState } from 'react'
import type { Pass } from '../../../study/index.ts'
import { useServices, useWords } from '../../use-app.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'
import { OfFilm } from './OfFilm.tsx'
import type { ToStandOn } from './to-stand-on.ts'
import { useEvidenceChoosable } from './use-evidence-choosable.ts'
import { useMeasuresOfFilm } from './use-measures-of-film.ts'
import { usePlacesOfFilm } from './use-places-of-film.ts'

interface ChooseEvidenceProps {
  passes: readonly Pass[]
  onChoose: (on: ToStandOn) => void
  onClose: () => void
}

/** Chooses one thing for a claim to stand on. What lies in films is much: it is listed film by film. */
export function ChooseEvidence({ passes, onChoose, onClose }: ChooseEvidenceProps) {
  const { claiming: words, essay } = useWords()
  const { coding } = useServices()
  const [filmId, setFilmId] = useState<string | null>(null)
  const all = useEvidenceChoosable(filmId, passes)
  const places = usePlacesOfFilm(filmId)
  const measures = useMeasuresOfFilm(filmId)
  /** A frame or stretch by its time, with what was measured there; what was measured of a shot by its number. */
  const typed = (text: string): readonly Choosable<ToStandOn>[] => {
    const number = /^\d+$/.test(text.trim()) ? Number(text) : null
    return [
      ...places
        .at(text)
        .flatMap(({ what, ...place }) => [
          { ...place, what: { what: 'target' as const, target: { what: 'span' as const, ...what } } },
          ...(what.startMs < what.endMs ? measures.of(what, place.name) : []),
        ]),
      ...places.shots
        .filter(({ also }) => number !== null && also?.includes(String(number)))
        .flatMap(({ what, name }) => measures.of(what, name)),
    ]
  }
  const choose = (id: string | null) => {
    setFilmId(id)
    if (id) void coding.readFilm(id)
  }
  return (
    <Chooser
      title={words.addEvidence}
      placeholder={filmId === null ? words.search : words.searchInFilm}
      typed={typed}
      empty={essay.nothingFound}
      {...{ all, onChoose, onClose }}
    >
      <OfFilm label={words.marksOf} none={words.noFilm} chosen={filmId} onChoose={choose} />
    </Chooser>
  )
}
