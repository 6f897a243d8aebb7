/** A statement with its values. Only `sql` makes one, so no value can be pasted into the text. */
export interface Sql {
  readonly text: string
  readonly values: readonly SqlValue[]
}

export type SqlValue = string | number | bigint | null | Uint8Array

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'text' in value && 'values' in value

/** `` sql`… ${value}` ``: values become bound parameters, a nested `sql` is spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return { text, values }
}

/** `(?, ?, …)`-style lists; an empty list gives `NULL`, which matches nothing. */
export function listOf(values: readonly SqlValue[]): Sql {
  return { text: values.length === 0 ? 'NULL' : values.map(() => '?').join(', '), values }
}
