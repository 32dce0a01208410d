import { useMemo, useState } from 'react'
import type { RecomputedAnswer } from '../../../server/contracts/index.ts'
import type { NumberName, NumberUnit } from '../../../words/index.ts'
import { sayNumber } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import type { KeptListed } from '../../state/kept/kept-findings.ts'
import { useAppState, useWords } from '../../use-app.ts'
import numbered from '../page/Numbered.module.css'
import { changedLines } from './changed-lines.ts'
import styles from './Kept.module.css'

interface BesideNowProps {
  finding: KeptListed
  now: RecomputedAnswer
  onRenew: () => void
  onClose: () => void
}

/** Old beside new: which sentences and which numbers are others now. */
export function BesideNow({ finding, now, onRenew, onClose }: BesideNowProps) {
  const { kept } = useWords()
  const language = useAppState(state => state.preferences.language)
  const [showsAll, showAll] = useState(false)
  const sentences = useMemo(
    () => changedLines(finding.said[language], now.said[language]),
    [finding, now, language],
  )
  const changed = now.numbers.filter(({ before, now: fresh }) => before !== fresh)
  const isSame = changed.length === 0 && sentences.length === 0
  const shown = showsAll ? now.numbers : changed
  return (
    <div className={styles.beside} data-testid="beside-now">
      <p role="status">
        {isSame
          ? kept.nothingChanged
          : `${kept.sentencesChanged(sentences.length)} ${kept.numbersChanged({ changed: changed.length, all: now.numbers.length })}`}
      </p>
      {sentences.map(({ of, before, now: fresh }) => (
        <dl key={`${of}${before}${fresh}`} className={styles.pair} data-testid="changed-sentence">
          {of !== '' && <dt className={styles.of}>{of}</dt>}
          <dt>{kept.asKept}</dt>
          <dd>{before ?? kept.gone}</dd>
          <dt>{kept.now}</dt>
          <dd>{fresh ?? kept.gone}</dd>
        </dl>
      ))}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <section className={numbered.scroller} aria-label={kept.numbers} tabIndex={0}>
          <table className={numbered.table} data-testid="changed-numbers">
            <thead>
              <tr>
                <th scope="col">{kept.columns.of}</th>
                <th scope="col">{kept.columns.number}</th>
                <th scope="col">{kept.columns.before}</th>
                <th scope="col">{kept.columns.now}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ of, number, unit, before, now: fresh }) => {
                const name = number as NumberName
                const say = (value: number | null) =>
                  value === null ? '–' : kept.number(name, value, one => sayNumber(unit as NumberUnit, one))
                return (
                  <tr key={`${of.en} ${number}`}>
                    <th scope="row">{of[language]}</th>
                    <td>{kept.numberNames[name]}</td>
                    <td>{say(before)}</td>
                    <td>{say(fresh)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      <p className={styles.tools}>
        {!showsAll && changed.length < now.numbers.length && (
          <Button look="quiet" onPress={() => showAll(true)}>
            {kept.showAll}
          </Button>
        )}
        {(!isSame || finding.standing === 'stale') && (
          <Button look="quiet" onPress={onRenew}>
            {kept.renew}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {kept.close}
        </Button>
      </p>
    </div>
  )
}
