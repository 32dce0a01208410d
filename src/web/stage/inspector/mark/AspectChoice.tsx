import type { KeyboardEvent } from 'react'
import type { Aspect, Mark, MarkAspect } from '../../../../study/index.ts'
import { nameIn, notChosen, saidOfMark } from '../../../../study/index.ts'
import { useAppState, useServices, useWords } from '../../../use-app.ts'
import { ProseField } from '../../readings/Fields.tsx'
import styles from './MarkSaid.module.css'

/** One aspect of a mark: its values, chosen by a click or by their numbers, and the reason where it is a reading. */
export function AspectChoice({ aspect, mark }: { aspect: Aspect; mark: Mark }) {
  const { inspector: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const { filmId, id: markId } = mark
  const { id: aspectId, takesSeveral, takesReason } = aspect
  const standing = saidOfMark(mark).aspects.find(one => one.aspectId === aspectId) ?? notChosen(aspectId)
  const offered = aspect.values.filter(({ id, retired }) => !retired || standing.values.includes(id))
  const choose = (chosen: Partial<MarkAspect>, upon: Partial<MarkAspect> = {}) =>
    outbox.placeAndSay({
      ...{ kind: 'set-mark-aspect', filmId, markId },
      ...{ chosen: { ...standing, ...chosen }, upon: { ...standing, ...upon } },
    })
  const turn = (id: string) => {
    const isChosen = standing.values.includes(id)
    const others = takesSeveral ? standing.values.filter(other => other !== id) : []
    choose({ values: isChosen ? others : [...others, id] })
  }
  const turnByNumber = (event: KeyboardEvent) => {
    const value = event.target instanceof HTMLButtonElement ? offered[Number(event.key) - 1] : undefined
    if (!value || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    turn(value.id)
  }
  return (
    <fieldset className={styles.aspect} onKeyDown={turnByNumber}>
      <legend title={aspect.meaning || undefined}>{nameIn(aspect.names, language)}</legend>
      <div className={styles.values}>
        {offered.map(({ id, names }, index) => (
          <button
            key={id}
            type="button"
            className={styles.value}
            aria-pressed={standing.values.includes(id)}
            onClick={() => turn(id)}
          >
            {nameIn(names, language)}
            {index < 9 && (
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
            )}
          </button>
        ))}
      </div>
      {takesReason && (standing.values.length > 0 || standing.reason !== '') && (
        <ProseField
          key={`${markId} ${aspectId}`}
          label={words.reason(nameIn(aspect.names, language))}
          rows={1}
          text={standing.reason}
          onChange={(reason, begunUpon) => choose({ reason }, { reason: begunUpon })}
        />
      )}
    </fieldset>
  )
}
