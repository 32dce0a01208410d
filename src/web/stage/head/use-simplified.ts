import { useEffect, useState } from 'react'

type Simplify = (text: string) => string

const asWritten: Simplify = text => text

/** Brings traditional hanzi to simplified ones, so that either finds the other; its table is fetched with the first hanzi. */
export function useSimplified(search: string): Simplify {
  const [simplify, setSimplify] = useState<Simplify>(() => asWritten)
  const isNeeded = simplify === asWritten && /\p{Script=Han}/u.test(search)
  useEffect(() => {
    if (isNeeded) void loadSimplify().then(loaded => setSimplify(() => loaded))
  }, [isNeeded])
  return simplify
}

let loading: Promise<Simplify> | null = null

function loadSimplify(): Promise<Simplify> {
  loading ??= import('opencc-js/t2cn').then(({ Converter }) => {
    const convert = Converter({ from: 't', to: 'cn' })
    const known = new Map<string, string>()
    return text => {
      const kept = known.get(text) ?? convert(text)
      known.set(text, kept)
      return kept
    }
  })
  return loading
}
