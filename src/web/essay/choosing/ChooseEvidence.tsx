import { useState } from 'react'
import type { Pass } from '../../../study/index.ts'
import { useServices, useWords } from '../../use-app.ts'
import { Chooser } from './Chooser.tsx'
import { OfFilm } from './OfFilm.tsx'
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
  const [filmId, setFilmId] = useState<string | null>(null)
  const all = useEvidenceChoosable(filmId, passes)
  const choose = (id: string | null) => {
    setFilmId(id)
    if (id) void coding.readFilm(id)
  }
  return (
    <Chooser
      title={words.addEvidence}
      placeholder={words.search}
      empty={essay.nothingFound}
      {...{ all, onChoose, onClose }}
    >
      <OfFilm label={words.marksOf} none={words.noFilm} chosen={filmId} onChoose={choose} />
    </Chooser>
  )
}
