import { useMemo } from 'react'
import { textOf, writtenOf } from '../../../study/index.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useSources } from '../../stage/sources/use-sources.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import type { Choosable } from './Chooser.tsx'
import { Chooser } from './Chooser.tsx'

export type Cited = { what: 'source'; sourceId: string } | { what: 'film'; filmId: string }

/** Chooses a source or a film to be cited at the caret. */
export function Citing({ onChoose, onClose }: { onChoose: (cited: Cited) => void; onClose: () => void }) {
  const { essay: words } = useWords()
  return (
    <Chooser
      title={words.citeTitle}
      placeholder={words.citeSearch}
      empty={words.nothingFound}
      all={useCitable()}
      onChoose={onChoose}
      onClose={onClose}
    />
  )
}

function useCitable(): readonly Choosable<Cited>[] {
  const { essay: words, sources: said } = useWords()
  const { sources } = useSources()
  const readings = useAppState(state => state.sources.readings)
  const { cards } = useFilms()
  const titleOf = useTitleOf()
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
      ...cards.map(
        ({ film }): Choosable<Cited> => ({
          ...{ key: `film ${film.id}`, what: { what: 'film', filmId: film.id }, kind: words.film },
          name: titleOf(film),
          also: film.titles.map(({ text }) => text),
        }),
      ),
    ],
    [words, said, sources, readings, cards, titleOf],
  )
}
