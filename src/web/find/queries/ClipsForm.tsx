import { useEffect, useState } from 'react'
import type { PlannedClipsAnswer } from '../../../server/contracts/index.ts'
import type { Query, StillGroundKind } from '../../../study/index.ts'
import { bounds, stillGrounds } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { filmById } from '../../state/films.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import styles from './CutListDialog.module.css'

const handleChoices = ['0', '12', '24', '48'] as const
const asStated = 'stated'

/** How clips are asked for: what they would be, and the ground, which a person confirms before any is written. */
export function ClipsForm({ query }: { query: Query }) {
  const { clips: words, cuts, publishing, refusals } = useWords()
  const { finding } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [handles, setHandles] = useState<(typeof handleChoices)[number]>('0')
  const [ground, setGround] = useState<StillGroundKind | typeof asStated>(asStated)
  const [note, setNote] = useState('')
  const [isConfirmed, setConfirmed] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const planned = usePlanned(query, Number(handles), setRefusal)
  const choose =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setConfirmed(false)
      setRefusal(null)
    }
  const make = async () => {
    const said = ground === asStated ? null : { ground, note }
    const wanted = { query, handles: Number(handles), ground: said, confirmed: true as const }
    const ordered = await finding.orderClips(wanted, language)
    setRefusal(ordered.ok ? null : ordered.refusal)
  }
  return (
    <>
      <div className={styles.row}>
        <LabelledSelect
          label={words.handles}
          choices={handleChoices.map(value => ({ value, name: cuts.frames(Number(value)) }))}
          chosen={handles}
          onChoose={choose(setHandles)}
        />
        <LabelledSelect
          label={words.ground}
          choices={[
            { value: asStated, name: words.asStated },
            ...stillGrounds.map(value => ({ value, name: publishing.grounds[value] })),
          ]}
          chosen={ground}
          onChoose={choose(setGround)}
        />
      </div>
      {ground !== asStated && (
        <label className={styles.note}>
          {words.note}
          <input
            maxLength={bounds.title}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
        </label>
      )}
      {planned ? <Planned planned={planned} isStated={ground === asStated} /> : <p>{words.counting}</p>}
      <Tick isSelected={isConfirmed} onChange={setConfirmed}>
        {words.confirm}
      </Tick>
      {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
      <div>
        <Button
          look="strong"
          isDisabled={!isConfirmed || !planned || planned.clips === 0}
          onPress={() => void make()}
        >
          {words.make}
        </Button>
      </div>
    </>
  )
}

function Planned({ planned, isStated }: { planned: PlannedClipsAnswer; isStated: boolean }) {
  const { clips: words, publishing } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  return (
    <div className={styles.files}>
      <p role="status">{words.planned(planned, planned.films.length)}</p>
      {words.left(planned).map(line => (
        <p key={line}>{line}</p>
      ))}
      {isStated && planned.films.length > 0 && (
        <ul className={styles.files}>
          {planned.films.map(({ filmId, clips, ground, note }) => (
            <li key={filmId}>
              {words.groundOfFilm({
                ...{ film: titleOf(filmById(films, filmId)?.film), clips },
                ground: ground && [publishing.grounds[ground], note].filter(Boolean).join('. '),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What would become clips; null until it is known. */
function usePlanned(
  query: Query,
  handles: number,
  onRefusal: (refusal: Refusal) => void,
): PlannedClipsAnswer | null {
  const { finding } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [planned, setPlanned] = useState<PlannedClipsAnswer | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a refusal does is the same at any time.
  useEffect(() => {
    let isWanted = true
    void finding.planClips({ query, handles }, language).then(answer => {
      if (!isWanted) return
      if (answer.ok) setPlanned(answer.value)
      else onRefusal(answer.refusal)
    })
    return () => {
      isWanted = false
    }
  }, [finding, query, handles, language])
  return planned
}
