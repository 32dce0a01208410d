import { useState } from 'react'
import type { Contradiction, Mark, MarkPosition } from '../../../../study/index.ts'
import { nameIn, noPosition, saidOfMark } from '../../../../study/index.ts'
import { useAppState, useServices, useWords } from '../../../use-app.ts'
import { useContradictions } from '../../codes/use-codes.ts'
import { OneOfMany } from '../../readings/Fields.tsx'
import { Positions } from '../../readings/Positions.tsx'
import { useChoices } from '../../readings/use-choices.ts'
import inspector from '../Inspector.module.css'
import styles from './MarkSaid.module.css'

/** Where a mark stands in contradictions: those of which something is said, and one more where it is asked for. */
export function StanceFields({ mark }: { mark: Mark }) {
  const { inspector: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const contradictions = useContradictions()
  const [openIds, setOpenIds] = useState<readonly string[]>([])
  const saidIds = saidOfMark(mark).positions.map(({ contradictionId }) => contradictionId)
  const shown = contradictions.filter(({ id }) => saidIds.includes(id) || openIds.includes(id))
  const others = contradictions.filter(one => !one.retired && !shown.includes(one))
  return (
    <>
      {shown.map(contradiction => (
        <Stance key={contradiction.id} mark={mark} contradiction={contradiction} />
      ))}
      {others.length > 0 && (
        <select
          className={inspector.select}
          aria-label={words.takesPosition}
          value=""
          onChange={event => setOpenIds([...openIds, event.currentTarget.value])}
        >
          <option value="">{words.takesPosition} …</option>
          {others.map(({ id, names }) => (
            <option key={id} value={id}>
              {nameIn(names, language)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

function Stance({ mark, contradiction }: { mark: Mark; contradiction: Contradiction }) {
  const { readings: words } = useWords()
  const choices = useChoices()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const { id: contradictionId } = contradiction
  const standing = {
    ...noPosition(contradictionId),
    ...saidOfMark(mark).positions.find(one => one.contradictionId === contradictionId),
  }
  const name = nameIn(contradiction.names, language)
  const take = (to: Partial<MarkPosition>, upon: Partial<MarkPosition> = {}) =>
    outbox.placeAndSay({
      ...{ kind: 'set-mark-position', filmId: mark.filmId, markId: mark.id },
      ...{ taken: { ...standing, ...to }, upon: { ...standing, ...upon } },
    })
  return (
    <fieldset className={styles.aspect}>
      <legend>{name}</legend>
      <Positions
        label=""
        said={name}
        contradiction={contradiction}
        positions={standing.positions}
        onChange={positions => take({ positions })}
      />
      <OneOfMany
        label={words.attitudeTo(nameIn(contradiction.firstPole, language))}
        choices={choices.offered('attitude', standing.attitudeToFirst)}
        chosen={standing.attitudeToFirst}
        none={words.notSaid}
        onChange={(attitudeToFirst, upon) => take({ attitudeToFirst }, { attitudeToFirst: upon })}
      />
      <OneOfMany
        label={words.attitudeTo(nameIn(contradiction.secondPole, language))}
        choices={choices.offered('attitude', standing.attitudeToSecond)}
        chosen={standing.attitudeToSecond}
        none={words.notSaid}
        onChange={(attitudeToSecond, upon) => take({ attitudeToSecond }, { attitudeToSecond: upon })}
      />
      <OneOfMany
        label={words.treatment}
        choices={choices.offered('treatment', standing.treatment)}
        chosen={standing.treatment}
        none={words.notSaid}
        onChange={(treatment, upon) => take({ treatment }, { treatment: upon })}
      />
    </fieldset>
  )
}
