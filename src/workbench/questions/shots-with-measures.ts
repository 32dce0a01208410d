import type { FormShot, ShotMeasured } from '../../findings/index.ts'
import type { StudyStore } from '../../store/index.ts'

/** What is kept of a measured shot, as far as form asks for it. */
type Kept = Partial<Record<Exclude<keyof ShotMeasured, 'colour'>, number | null>> & {
  palette?: readonly { colour: string }[]
}

/** The shots of a part in the time of its film; measured where they lie as they lay when they were measured. */
export async function shotsWithMeasures(
  store: StudyStore,
  partId: string,
  offsetMs: number,
): Promise<FormShot[]> {
  const measured = new Map(
    (await store.measurements.ofPart(partId))?.shots.map(({ startMs, endMs, values }) => [
      `${startMs}-${endMs}`,
      values as Kept,
    ]),
  )
  return (await store.shots.ofPart(partId)).map(({ startMs, endMs, transitionIn }) => {
    const values = measured.get(`${startMs}-${endMs}`)
    return {
      ...{ startMs: startMs + offsetMs, endMs: endMs + offsetMs, transition: transitionIn },
      measured: values
        ? {
            lightness: values.lightness ?? null,
            contrast: values.contrast ?? null,
            chroma: values.chroma ?? null,
            motion: values.motion ?? null,
            loudness: values.loudness ?? null,
            colour: values.palette?.[0]?.colour ?? null,
          }
        : null,
    }
  })
}
