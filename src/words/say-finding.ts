import type { FindingOf, QuestionName } from '../findings/index.ts'
import type { Named } from './findings/named.ts'
import { sayOtherwise } from './findings/say-otherwise.ts'
import { sayPrevalence } from './findings/say-prevalence.ts'
import type { Language } from './language.ts'

type Say<Name extends QuestionName> = (language: Language, finding: FindingOf<Name>, named: Named) => string

const say: { readonly [Name in QuestionName]: Say<Name> } = {
  prevalence: sayPrevalence,
  otherwise: sayOtherwise,
}

/** Every sentence of a finding in the order in which they are to be read: what these films can show comes first. */
export function sayFinding<Name extends QuestionName>(
  language: Language,
  finding: FindingOf<Name> & { question: Name },
  named: Named,
): string {
  return (say[finding.question] as Say<Name>)(language, finding, named)
}
