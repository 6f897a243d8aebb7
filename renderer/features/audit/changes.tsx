import { Text } from '@mantine/core'
import type { AuditDetail } from '../../../shared/model/audit.ts'
import { vi } from '../../text/vi.ts'
import classes from './audit.module.css'

const text = vi.audit

/** What was before and after, field by field, for each record the entry speaks of. */
export function Changes({ changes, more }: Pick<AuditDetail, 'changes' | 'more'>) {
  const told = changes.filter(({ fields, record }) => fields.length > 0 || record !== '')
  // Two records may have the same name.
  const keys = told.map(({ record }, index) => `${index} ${record}`)
  if (told.length === 0) return <p className={classes.quiet}>{text.noChanges}</p>
  return (
    <>
      {told.map(({ record, fields }, index) => (
        <div key={keys[index]}>
          {record !== '' && <h3 className={classes.record}>{record}</h3>}
          {fields.length > 0 && (
            <table className={classes.fields}>
              <thead>
                <tr>
                  <th scope="col">{text.field}</th>
                  <th scope="col">{text.before}</th>
                  <th scope="col">{text.after}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ label, before, after }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <Value text={before} />
                    <Value text={after} />
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
      {more > 0 && <Text size="sm">{text.more(more)}</Text>}
    </>
  )
}

const Value = ({ text: value }: { readonly text: string }) => (
  <td>{value === '' ? <span className={classes.quiet}>{text.empty}</span> : value}</td>
)
