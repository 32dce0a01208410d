import { useEffect, useState } from 'react'
import type { QueryAnswer } from '../../../server/contracts/index.ts'
import type { Query, QueryNames } from '../../../study/index.ts'
import { useAppState, useServices } from '../../use-app.ts'

/** What a line can name; null until the program has told it. */
export function useQueryNames(): QueryNames | null {
  const { finding } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [names, setNames] = useState<{ language: string; names: QueryNames } | null>(null)
  useEffect(() => {
    let isWanted = true
    void finding.names(language).then(answer => {
      if (isWanted && answer.ok) setNames({ language, names: answer.value })
    })
    return () => {
      isWanted = false
    }
  }, [finding, language])
  return names?.language === language ? names.names : null
}

/** What a query finds; while another one is asked, what the last one found. */
export function useQueryAnswer(query: Query | null): QueryAnswer | null {
  const { finding } = useServices()
  const [answer, setAnswer] = useState<QueryAnswer | null>(null)
  const asked = query && JSON.stringify(query)
  useEffect(() => {
    let isWanted = true
    if (asked)
      void finding.ask({ query: JSON.parse(asked) as Query }).then(found => {
        if (isWanted && found.ok) setAnswer(found.value)
      })
    return () => {
      isWanted = false
    }
  }, [finding, asked])
  return answer
}
