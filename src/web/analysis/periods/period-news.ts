import type { Period } from '../../../study/index.ts'

/** What changes in a period; what is undefined is taken out of it. */
export type PeriodNews = { [Field in keyof Period]?: Period[Field] | undefined }

export function withNews(period: Period, news: PeriodNews): Period {
  const fields = Object.entries({ ...period, ...news }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields) as unknown as Period
}
