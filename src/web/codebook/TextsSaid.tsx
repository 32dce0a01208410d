import type { Said } from '../../words/index.ts'
import styles from './OpenPage.module.css'

/**
 * What is said of something in paragraphs, each under its heading; of what nothing is said there is no heading. A line
 * may be of another language than the page: quotation marks of one code point have two widths.
 */
export function TextsSaid({ texts, none }: { texts: readonly Said[]; none: string }) {
  if (texts.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <dl className={styles.texts}>
      {texts.map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {said.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity here but its place.
              <span key={at} lang={/\p{Script=Han}/u.test(line) ? 'zh-Hans' : ''}>
                {at > 0 && '\n'}
                {line}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
