import { Text } from '@mantine/core'
import { Check, Minus } from 'lucide-react'
import { permissions, rights } from '../../../shared/model/permissions.ts'
import { rightsOfRoles, roles } from '../../../shared/model/roles.ts'
import { vi } from '../../text/vi.ts'
import classes from './accounts.module.css'

const text = vi.accounts.page

/** The one table of who may do what: the very one that the program goes by. */
export function RightsTable() {
  return (
    <section>
      <h2>{text.rights}</h2>
      <Text size="sm" c="dimmed">
        {text.rightsIntro}
      </Text>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.right}</th>
            {roles.ids.map((role) => (
              <th key={role} scope="col" className={classes.middle}>
                {roles.labels[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">
                <strong>{permissions[right].label}</strong>
                <span>{permissions[right].sentence}</span>
              </th>
              {roles.ids.map((role) => (
                <td key={role} className={classes.middle}>
                  {rightsOfRoles[role].includes(right) ? (
                    <Check size={17} role="img" aria-label={text.yes} />
                  ) : (
                    <Minus size={15} role="img" aria-label={text.no} className={classes.no} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
