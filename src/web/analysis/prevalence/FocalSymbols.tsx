import { codeName, isInUse } from '../../../study/index.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../page/Page.module.css'
import { useIsOpened } from '../use-opened.ts'

interface FocalSymbolsProps {
  focal: readonly string[]
  onFocal: (codeIds: readonly string[]) => void
}

/** Symbols declared before looking: the family of the correction is then these alone. */
export function FocalSymbols({ focal, onFocal }: FocalSymbolsProps) {
  const { analysis } = useWords()
  const codes = useCodes().filter(isInUse)
  const language = useAppState(state => state.preferences.language)
  const [isOpen, setOpen] = useIsOpened('focal')
  if (codes.length < 2) return null
  return (
    <details className={styles.focal} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {analysis.focal}
        {focal.length > 0 && ` (${focal.length})`}
      </summary>
      <p>{analysis.focalMeaning}</p>
      <ul>
        {codes.map(code => (
          <li key={code.id}>
            <label>
              <input
                type="checkbox"
                checked={focal.includes(code.id)}
                onChange={() =>
                  onFocal(focal.includes(code.id) ? focal.filter(id => id !== code.id) : [...focal, code.id])
                }
              />
              <CodeSwatch code={code} />
              {codeName(code, language)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
