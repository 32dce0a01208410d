import type { QuestionName } from '../../findings/index.ts'
import type { QuestionRequest } from '../../server/contracts/index.ts'
import { schemas } from '../../server/contracts/index.ts'
import type { Names, Result } from '../../study/index.ts'
import { accepted, codeKinds, nameKey, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { RecordNames } from '../../workbench/index.ts'

/** What a scholar chooses in asking, as it is written on the command line. */
export interface Choices {
  periodisation?: string | undefined
  period: readonly string[]
  dated?: string | undefined
  within?: string | undefined
  'codebook-version'?: string | undefined
  code?: string | undefined
  focal: readonly string[]
  together?: string | undefined
  measure?: string | undefined
  kind: readonly string[]
  aspect?: string | undefined
  only?: string | undefined
  contradiction?: string | undefined
  coder?: string | undefined
}

/** Under what name each is put to a question. */
const fieldOf: { readonly [Choice in keyof Choices]-?: string } = {
  periodisation: 'periodisationName',
  period: 'periods',
  dated: 'dated',
  within: 'strata',
  'codebook-version': 'codebookVersion',
  code: 'codeId',
  focal: 'focalCodeIds',
  together: 'unit',
  measure: 'measure',
  kind: 'kinds',
  aspect: 'aspectId',
  only: 'narrowedTo',
  contradiction: 'contradictionId',
  coder: 'coderId',
}

const words: { readonly [Choice in keyof Choices]?: readonly string[] } = {
  dated: ['release', 'story', 'shooting'],
  together: ['shots', 'scenes', 'moments', 'next-shot'],
  measure: ['screen-time', 'slices', 'shots', 'scenes', 'marks'],
  kind: codeKinds,
}

/** Whether every choice is of a form that some question could take. */
export function areChoices(choices: Choices): boolean {
  const { period, 'codebook-version': version, only } = choices
  const isListed = (Object.keys(words) as (keyof Choices)[]).every(name =>
    [choices[name] ?? []].flat().every(value => words[name]!.includes(value)),
  )
  return (
    isListed &&
    (period.length === 0 || period.length === 2) &&
    (version === undefined || /^[1-9]\d{0,5}$/.test(version)) &&
    (only === undefined || /.=./.test(only))
  )
}

/** The first choice, or word of one, that the question does not know: nothing that was asked for is passed over in silence. */
export function choiceNotTaken(question: QuestionName, choices: Choices): Refusal | null {
  const { properties } = schemas.Questions[question].request
  const known = Object.entries(fieldOf).filter(([, field]) => field in properties)
  const given = (Object.keys(fieldOf) as (keyof Choices)[]).filter(
    name => [choices[name] ?? []].flat().length > 0,
  )
  const takes = known.map(([one]) => one)
  for (const name of given) {
    if (!(fieldOf[name] in properties))
      return { kind: 'not-a-choice-of-question', option: name, question, takes }
    const among = (properties as Record<string, { enum?: readonly unknown[] }>)[fieldOf[name]]?.enum
    if (among && !among.includes(choices[name]))
      return { kind: 'not-a-choice-of-question', option: `${name} ${choices[name]}`, question, takes }
  }
  return null
}

/** The choices as a question is put, everything in them that has a name found by it, in either language, or by its id. */
export function readChoices(choices: Choices, names: RecordNames): Result<QuestionRequest, Refusal> {
  const [first, second] = choices.period
  const code = found(names.codes, choices.code)
  if (choices.code !== undefined && !code) return refused({ kind: 'no-such-code', codeId: choices.code })
  const focal = choices.focal.map(named => ({ named, code: found(names.codes, named) }))
  const missing = focal.find(one => !one.code)
  if (missing) return refused({ kind: 'no-such-code', codeId: missing.named })
  const aspect = found(names.aspects, choices.aspect)
  if (choices.aspect !== undefined && !aspect) return refused({ kind: 'no-such-aspect' })
  const contradiction = found(names.contradictions, choices.contradiction)
  if (choices.contradiction !== undefined && !contradiction) return refused({ kind: 'no-such-contradiction' })
  const coder = names.coders.find(({ id, name }) => [id, name].includes(choices.coder ?? ''))
  if (choices.coder !== undefined && !coder) return refused({ kind: 'no-such-coder', coderId: choices.coder })
  const narrowedTo = choices.only === undefined ? accepted(null) : readOnly(choices.only, names)
  if (!narrowedTo.ok) return narrowedTo
  const version = choices['codebook-version']
  return accepted({
    ...(choices.periodisation !== undefined && { periodisationName: choices.periodisation }),
    ...(version !== undefined && { codebookVersion: Number(version) }),
    ...(choices.dated && { dated: choices.dated }),
    ...(choices.within && { strata: choices.within }),
    ...(first !== undefined && second !== undefined && { periods: [first, second] }),
    ...(code && { codeId: code.id }),
    ...(focal.length > 0 && { focalCodeIds: focal.map(one => one.code!.id) }),
    ...(choices.together && { unit: choices.together }),
    ...(choices.measure && { measure: choices.measure }),
    ...(choices.kind.length > 0 && { kinds: [...choices.kind] }),
    ...(aspect && { aspectId: aspect.id }),
    ...(narrowedTo.value && { narrowedTo: narrowedTo.value }),
    ...(contradiction && { contradictionId: contradiction.id }),
    ...(coder && { coderId: coder.id }),
  } as QuestionRequest)
}

/** ASPECT=VALUE, each by a name or an id. */
function readOnly(
  only: string,
  { aspects }: RecordNames,
): Result<{ aspectId: string; valueId: string }, Refusal> {
  const at = only.indexOf('=')
  const aspect = found(aspects, only.slice(0, at))
  if (!aspect) return refused({ kind: 'no-such-aspect' })
  const value = found(aspect.values, only.slice(at + 1))
  return value
    ? accepted({ aspectId: aspect.id, valueId: value.id })
    : refused({ kind: 'no-such-aspect-value' })
}

function found<One extends { id: string; names: Names }>(
  list: readonly One[],
  wanted: string | undefined,
): One | undefined {
  if (wanted === undefined) return undefined
  return list.find(
    ({ id, names }) => id === wanted || Object.values(names).some(name => nameKey(name) === nameKey(wanted)),
  )
}
