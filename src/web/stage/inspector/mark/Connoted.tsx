import type { Code, Mark } from '../../../../study/index.ts'
import { codeName, isInUse, saidOfMark } from '../../../../study/index.ts'
import { IconButton } from '../../../controls/IconButton.tsx'
import { useAppState, useServices, useWords } from '../../../use-app.ts'
import { CodeSwatch } from '../../codes/CodeSwatch.tsx'
import inspector from '../Inspector.module.css'
import styles from './MarkSaid.module.css'

/** The codes that a mark connotes. */
export function Connoted({ mark, codes }: { mark: Mark; codes: readonly Code[] }) {
  const { inspector: words } = useWords()
  const { outbox } = useServices()
  const language = useAppState(state => state.preferences.language)
  const { connotesIds } = saidOfMark(mark)
  const { filmId, id: markId } = mark
  const set = (ids: string[]) =>
    outbox.placeAndSay({
      ...{ kind: 'say-of-mark', filmId, markId },
      ...{ said: { connotesIds: ids }, upon: { connotesIds } },
    })
  const connoted = codes.filter(({ id }) => connotesIds.includes(id))
  const others = codes.filter(
    code => isInUse(code) && code.id !== mark.codeId && !connotesIds.includes(code.id),
  )
  return (
    <div className={styles.connoted}>
      {connoted.map(code => (
        <span key={code.id} className={inspector.row}>
          <CodeSwatch code={code} />
          {codeName(code, language)}
          <IconButton
            icon="close"
            label={words.connotesNoMore(codeName(code, language))}
            onPress={() => set(connotesIds.filter(id => id !== code.id))}
          />
        </span>
      ))}
      {others.length > 0 && (
        <select
          className={inspector.select}
          aria-label={words.connotesCode}
          value=""
          onChange={event => set([...connotesIds, event.currentTarget.value])}
        >
          <option value="">{words.connotesCode} …</option>
          {others.map(code => (
            <option key={code.id} value={code.id}>
              {codeName(code, language)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
