import type { RefusalSentences } from '../../refusal-kinds.ts'

/** What acts on essays and their claims can meet. */
export const essayRefusals = {
  'no-such-essay': () =>
    'This essay is no longer there. It may have been taken back or removed in another window.',
  'essay-without-title': () => 'An essay has a title, so nothing was changed. Give it one.',
  'essay-without-language': () =>
    'An essay is written in a language at least, so nothing was changed. Choose one.',
  'essay-text-too-long': ({ most }) =>
    `This is longer than ${most} signs, so it was not kept. Divide it into paragraphs.`,
  'essay-text-not-plain': () => 'This holds signs that no text can hold, so it was not kept. Leave them out.',
  'address-not-of-web': () =>
    'This is no address at which a publication can stand, so it was not kept. Give one as https://…, without ? and #.',
  'no-such-claim': () =>
    'This claim is no longer there. It may have been taken back or removed in another window.',
  'no-such-evidence': () =>
    'This evidence is no longer there. It may have been taken back or removed in another window.',
  'claim-name-taken': ({ name }) =>
    `“${name}” marks something else in this essay already, so nothing was made. Try once more.`,
  'absence-without-passes': () =>
    'That something is not there can be said only where somebody has looked. Name a pass that looked for it, or make it a claim of another kind.',
  'nothing-to-stand-on': () =>
    'What this was to stand on is not in the study any more, so it was not put there. Choose something else.',
  'too-much-evidence': ({ most }) =>
    `A claim stands on at most ${most} pieces of evidence. Divide it into several claims.`,
  'reason-missing': () => 'It is kept as it is only with a reason. Say why the sentence still holds.',
  'claim-text-too-long': ({ most }) => `This is longer than ${most} signs, so it was not kept. Shorten it.`,
  'claim-text-not-plain': () => 'This holds signs that no text can hold, so it was not kept. Leave them out.',
  'no-essay-of-that-name': ({ name }) =>
    `This study has no essay “${name}”. “silverscreen essays” lists those that it has.`,
  'essay-not-in-language': ({ language }) =>
    language === ''
      ? 'No language was named, so nothing was published.'
      : `The essay has no text in “${language}”, so nothing was published.`,
} satisfies Partial<RefusalSentences>
