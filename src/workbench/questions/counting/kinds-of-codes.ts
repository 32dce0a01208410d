import type { CarrierKinds } from '../../../findings/index.ts'
import type { Code } from '../../../study/index.ts'

/** Which of the codes are spaces, and which are subjects. */
export function kindsAmong(codes: readonly Pick<Code, 'id' | 'kind'>[]): CarrierKinds {
  const those = (kind: Code['kind']) => codes.filter(code => code.kind === kind).map(({ id }) => id)
  return { spaces: those('space'), subjects: those('subject') }
}
