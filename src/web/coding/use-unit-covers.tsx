import { useCallback, useMemo } from 'react'
import { codeName } from '../../study/index.ts'
import type { ShotCover } from '../stage/contact-sheet/ShotCell.tsx'
import { useAppState } from '../use-app.ts'
import { UnitCover } from './UnitCover.tsx'
import type { Desk } from './use-desk.ts'

/** What lies over the still of each shot; made only for those that are drawn. */
export function useUnitCovers({ units, codes, pass }: Desk): (shotIndex: number) => ShotCover | null {
  const language = useAppState(state => state.preferences.language)
  const byId = useMemo(() => new Map(codes.map(code => [code.id, code])), [codes])
  return useCallback(
    shotIndex => {
      const unit = units[shotIndex]
      if (!unit) return null
      const marks = unit.codes.flatMap(({ codeId, isExample }) => {
        const code = byId.get(codeId)
        return code ? [{ id: code.id, colour: code.colour, name: codeName(code, language), isExample }] : []
      })
      const isLookedThrough = pass === null ? null : unit.isLookedThrough
      return {
        key: JSON.stringify([language, isLookedThrough, marks]),
        drawing: <UnitCover isLookedThrough={isLookedThrough} marks={marks} />,
      }
    },
    [units, byId, pass, language],
  )
}
