import type { Code } from '../../study/index.ts'
import { ExcerptSaid } from '../stage/sources/ExcerptSaid.tsx'
import { useSources } from '../stage/sources/use-sources.ts'
import { useWords } from '../use-app.ts'
import styles from './ExcerptsOfCode.module.css'

/** Passages of sources that have a code: apart from its frames, and no evidence that is counted. Nothing where none has. */
export function ExcerptsOfCode({ code }: { code: Code }) {
  const { quotes: words } = useWords()
  const { sources, excerpts } = useSources()
  const coded = excerpts.flatMap(excerpt => {
    const source = sources.find(({ id }) => id === excerpt.sourceId)
    return source && excerpt.codeIds.includes(code.id) ? [{ excerpt, source }] : []
  })
  if (coded.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="excerpts-coded">
      <h3 id="excerpts-coded">{words.excerptsCoded}</h3>
      <p className={styles.meaning}>{words.excerptsCodedMeaning}</p>
      <ul className={styles.list}>
        {coded.map(one => (
          <li key={one.excerpt.id}>
            <ExcerptSaid {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
