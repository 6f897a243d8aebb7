/** A name that is offered while typing, and what is said of it: its main name or an office. */
export interface OfferedName {
  readonly name: string
  readonly hint: string
}

/** The last of several names with “;” between them is the one being typed. */
export function typedPart(
  text: string,
  several: boolean,
): { readonly before: string; readonly typed: string } {
  const at = several ? text.lastIndexOf(';') + 1 : 0
  const typed = text.slice(at)
  const space = typed.length - typed.trimStart().length
  return { before: text.slice(0, at + space), typed: typed.trim() }
}

/** What the box holds once an offered name is taken: those typed before it, then the name. */
export function withName(text: string, several: boolean, name: string): string {
  const { before } = typedPart(text, several)
  return before.endsWith(';') ? `${before} ${name}` : `${before}${name}`
}
