import { useNavigate, useSearch } from '@tanstack/react-router'
import type { DateKind } from '../../../findings/index.ts'
import { dateKinds } from '../../../findings/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { useWords } from '../../use-app.ts'
import styles from './DatedBy.module.css'

/** By which of their dates films stand in order; kept in the address. */
export function useDated(): DateKind {
  const asked = useSearch({ from: '/analysis', select: ({ dated }) => dated })
  return dateKinds.find(kind => kind === asked) ?? 'release'
}

export function DatedBy() {
  const { analysis } = useWords()
  const dated = useDated()
  const navigate = useNavigate({ from: '/analysis' })
  return (
    <div className={styles.dated}>
      <span aria-hidden="true">{analysis.datedBy}</span>
      <Choice
        label={analysis.datedBy}
        choices={dateKinds.map(value => ({ value, name: analysis.datedByChoices[value] }))}
        chosen={dated}
        onChoose={kind =>
          void navigate({
            search: before => ({ ...before, dated: kind === 'release' ? undefined : kind }),
            replace: true,
          })
        }
      />
    </div>
  )
}
