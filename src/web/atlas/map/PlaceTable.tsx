import { Link } from '@tanstack/react-router'
import type { PlaceShare, PlacesSummed } from '../../../findings/index.ts'
import { clockTime } from '../../../words/index.ts'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../Atlas.module.css'
import type { Atlas } from '../use-atlas.ts'
import { linesOnMap } from './drawn-places.ts'

/** What the map shows, to be read line by line; those without coordinates too. */
export function PlaceTable({ atlas, sums }: { atlas: Atlas; sums: PlacesSummed }) {
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { places, nameOfPlace } = atlas
  const sumOf = new Map(sums.sums.map(sum => [sum.placeId, sum]))
  const weight = (id: string) => {
    const sum = sumOf.get(id)
    return sum ? sum.filmed.filmIds.length + sum.represented.filmIds.length : 0
  }
  const sorted = [...places].sort(
    (one, other) =>
      weight(other.id) - weight(one.id) || nameOfPlace(one.id).localeCompare(nameOfPlace(other.id), language),
  )
  const lines = linesOnMap(atlas, sums, words)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {words.place}
              </th>
              <th rowSpan={2} scope="col">
                {words.facts.coordinates}
              </th>
              <th colSpan={3} scope="colgroup">
                {words.filmed}
              </th>
              <th colSpan={3} scope="colgroup">
                {words.represented}
              </th>
            </tr>
            <tr>
              {['filmed', 'represented'].flatMap(how =>
                [words.films, words.scenes, words.screenTime].map(name => (
                  <th key={`${how} ${name}`} scope="col" className={styles.number}>
                    {name}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, names, latitude, longitude }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/atlas/places/$placeId" params={{ placeId: id }} search={{}}>
                    {nameOfPlace(id)}
                  </Link>
                </th>
                <td>
                  {latitude === null || longitude === null
                    ? words.notOnMap
                    : words.coordinates({ latitude, longitude })}
                  <GatherRecord what="place" id={id} said={names} />
                </td>
                <Share share={sumOf.get(id)?.filmed} />
                <Share share={sumOf.get(id)?.represented} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.lines}</h3>
      {lines.length === 0 ? (
        <p className={styles.left}>{words.noLines}</p>
      ) : (
        <ul>
          {lines.map(({ filmedId, representedId, said }) => (
            <li key={`${filmedId} ${representedId}`}>{said}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Share({ share }: { share: PlaceShare | undefined }) {
  const { amounts } = useWords()
  const numbers = share
    ? [
        amounts.count(share.filmIds.length),
        amounts.count(share.scenes),
        clockTime(Math.round(share.ms / 1000)),
      ]
    : ['', '', '']
  return (
    <>
      {numbers.map((number, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same.
        <td key={index} className={styles.number}>
          {number}
        </td>
      ))}
    </>
  )
}
