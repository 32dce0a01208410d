import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

export interface OpenInAddress {
  codeId: string | undefined
  contradictionId: string | undefined
}

interface InAddress {
  code?: string | undefined
  contradiction?: string | undefined
}

/** In the place of a contradiction's id: the form in which a new one is made. */
const newOne = 'new'

/** What is open beside the lists: a code's page, a contradiction's, or the form for a new contradiction. */
export function useOpenPage({ codeId: code, contradictionId: contradiction }: OpenInAddress) {
  const navigate = useNavigate()
  const isOpposing = contradiction === newOne
  const [before, setBefore] = useState<InAddress>({})
  const [madeId, setMadeId] = useState<string | null>(null)
  const open = (search: InAddress, made: string | null = null) => {
    setMadeId(made)
    void navigate({ to: '/codebook', search, replace: isOpposing })
  }
  return {
    isOpposing,
    madeId,
    oppose: () => {
      if (isOpposing) return
      setBefore({ code, contradiction })
      open({ contradiction: newOne })
    },
    stopOpposing: () => open(before),
    close: () => open({}),
    openCode: (id: string) => open({ code: id }),
    openContradiction: (id: string) => open({ contradiction: id }),
    /** The one that was just made here. */
    openMade: (id: string) => open({ contradiction: id }, id),
  }
}

export type OpenPageActs = ReturnType<typeof useOpenPage>
