import { useCallback, useMemo } from 'react'
import type { ChosenStill, FrameClock } from '../../study/index.ts'
import { codeName, frameToMs, placeAt, standingFrame } from '../../study/index.ts'
import type { ShotCover } from '../stage/contact-sheet/ShotCell.tsx'
import type { DrawnRegion } from '../stage/regions/drawn-regions.ts'
import { drawnRegions } from '../stage/regions/drawn-regions.ts'
import { RegionsOnStill } from '../stage/regions/RegionsOnStill.tsx'
import { useAppState } from '../use-app.ts'
import { UnitCover } from './UnitCover.tsx'
import type { Desk } from './use-desk.ts'

/** What lies over the still of each shot; made only for those that are drawn. */
export function useUnitCovers(
  desk: Desk,
  { clock, stills, aspect }: { clock: FrameClock; stills: readonly ChosenStill[]; aspect: number },
): (shotIndex: number) => ShotCover | null {
  const { shots, shotUnits: units, codes, pass, partId } = desk
  const { marks: allMarks, regionKeys } = desk.coding
  const areShown = useAppState(state => state.preferences.regions === 'shown')
  const drawn = useMemo(
    () => (areShown ? drawnRegions({ coding: { marks: allMarks, regionKeys }, codes, partId }) : []),
    [areShown, allMarks, regionKeys, codes, partId],
  )
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
      const shot = shots[shotIndex]!
      const regions =
        drawn.length === 0 ? [] : regionsAt(drawn, frameToMs(clock, standingFrame(clock, shot, stills)))
      return {
        key: JSON.stringify([language, isLookedThrough, marks, regions]),
        drawing: (
          <>
            <RegionsOnStill regions={regions} aspect={aspect} />
            <UnitCover isLookedThrough={isLookedThrough} marks={marks} />
          </>
        ),
      }
    },
    [shots, units, byId, pass, language, drawn, clock, stills, aspect],
  )
}

/** The regions whose marks hold the frame of a still, where they stand at it. */
function regionsAt(drawn: readonly DrawnRegion[], ms: number) {
  return drawn
    .filter(({ mark }) => mark.startMs <= ms && ms < mark.endMs)
    .map(({ region, code }) => ({ ...placeAt(region, ms), colour: code.colour }))
}
