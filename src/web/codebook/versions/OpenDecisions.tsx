import type { KeyboardEvent } from 'react'
import { useCallback, useRef } from 'react'
import type { OpenDecision } from '../../../server/contracts/index.ts'
import type { Code } from '../../../study/index.ts'
import { codeName, stepOf } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { useCodes, useSteps } from '../../stage/codes/use-codes.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import { useAsked } from '../use-asked.ts'
import styles from './Versions.module.css'

const shownAtOnce = 24

/** The marks whose code went over into others, each with its frame and the codes it can be given. */
export function OpenDecisions() {
  const { versions: words } = useWords()
  const { coding, outbox } = useServices()
  const [codes, steps] = [useCodes(), useSteps()]
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const answer = useAsked(useCallback(() => coding.openDecisions(), [coding]))
  const list = useRef<HTMLUListElement>(null)
  // A decision that is on its way is shown as made.
  const waiting = useAppState(state => state.outbox.waiting)
  const made = new Set(
    waiting.flatMap(({ does }) =>
      does.kind === 'act' && does.act.kind === 'decide-mark' ? [does.act.markId] : [],
    ),
  )
  const open = (answer ?? []).filter(({ markId }) => !made.has(markId))
  if (!answer) return null
  const decide = ({ markId }: OpenDecision, codeIds: string[]) => {
    const newIds = codeIds.slice(1).map(() => newIdentifier())
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-decision]') ?? [])]
    const place = items.findIndex(item => item.dataset['decision'] === markId)
    const next = items[place + 1] ?? items[place - 1]
    outbox.placeAndSay({ kind: 'decide-mark', markId, codeIds, newIds })
    next?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <section className={styles.section} aria-labelledby="open-decisions">
      <h3 id="open-decisions">{words.decisions(open.length)}</h3>
      <p className={styles.soft}>{open.length === 0 ? words.noDecisions : words.decisionsMeaning}</p>
      <ul ref={list} className={styles.decisions}>
        {open.slice(0, shownAtOnce).map(decision => {
          const into = stepOf({ steps, codes }, decision.codeId)?.intoIds ?? []
          const card = cards.find(({ film }) => film.id === decision.filmId)
          return (
            <Decision
              key={decision.markId}
              decision={decision}
              title={card ? titleOf(card.film) : ''}
              was={codes.find(({ id }) => id === decision.codeId)}
              into={into.flatMap(id => codes.find(code => code.id === id) ?? [])}
              onDecide={codeIds => decide(decision, codeIds)}
            />
          )
        })}
      </ul>
      {open.length > shownAtOnce && (
        <p className={styles.soft}>{words.moreDecisions(open.length - shownAtOnce)}</p>
      )}
    </section>
  )
}

interface DecisionProps {
  decision: OpenDecision
  title: string
  was: Code | undefined
  into: readonly Code[]
  onDecide: (codeIds: string[]) => void
}

function Decision({ decision, title, was, into, onDecide }: DecisionProps) {
  const { versions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const ways: [label: string, codeIds: string[]][] = [
    ...into.map((code): [string, string[]] => [codeName(code, language), [code.id]]),
    ...(into.length > 1 ? [[words.all, into.map(({ id }) => id)] as [string, string[]]] : []),
    [words.takeOff, []],
  ]
  const chooseByNumber = (event: KeyboardEvent) => {
    const way = ways[Number(event.key) - 1]
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onDecide(way[1])
  }
  return (
    <li data-decision={decision.markId} onKeyDown={chooseByNumber}>
      <AppearanceStill appearance={{ ...decision, regions: [] }} title={title} />
      <p className={styles.soft}>
        {title} · {was && words.was(codeName(was, language))}
      </p>
      <div className={styles.ways}>
        {ways.map(([label, codeIds], index) => (
          <button key={label} type="button" onClick={() => onDecide(codeIds)}>
            {label}{' '}
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
          </button>
        ))}
      </div>
    </li>
  )
}
