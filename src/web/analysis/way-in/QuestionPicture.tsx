import type { QuestionName } from '../../../findings/index.ts'
import type { PictureMark } from './pictures.ts'
import { pictures } from './pictures.ts'
import styles from './WayIn.module.css'

/** A small picture of what a question asks; the sentence beside it says the same. */
export function QuestionPicture({ name }: { name: QuestionName }) {
  return (
    <svg className={styles.picture} viewBox="0 0 96 56" aria-hidden="true">
      {pictures[name].map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing does not change.
        <Mark key={index} mark={mark} />
      ))}
    </svg>
  )
}

function Mark({ mark }: { mark: PictureMark }) {
  const [kind, x, y, a = 0, b = 0] = mark
  switch (kind) {
    case 'there':
      return <circle cx={x} cy={y} r={4} fill="currentColor" />
    case 'gone':
      return <circle cx={x} cy={y} r={3.5} fill="none" stroke="currentColor" strokeDasharray="2 2" />
    case 'ring':
      return <circle cx={x} cy={y} r={4} fill="none" stroke="currentColor" strokeWidth={1.5} />
    case 'box':
      return <rect x={x} y={y} width={a} height={b} fill="none" stroke="currentColor" strokeWidth={1.5} />
    case 'full':
      return <rect x={x} y={y} width={a} height={b} fill="currentColor" />
    case 'line':
      return <path d={`M${x} ${y}L${a} ${b}`} stroke="currentColor" strokeWidth={1.5} />
    case 'border':
      return <path d={`M${x} ${y}L${a} ${b}`} stroke="currentColor" strokeDasharray="1 3" />
  }
}
