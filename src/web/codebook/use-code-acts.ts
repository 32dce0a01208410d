import { useMemo } from 'react'
import { newIdentifier } from '../services/new-identifier.ts'
import { useServices } from '../use-app.ts'
import type { CodeDraft } from './CodeForm.tsx'

/** What can be done with codes; each gives the refusal, or null. */
export function useCodeActs() {
  const { outbox } = useServices()
  return useMemo(
    () => ({
      add: ({ kind, names, colour, key }: CodeDraft) =>
        outbox.place({ kind: 'add-code', code: { id: newIdentifier(), kind, names, colour, key } }),
      edit: (codeId: string, { kind, names, colour, key }: CodeDraft) =>
        outbox.place({ kind: 'edit-code', codeId, codeKind: kind, names, colour, key }),
      retire: (codeId: string, retired: boolean) => outbox.place({ kind: 'edit-code', codeId, retired }),
    }),
    [outbox],
  )
}

export type CodeActs = ReturnType<typeof useCodeActs>
