import { useMemo } from 'react'
import { changedFields } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices } from '../../use-app.ts'
import type { CodeDraft } from './code-draft.ts'
import { fieldsOf } from './code-draft.ts'

/** What can be done with codes; acts on one that is there give the refusal, or null. */
export function useCodeActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      /** Gives the new code, or the refusal. */
      add: (draft: CodeDraft) => {
        const codeId = newIdentifier()
        const { codeKind: kind, ...said } = fieldsOf(draft)
        return { codeId, refusal: outbox.place({ kind: 'add-code', code: { id: codeId, kind, ...said } }) }
      },
      /** Sends what the draft has changed since it was begun upon the code, and nothing else. */
      edit: (codeId: string, begunUpon: CodeDraft, draft: CodeDraft) => {
        const edit = changedFields(fieldsOf(begunUpon), fieldsOf(draft))
        const names = Object.keys(edit) as (keyof CodeFields)[]
        if (names.length === 0) return null
        const before = fieldsOf(begunUpon)
        const upon = Object.fromEntries(names.map(name => [name, before[name]]))
        return outbox.place({ kind: 'edit-code', codeId, ...edit, upon })
      },
      retire: (codeId: string, retired: boolean) => outbox.place({ kind: 'edit-code', codeId, retired }),
    }),
    [outbox],
  )
}

type CodeFields = ReturnType<typeof fieldsOf>

export type CodeActs = ReturnType<typeof useCodeActs>
