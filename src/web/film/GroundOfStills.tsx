import { useEffect, useState } from 'react'
import type { StillGroundKind } from '../../study/index.ts'
import { bounds, stillGrounds } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './GroundOfStills.module.css'
import { Section } from './Section.tsx'

const none = 'none'

interface GroundSaid {
  ground: StillGroundKind | typeof none
  note: string
}

/** On what ground stills of the film go out with a publication. */
export function GroundOfStills({ filmId }: { filmId: string }) {
  const { publishing } = useWords()
  const { outbox } = useServices()
  const words = publishing.ofFilm
  const said = useGround(filmId)
  const [draft, setDraft] = useState<GroundSaid | null>(null)
  if (!said) return null
  const shown = draft ?? said
  const isAsSaid = shown.ground === said.ground && shown.note === said.note
  return (
    <Section title={words.title} meaning={words.meaning}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          const ground = shown.ground === none ? null : shown.ground
          const { note } = shown
          outbox.placeAndSay({ kind: 'set-still-ground', filmId, ground, note, newId: newIdentifier() })
          setDraft(null)
        }}
      >
        <LabelledSelect
          label={words.label}
          chosen={shown.ground}
          choices={[
            { value: none, name: publishing.noGround },
            ...stillGrounds.map(value => ({ value, name: publishing.grounds[value] })),
          ]}
          onChoose={ground => setDraft({ ...shown, ground })}
        />
        {shown.ground !== none && (
          <label className={styles.note}>
            {words.note}
            <input
              maxLength={bounds.title}
              value={shown.note}
              onChange={event => setDraft({ ...shown, note: event.currentTarget.value })}
            />
          </label>
        )}
        {!isAsSaid && <Button type="submit">{words.keep}</Button>}
      </form>
    </Section>
  )
}

/** As the program has it, read again once what was said is written; null until then. */
function useGround(filmId: string): GroundSaid | null {
  const { claims } = useServices()
  const isWritten = useAppState(state => state.outbox.waiting.length === 0)
  const [said, setSaid] = useState<GroundSaid | null>(null)
  useEffect(() => {
    if (!isWritten) return
    let isWanted = true
    void claims.stillGround(filmId).then(found => {
      if (isWanted) setSaid({ ground: found?.ground ?? none, note: found?.note ?? '' })
    })
    return () => {
      isWanted = false
    }
  }, [claims, filmId, isWritten])
  return said
}
