import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { codeName } from '../../../study/index.ts'
import { clockTime } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import { useAsked } from '../use-asked.ts'
import styles from './Versions.module.css'

/** Films that were looked through for other codes only, code by code; each is a pass away. */
export function GoBackList() {
  const { versions: words } = useWords()
  const { coding, outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const navigate = useNavigate()
  const answer = useAsked(useCallback(() => coding.goBack(), [coding]))
  if (!answer) return null
  const look = async (filmId: string, codeId: string) => {
    const partId = cards.find(({ film }) => film.id === filmId)?.parts[0]?.id
    if (partId === undefined) return
    const passId = newIdentifier()
    await coding.readFilm(filmId)
    if (!outbox.placeAndSay({ kind: 'start-pass', passId, filmId, codeIds: [codeId] })) return
    void navigate({ to: '/coding/$partId', params: { partId }, search: { pass: passId } })
  }
  const time = (ms: number) => clockTime(Math.round(ms / 1000))
  return (
    <section className={styles.section} aria-labelledby="go-back">
      <h3 id="go-back">{words.goBack}</h3>
      <p className={styles.soft}>{answer.length === 0 ? words.noGoBack : words.goBackMeaning}</p>
      {answer.map(({ codeId, films }) => {
        const code = codes.find(({ id }) => id === codeId)
        if (!code) return null
        const name = codeName(code, language)
        return (
          <div key={codeId} className={styles.goBack}>
            <h4>
              <CodeSwatch code={code} /> {name}
            </h4>
            <ul>
              {films.map(({ filmId, leftMs, lookedMs }) => {
                const card = cards.find(({ film }) => film.id === filmId)
                const title = card ? titleOf(card.film) : ''
                return (
                  <li key={filmId}>
                    <span>{title}</span>
                    <span className={styles.soft}>
                      {words.left({ left: time(leftMs), looked: time(lookedMs) })}
                    </span>
                    <Button look="quiet" onPress={() => void look(filmId, codeId)}>
                      <span aria-hidden="true">{words.lookNow}</span>
                      <span className="unseen">{words.lookThrough(name, title)}</span>
                    </Button>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
