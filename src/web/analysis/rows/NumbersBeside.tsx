import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import styles from './NumbersBeside.module.css'

export interface NumberBeside {
  said: string
  /** What it rests on. */
  of?: string
}

interface NumbersBesideProps {
  title: string
  /** What the numbers mean, where their name does not say it. */
  meaning?: string | undefined
  periods: { first: string; second: string }
  /** Of each period a number, or null where it is not known. */
  lines: readonly { name: string; numbers: readonly [NumberBeside | null, NumberBeside | null] }[]
  onOpen: (period: 1 | 2) => void
}

/** A small table beside the numbers of a line: described and not tested; each number leads to frames of its period. */
export function NumbersBeside({ title, meaning, periods, lines, onOpen }: NumbersBesideProps) {
  const { rowPages } = useWords()
  if (lines.length === 0) return null
  return (
    <table className={styles.told}>
      <caption title={meaning}>{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{periods.first}</th>
          <th scope="col">{periods.second}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, numbers }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {([1, 2] as const).map(period => {
              const number = numbers[period - 1]
              const label = [title, name, period === 1 ? periods.first : periods.second]
              return (
                <td key={period}>
                  {number ? (
                    <>
                      <NumberButton
                        label={label.filter(Boolean).join(', ')}
                        value={number.said}
                        isOpen={false}
                        onOpen={() => onOpen(period)}
                      />
                      {number.of && <span className={styles.of}> {number.of}</span>}
                    </>
                  ) : (
                    rowPages.notKnown
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
