import type { MeasurementsAnswer, ShotValues } from '../../server/contracts/index.ts'

/** What was measured of the shots of a part; null where its film has not been measured. */
export type MeasuredPart = {
  procedure: { name: string; version: number }
  values: Readonly<Record<string, ShotValues>>
} | null

/** How loud a part is, from piece to piece: 0 to 255. */
export interface SoundOfPart {
  stepMs: number
  levels: Uint8Array
}

export type MeasurementsState = Readonly<Record<string, MeasuredPart>>

export const nothingMeasured: MeasurementsState = {}

export function measurementsRead(
  state: MeasurementsState,
  partId: string,
  { measured }: MeasurementsAnswer,
): MeasurementsState {
  const values = measured && Object.fromEntries(measured.shots.map(shot => [shot.shotId, shot.values]))
  return { ...state, [partId]: measured && { procedure: measured.procedure, values: values! } }
}
