import { useEffect } from 'react'
import { codeName, isInUse } from '../../study/index.ts'
import { useAppState, useServices } from '../use-app.ts'
import type { Desk } from './use-desk.ts'
import type { DeskActs } from './use-desk-acts.ts'

/** Every code in use can be put on the shot on screen by its name, whether it has a key or none. */
export function useCodeFinds({ codes }: Desk, { toggle }: DeskActs): void {
  const { finder } = useServices()
  const language = useAppState(state => state.preferences.language)
  useEffect(() => {
    const finds = () =>
      codes.filter(isInUse).map(code => ({
        key: code.id,
        name: codeName(code, language),
        also: Object.values(code.names),
        chord: code.key ?? undefined,
        colour: code.colour,
        run: () => toggle(code.id),
      }))
    return finder.offer('codes', finds)
  }, [finder, codes, toggle, language])
}
