import { useWords } from '../../use-app.ts'
import styles from '../inspector/Inspector.module.css'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import type { ShownEnd } from './shown-links.ts'
import { sayEnd } from './shown-links.ts'
import { useShownLinks } from './use-links.ts'

/** The links that have an end in a shot, each said from that end. Nothing where there is none. */
export function LinksHere({ of, shot }: { of: Inspected; shot: { startMs: number; endMs: number } }) {
  const words = useWords()
  const choose = useChoosing()
  const { partId } = of.part.view
  const isHere = ({ partId: lies, place }: ShownEnd) =>
    lies === partId && place !== null && place.startMs < shot.endMs && shot.startMs < place.endMs
  const here = useShownLinks().flatMap(({ id, from, to, kind }) => {
    if (isHere(from)) return [{ id, said: `${kind.forth} ${sayEnd(to, words)}` }]
    return isHere(to) ? [{ id, said: `${kind.back} ${sayEnd(from, words)}` }] : []
  })
  if (here.length === 0) return null
  return (
    <section className={styles.section} aria-label={words.links.here}>
      <h3>{words.links.here}</h3>
      <ul>
        {here.map(({ id, said }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => choose({ kind: 'link', id })}>
              {said}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
