/** The status of a refusal; whatever is not listed is a conflict with how things stand. */
const statuses: Record<string, number> = {
  'no-such-film': 404,
  'no-such-part': 404,
  'no-such-file': 404,
  'no-such-shot': 404,
  'no-such-task': 404,
  'no-such-likeness': 404,
  missing: 404,
  'no-such-file-named': 404,
  'date-not-edtf': 422,
  'no-such-day': 422,
  'date-ends-before-it-begins': 422,
  'no-title': 422,
  'path-not-under-a-root': 403,
  'wrong-key': 403,
  'not-opened-here': 403,
  'leads-outside-study': 403,
  'disk-full': 507,
  'not-writable': 503,
  'torn-away': 503,
  'no-such-removed-film': 404,
  'no-such-study': 404,
  'study-without-name': 422,
  'study-name-too-long': 422,
  'study-name-not-a-line': 422,
}

export function refusalStatus(refusal: { kind: string }): number {
  return statuses[refusal.kind] ?? 409
}
