import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { Named } from './named.ts'
import { writeForm } from './write-form.ts'
import { writeOtherwise } from './write-otherwise.ts'
import { writePrevalence } from './write-prevalence.ts'
import { writeSystem } from './write-system.ts'

type Write<Name extends QuestionName> = (finding: FindingOf<Name>, names: Named) => Iterable<string>

const writers: { readonly [Name in QuestionName]: Write<Name> } = {
  prevalence: writePrevalence,
  system: writeSystem,
  form: writeForm,
  otherwise: writeOtherwise,
}

/** A finding as a table, a line at a time. */
export function writeFinding<Name extends QuestionName>(
  finding: FindingOf<Name> & { question: Name },
  names: Named,
): Iterable<string> {
  return (writers[finding.question] as Write<Name>)(finding, names)
}
