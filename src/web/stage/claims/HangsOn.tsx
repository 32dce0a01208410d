import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { HangingAnswer, HangsOnRequest } from '../../../server/contracts/index.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './HangsOn.module.css'

const askedAfterMs = 400

/** The claims and printed numbers of essays that rest on a thing; nothing where none does. */
export function HangsOn({ on }: { on: HangsOnRequest }) {
  const { claims: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const hanging = useHanging(on)
  if (!hanging || hanging.claims.length + hanging.numbers.length === 0) return null
  const { claims, numbers } = hanging
  return (
    <details className={styles.hanging}>
      <summary>{words.hanging(claims.length + numbers.length)}</summary>
      <ul>
        {claims.map(({ claimId, essayId, name, titles, words: said, what }) => (
          <li key={claimId}>
            <Link to="/essays/$essayId" params={{ essayId }} hash={name}>
              {said[language] || said.en || said['zh-Hans'] || words.unnamed}
            </Link>
            <span>
              {titles[language] || titles.en || titles['zh-Hans']} · {words.kinds[what]}
            </span>
          </li>
        ))}
        {numbers.map(({ numberId, essayId, name, titles }) => (
          <li key={numberId}>
            <Link to="/essays/$essayId" params={{ essayId }} hash={name}>
              {words.printedNumber}
            </Link>
            <span>{titles[language] || titles.en || titles['zh-Hans']}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Asked a moment after the thing was chosen, so that going through many asks for none of them; null until then. */
function useHanging(on: HangsOnRequest): HangingAnswer | null {
  const { claims } = useServices()
  const key = JSON.stringify(on)
  const [answer, setAnswer] = useState<{ key: string; hanging: HangingAnswer } | null>(null)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(
      () =>
        void claims.hangingOn(JSON.parse(key) as HangsOnRequest).then(hanging => {
          if (isWanted && hanging) setAnswer({ key, hanging })
        }),
      askedAfterMs,
    )
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [claims, key])
  return answer?.key === key ? answer.hanging : null
}
