import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CodeGroupSort } from '../../study/index.ts'

/** What is open, as the address says it: a page by its id, or the form for a new one. */
export interface Opened {
  code?: string | undefined
  contradiction?: string | undefined
  aspect?: string | undefined
  /** An opposition or a commutation set. */
  group?: string | undefined
  /** A set of codes. */
  set?: string | undefined
  /** The list of attitudes or that of treatments. */
  choices?: string | undefined
  versions?: 'all' | undefined
}

export type Making = 'contradiction' | 'aspect' | 'set' | CodeGroupSort

/** In the place of an id: the form in which a new one is made. */
const forms: { readonly [Kind in Making]: Opened } = {
  contradiction: { contradiction: 'new' },
  aspect: { aspect: 'new' },
  set: { set: 'new' },
  opposition: { group: 'new-opposition' },
  commutation: { group: 'new-commutation' },
}
const kinds = Object.keys(forms) as Making[]

/** What is open beside the lists: one page, the versions, or the form for a new one. */
export function useOpenPage(opened: Opened) {
  const navigate = useNavigate()
  const making =
    kinds.find(kind =>
      Object.entries(forms[kind]).every(([name, value]) => opened[name as keyof Opened] === value),
    ) ?? null
  const [before, setBefore] = useState<Opened>({})
  const [madeId, setMadeId] = useState<string | null>(null)
  const open = (search: Opened) => {
    setMadeId(null)
    void navigate({ to: '/codebook', search, replace: making !== null })
  }
  return {
    making,
    madeId,
    open,
    /** What was just made here. */
    openMade: (page: 'contradiction' | 'aspect' | 'group' | 'set', id: string) => {
      open({ [page]: id })
      setMadeId(id)
    },
    make: (kind: Making) => {
      if (making === kind) return
      if (making === null) setBefore(opened)
      open(forms[kind])
    },
    stopMaking: () => open(before),
    close: () => open({}),
  }
}

export type OpenPageActs = ReturnType<typeof useOpenPage>
