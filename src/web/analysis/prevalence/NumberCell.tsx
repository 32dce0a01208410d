import type { Computed } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { MeasureName, NumberName } from './measure-numbers.ts'
import styles from './NumberCell.module.css'

interface NumberCellProps {
  name: NumberName
  measure: MeasureName
  value: Computed<number>
}

/** A number at reading length, with its full length at hand; or why there is none, in its place. */
export function NumberCell({ name, measure, value }: NumberCellProps) {
  const { analysis, prevalence } = useWords()
  const attributes = { 'data-number': name, 'data-measure': measure }
  if (isNotComputable(value)) {
    const why = analysis.cannot(prevalence.because(value))
    return (
      <span {...attributes} data-value="" data-because={value.because} className={styles.none}>
        {why}
      </span>
    )
  }
  const number = value as number
  return (
    <span {...attributes} data-value={number} title={String(number)}>
      {sayNumber(analysis, name, number)}
    </span>
  )
}

type Formats = Pick<ReturnType<typeof useWords>['analysis'], 'share' | 'points' | 'p' | 'ratio'>

export function sayNumber(say: Formats, name: NumberName, value: number): string {
  switch (name) {
    case 'mean-1':
    case 'mean-2':
      return say.share(value)
    case 'ratio':
      return say.ratio(value)
    case 'p':
    case 'p-corrected':
    case 'bh':
    case 'p-directors':
    case 'p-directors-corrected':
      return say.p(value)
    default:
      return say.points(value)
  }
}
