/** What a study's records say, as a terminal may show it: names in them cannot move the cursor or colour the screen. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}/gu, sign => (sign === '\n' || sign === '\t' ? sign : '␣'))
}
