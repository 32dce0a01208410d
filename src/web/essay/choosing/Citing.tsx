import { useMemo, useState } from 'react'
import type { Stretch } from '../../../essay/index.ts'
import { textOf, writtenOf } from '../../../study/index.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useReadings } from '../../stage/readings/use-readings.ts'
import { useSources } from '../../stage/sources/use-sources.ts'
import { filmOfPart } from '../../state/films.ts'
import { isFinding, isRecord } from '../../state/tray.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'
import { useTrayChoosable } from './FromTray.tsx'
import { OfFilm } from './OfFilm.tsx'
import { usePlacesOfFilm } from './use-places-of-film.ts'

export type Cited =
  | { what: 'source'; sourceId: string }
  | { what: 'plate'; plateId: string }
  /** `stretch`: a shot or a frame of it; null for the film as a whole. */
  | { what: 'film'; filmId: string; stretch: Stretch | null }

/** Chooses a source, a film, a shot or frame of one, or a plate, to be cited at the caret. */
export function Citing({ onChoose, onClose }: { onChoose: (cited: Cited) => void; onClose: () => void }) {
  const { essay: words } = useWords()
  const [filmId, setFilmId] = useState<string | null>(null)
  const citable = useCitable()
  const places = usePlacesOfFilm(filmId)
  const ofFilm = ({ what, ...one }: (typeof places.shots)[number]): Choosable<Cited> => ({
    ...one,
    what: { what: 'film', filmId: filmId!, stretch: what },
  })
  return (
    <Chooser
      title={words.citeTitle}
      placeholder={filmId === null ? words.citeSearch : words.placeSearch}
      empty={words.nothingFound}
      all={filmId === null ? citable : places.shots.map(ofFilm)}
      typed={text => places.at(text).map(ofFilm)}
      onChoose={onChoose}
      onClose={onClose}
    >
      <OfFilm label={words.placesOf} none={words.noPlaces} chosen={filmId} onChoose={setFilmId} />
    </Chooser>
  )
}

function useCitable(): readonly Choosable<Cited>[] {
  const { essay: words, sources: said } = useWords()
  const { sources } = useSources()
  const { plates } = useReadings()
  const readings = useAppState(state => state.sources.readings)
  const films = useFilms()
  const titleOf = useTitleOf()
  const tray = useTrayChoosable()
  return useMemo(
    () => [
      ...sources.map(
        ({ id, item }): Choosable<Cited> => ({
          ...{ key: `source ${id}`, what: { what: 'source', sourceId: id }, kind: words.source },
          name: textOf(item, 'title') || said.untitled,
          also: [...writtenOf(item), readings[id]?.sounds ?? ''],
          facts: readings[id]?.sort ?? item.id,
        }),
      ),
      ...films.cards.map(
        ({ film }): Choosable<Cited> => ({
          ...{ key: `film ${film.id}`, what: { what: 'film', filmId: film.id, stretch: null } },
          ...{ kind: words.film, name: titleOf(film) },
          also: film.titles.map(({ text }) => text),
        }),
      ),
      ...plates.map(
        ({ id, name, caption }): Choosable<Cited> => ({
          ...{ key: `plate ${id}`, what: { what: 'plate', plateId: id }, kind: words.plate },
          ...{ name, also: [caption] },
        }),
      ),
      ...tray.flatMap(({ what: one, ...gathered }): Choosable<Cited>[] => {
        if (isFinding(one) || isRecord(one)) return []
        const { partId, startMs, endMs, what } = one
        const filmId = filmOfPart(films, partId)?.film.id
        const stretch = { partId, startMs, endMs: what === 'still' ? startMs : endMs }
        return filmId ? [{ ...gathered, what: { what: 'film', filmId, stretch } }] : []
      }),
    ],
    [words, said, sources, plates, readings, films, titleOf, tray],
  )
}
