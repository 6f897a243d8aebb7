const shared = new Uint16Array(16_384)

/** Room for `length` code units; its contents are whatever was there, and the next caller may get the same room. */
export function roomFor(length: number): Uint16Array {
  return length <= shared.length ? shared : new Uint16Array(length)
}

/** The text of the first `length` code units. */
export function textOf(units: Uint16Array, length: number): string {
  // A call takes a limited number of arguments; 8,192 is far below every engine's limit.
  const step = 8192
  let text = ''
  // Single words are the other common case, and there the call by a list costs more than the letters.
  if (length <= 24) {
    for (let at = 0; at < length; at++) text += String.fromCharCode(units[at] ?? 0)
    return text
  }
  for (let from = 0; from < length; from += step) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(from + step, length)))
  }
  return text
}
