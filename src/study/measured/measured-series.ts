/** Numbers that a program measured along a stretch of a film, brought in from elsewhere: measurements, never marks. */
export interface MeasuredSeries {
  id: string
  partId: string
  /** What was measured, as the file called it. */
  name: string
  /** The file that they came in with. */
  origin: string
  startMs: number
  endMs: number
  /** At even distances over the stretch, each in the unit of whoever measured. */
  values: number[]
}

/** Numbers of one series: a film of ten hours, thirty a second. */
export const longestSeries = 1_200_000
