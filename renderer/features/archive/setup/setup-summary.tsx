import { Button, Text } from '@mantine/core'
import { vi } from '../../../text/vi.ts'
import { fondsNameOf, type SetupFields } from './setup-fields.ts'
import classes from './setup-page.module.css'

interface Props {
  readonly fields: SetupFields
  readonly onEdit: (step: number) => void
}

const text = vi.archive.setup

export function SetupSummary({ fields, onEdit }: Props) {
  const parts = [
    [
      [text.committee, fields.committee],
      [text.higherBody, fields.higherBody],
    ],
    [
      [vi.catalogue.groupPage.fonds, text.fondsSummary(fields.fondsCode, fondsNameOf(fields))],
      [
        vi.catalogue.groupPage.inventory,
        text.inventorySummary(fields.inventoryNumber, fields.inventoryTitle),
      ],
    ],
    [
      [text.officerName, text.officerSummary(fields.officerName, fields.officerOffice)],
      [text.folder, fields.folder?.shown ?? text.folderNone],
      [text.isolatedShort, fields.isolated ? text.isolatedYes(fields) : text.isolatedNo],
    ],
  ] as const
  return (
    <>
      <Text size="sm" mb="sm">
        {text.summaryIntro}
      </Text>
      {parts.map((rows, step) => (
        <section key={text.steps[step]} className={classes.summary}>
          <dl>
            {rows.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value.trim() === '' ? text.empty : value}</dd>
              </div>
            ))}
          </dl>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text.edit(text.steps[step] ?? '')}
            onClick={() => onEdit(step)}
          >
            {text.editShort}
          </Button>
        </section>
      ))}
    </>
  )
}
