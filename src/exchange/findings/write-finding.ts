import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { Named } from './named.ts'
import { writeOtherwise } from './write-otherwise.ts'
import { writePrevalence } from './write-prevalence.ts'

type Write<Name extends QuestionName> = (finding: FindingOf<Name>, names: Named) => Iterable<string>

const writers: { readonly [Name in QuestionName]: Write<Name> } = {
  prevalence: writePrevalence,
  otherwise: writeOtherwise,
}

/** A finding as a table, a line at a time. */
export function writeFinding<Name extends QuestionName>(
  finding: FindingOf<Name> & { question: Name },
  names: Named,
): Iterable<string> {
  return (writers[finding.question] as Write<Name>)(finding, names)
}
