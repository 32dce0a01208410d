import type { ReactNode } from 'react'
import type { PlanDraftAnswer } from '../../server/contracts/index.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import { useNameOfCoder } from './use-name-of-coder.ts'

interface BalanceProps {
  answer: PlanDraftAnswer
  /** Film time that is looked through in a unit of working time. */
  speed: number
  children?: ReactNode
}

/** Who codes how much of which period, and whether somebody codes one only. */
export function Balance({ answer, speed, children }: BalanceProps) {
  const { plans: words } = useWords()
  const nameOf = useNameOfCoder()
  const language = useAppState(state => state.preferences.language)
  const home = useAppState(state => state.study?.homeCoderId)
  const { balance, films } = answer
  if (!balance) return null
  const names = balance.periods ?? [words.earlier, words.later]
  const isElsewhere = balance.coders.some(({ elsewhere }) => elsewhere > 0)
  const again = films.map(film => film.spans.filter(({ forReliability }) => forReliability))
  const places = new Set(again.flat().map(({ partId, startMs }) => `${partId} ${startMs}`))
  const againMs = [...new Map(again.flat().map(span => [`${span.partId} ${span.startMs}`, span])).values()]
  const number = new Intl.NumberFormat(language)
  return (
    <section aria-labelledby="who-codes-what">
      <h3 id="who-codes-what">{words.whoCodesWhat}</h3>
      {children}
      <div className={styles.scrolls}>
        <table className={styles.balance}>
          <thead>
            <tr>
              <th scope="col">{words.coder}</th>
              {names.map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {isElsewhere && <th scope="col">{words.elsewhere}</th>}
              <th scope="col">{words.work}</th>
            </tr>
          </thead>
          <tbody>
            {balance.coders.map(({ coderId, films: inPeriods, elsewhere, ms, againMs: own }) => (
              <tr key={coderId}>
                <th scope="row">{nameOf(coderId)}</th>
                {names.map((name, index) => (
                  <td key={name}>{number.format(inPeriods[index] ?? 0)}</td>
                ))}
                {isElsewhere && <td>{number.format(elsewhere)}</td>}
                <td>{words.workOf({ ms, againMs: own, workMs: ms / speed })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {balance.oneSided.map(({ coderId, period }) => (
        <p key={coderId} className={styles.warning} data-testid="one-sided">
          {words.oneSided({ coder: coderId === home ? null : nameOf(coderId), period: names[period] ?? '' })}
        </p>
      ))}
      {names.length === 0 && <p>{words.tooFewDated}</p>}
      {names.length > 1 && balance.oneSided.length === 0 && <p>{words.balanced}</p>}
      {places.size > 0 && (
        <p data-testid="reliability">
          {words.reliability({
            stretches: places.size,
            films: again.filter(({ length }) => length > 0).length,
            ms: againMs.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
          })}
        </p>
      )}
    </section>
  )
}
