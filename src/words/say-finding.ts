import type { FindingOf, QuestionName } from '../findings/index.ts'
import type { Named } from './findings/named.ts'
import { namesOf } from './findings/named.ts'
import { sayAgreement } from './findings/say-agreement.ts'
import { sayAppearance } from './findings/say-appearance.ts'
import { sayCompanions, sayResignification } from './findings/say-companions.ts'
import { sayContradiction } from './findings/say-contradiction.ts'
import { sayCourse } from './findings/say-course.ts'
import { sayForm } from './findings/say-form.ts'
import { sayOtherwise } from './findings/say-otherwise.ts'
import { sayPrevalence } from './findings/say-prevalence.ts'
import { sayCarrier, sayChannel, sayReversal } from './findings/say-rows.ts'
import { saySystem } from './findings/say-system.ts'
import { sayWhen } from './findings/say-when.ts'
import type { Language } from './language.ts'
import { sayCorpus } from './say-corpus.ts'
import { wordsIn } from './words-in.ts'

type Say<Name extends QuestionName> = (language: Language, finding: FindingOf<Name>, named: Named) => string

const say: { readonly [Name in QuestionName]: Say<Name> } = {
  appearance: sayAppearance,
  prevalence: sayPrevalence,
  when: sayWhen,
  companions: sayCompanions,
  resignification: sayResignification,
  reversal: sayReversal,
  carrier: sayCarrier,
  channel: sayChannel,
  course: sayCourse,
  system: saySystem,
  form: sayForm,
  contradiction: sayContradiction,
  otherwise: sayOtherwise,
}

/**
 * Every sentence of a finding in the order in which they are to be read: what these films can show comes first, of which
 * films it is said stands at the end.
 */
export function sayFinding<Name extends QuestionName>(
  language: Language,
  finding: FindingOf<Name> & { question: Name },
  named: Named,
): string {
  const said = (say[finding.question] as Say<Name>)(language, finding, named)
  const { corpusStatement, agreement: words } = wordsIn(language)
  const agreed = sayAgreement(language, finding.agreement ?? [], namesOf(language, named).code)
  const coders =
    agreed.length > 0 ? `\n\n${[words.title, ...agreed.map(line => `  ${line}`)].join('\n')}` : ''
  return `${said.trimEnd()}${coders}\n\n${corpusStatement.heading(sayCorpus(language, finding.corpus))}\n`
}
