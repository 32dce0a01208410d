import { useState } from 'react'
import type { Pass } from '../../../study/index.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useFilms, useServices, useWords } from '../../use-app.ts'
import styles from './Chooser.module.css'
import { Chooser } from './Chooser.tsx'
import type { ToStandOn } from './use-evidence-choosable.ts'
import { useEvidenceChoosable } from './use-evidence-choosable.ts'

interface ChooseEvidenceProps {
  passes: readonly Pass[]
  onChoose: (on: ToStandOn) => void
  onClose: () => void
}

/** Chooses one thing for a claim to stand on. Marks are many: they are listed film by film. */
export function ChooseEvidence({ passes, onChoose, onClose }: ChooseEvidenceProps) {
  const { claiming: words, essay } = useWords()
  const { coding } = useServices()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const [filmId, setFilmId] = useState<string | null>(null)
  const all = useEvidenceChoosable(filmId, passes)
  const choose = (id: string) => {
    setFilmId(id || null)
    if (id) void coding.readFilm(id)
  }
  return (
    <Chooser
      title={words.addEvidence}
      placeholder={words.search}
      empty={essay.nothingFound}
      {...{ all, onChoose, onClose }}
    >
      <label className={styles.narrow}>
        {words.marksOf}
        <select value={filmId ?? ''} onChange={event => choose(event.currentTarget.value)}>
          <option value="">{words.noFilm}</option>
          {cards.map(({ film }) => (
            <option key={film.id} value={film.id}>
              {titleOf(film)}
            </option>
          ))}
        </select>
      </label>
    </Chooser>
  )
}
