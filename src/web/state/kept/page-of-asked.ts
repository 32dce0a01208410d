import type { AnalysisSearch } from './analysis-search.ts'

/** What a question can be asked, whichever it is: the words of their contracts together. */
interface AskedOfAny {
  periodisationId?: string
  periods?: readonly [string, string]
  codebookVersion?: number
  dated?: string
  focalCodeIds?: readonly string[]
  strata?: string
  codeId?: string
  unit?: string
  kinds?: readonly string[]
  measure?: string
  narrowedTo?: { aspectId: string; valueId: string }
  aspectId?: string
  contradictionId?: string
}

/** The address of the page that asks a question so. */
export function pageOfAsked(question: string, asked: Readonly<Record<string, unknown>>): AnalysisSearch {
  const said = asked as AskedOfAny
  const { periods, focalCodeIds, narrowedTo } = said
  const open = {
    together: said.unit === 'shots' ? undefined : said.unit,
    of: question === 'companions' ? said.codeId : undefined,
    aspect: said.aspectId,
    contradiction: said.contradictionId,
    kinds: said.kinds?.join('.'),
    mix: said.measure === usualMeasure(question) ? undefined : said.measure,
    narrowed: narrowedTo && `${narrowedTo.aspectId}.${narrowedTo.valueId}`,
  }
  const opened = Object.entries(open).flatMap(([place, what]) => (what ? [`${place}:${what}`] : []))
  return {
    question,
    periodisation: said.periodisationId,
    first: periods?.[0],
    second: periods?.[1],
    codebook: said.codebookVersion?.toString(),
    dated: said.dated === 'release' ? undefined : said.dated,
    focal: focalCodeIds?.join('.') || undefined,
    within: said.strata,
    symbol: question === 'otherwise' ? said.codeId : undefined,
    open: opened.join(';') || undefined,
  }
}

function usualMeasure(question: string): string {
  return question === 'system' ? 'shots' : 'screen-time'
}
