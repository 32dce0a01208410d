import type { Unfit } from '../study/index.ts'

type ValuesOf<Kind extends Unfit['kind']> = Omit<Extract<Unfit, { kind: Kind }>, 'kind'>

export type UnfitSentences = { [Kind in Unfit['kind']]: (values: ValuesOf<Kind>) => string }

export function sayUnfit(sentences: UnfitSentences, unfit: Unfit): string {
  const sentence = sentences[unfit.kind] as ((values: Unfit) => string) | undefined
  return sentence ? sentence(unfit) : unfit.kind
}
