import { codeName, isInUse } from '../../../study/index.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../page/Page.module.css'
import { useIsOpened } from '../use-opened.ts'
import { DeclareFocal, useFocalSymbols } from './DeclareFocal.tsx'

interface FocalSymbolsProps {
  focal: readonly string[]
  onFocal: (codeIds: readonly string[]) => void
  /** Whether this question goes by what was declared. */
  takesDeclared?: boolean
}

/** Symbols declared before looking: the family of the correction is then these alone. */
export function FocalSymbols({ focal, onFocal, takesDeclared = false }: FocalSymbolsProps) {
  const words = useWords()
  const { analysis } = words
  const codes = useCodes().filter(isInUse)
  const language = useAppState(state => state.preferences.language)
  const [isOpen, setOpen] = useIsOpened('focal')
  const declared = useFocalSymbols().filter(one => one.declared === 'before')
  const count = focal.length > 0 || !takesDeclared ? focal.length : declared.length
  if (codes.length < 2) return null
  return (
    <details className={styles.focal} open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {analysis.focal}
        {count > 0 && ` (${count})`}
      </summary>
      <p>{analysis.focalMeaning}</p>
      {takesDeclared && <p>{words.focal.meaning}</p>}
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
            {takesDeclared && (
              <DeclareFocal
                codeId={code.id}
                name={codeName(code, language)}
                isOffered={focal.includes(code.id)}
                onDeclared={() => onFocal(focal.filter(id => id !== code.id))}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
