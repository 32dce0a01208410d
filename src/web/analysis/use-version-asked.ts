import { useNavigate, useSearch } from '@tanstack/react-router'
import type { CodebookVersion } from '../../study/index.ts'
import { useAppState } from '../use-app.ts'

/** The version of the codebook under which films are counted, by the address; null is the draft. */
export function useVersionAsked(): CodebookVersion | null {
  const asked = useSearch({ from: '/analysis', select: ({ codebook }) => codebook })
  const versions = useAppState(state => state.codebook.versions)
  return versions.find(({ number }) => String(number) === asked) ?? null
}

export function useAskUnderVersion(): (number: string | undefined) => void {
  const navigate = useNavigate({ from: '/analysis' })
  return codebook => void navigate({ search: before => ({ ...before, codebook }), replace: true })
}
