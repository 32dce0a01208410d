import type { DoubtKinds } from '../study/index.ts'

type ValuesOf<Kind extends DoubtKinds['kind']> = Omit<Extract<DoubtKinds, { kind: Kind }>, 'kind'>

export type DoubtSentences = { [Kind in DoubtKinds['kind']]: (values: ValuesOf<Kind>) => string }

/** What may be wrong with a reference, and what to do. */
export function sayDoubt(sentences: DoubtSentences, doubt: DoubtKinds): string {
  const sentence = sentences[doubt.kind] as ((values: DoubtKinds) => string) | undefined
  return sentence ? sentence(doubt) : doubt.kind
}
