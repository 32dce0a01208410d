import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Code } from '../../../study/index.ts'
import { exampleShows } from '../../../study/index.ts'
import { clockTime } from '../../../words/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { Still } from '../../controls/Still.tsx'
import { useExamples } from '../../stage/codes/use-codes.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { stillAddress } from '../../stage/stills/still-address.ts'
import { useFilms, useServices, useWords } from '../../use-app.ts'
import { useAsked } from '../use-asked.ts'
import styles from './CodeExamples.module.css'

/** The frames that stand beside a definition: what the code is, and what it is not. */
export function CodeExamples({ code }: { code: Code }) {
  const { codebook } = useWords()
  const { coding, outbox } = useServices()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const there = useExamples().filter(({ codeId }) => codeId === code.id)
  const pictures = useAsked(useCallback(() => coding.examplesOfCode(code.id), [coding, code.id]))
  const shown = (pictures ?? []).flatMap(picture => {
    const example = there.find(({ id }) => id === picture.id)
    return example ? [{ ...picture, shows: example.shows }] : []
  })
  if (shown.length === 0) return null
  return (
    <div className={styles.examples}>
      {exampleShows.map(shows => {
        const some = shown.filter(example => example.shows === shows)
        if (some.length === 0) return null
        return (
          <figure key={shows}>
            <figcaption>{codebook.shown[shows]}</figcaption>
            <ul>
              {some.map(({ id, filmId, partId, fileId, frame, atMs }) => {
                const card = cards.find(({ film }) => film.id === filmId)
                const place = `${card ? titleOf(card.film) : ''} ${clockTime(Math.floor(atMs / 1000))}`
                return (
                  <li key={id}>
                    <Link
                      to="/coding/$partId"
                      params={{ partId }}
                      search={frame === null ? {} : { frame }}
                      className={styles.link}
                    >
                      {fileId !== null && frame !== null && (
                        <span className={styles.still}>
                          <Still address={stillAddress(fileId, frame)} />
                        </span>
                      )}
                      {place}
                    </Link>
                    <IconButton
                      icon="close"
                      look="quiet"
                      size="small"
                      label={codebook.takeExampleAway(place)}
                      onPress={() => outbox.placeAndSay({ kind: 'remove-code-example', exampleId: id })}
                    />
                  </li>
                )
              })}
            </ul>
          </figure>
        )
      })}
    </div>
  )
}
