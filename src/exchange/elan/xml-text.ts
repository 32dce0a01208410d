/** Text as XML can hold it; a sign that no XML document may hold becomes the one for what cannot be read. */
export function escaped(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

export function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

function plain(text: string): string {
  return text.replace(/[\ufffe\uffff]|[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}/gu, '\ufffd')
}
