import { Button, Checkbox, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { FolderOpen } from 'lucide-react'
import { choosePlace } from '../../../backend/choose-place.ts'
import { vi } from '../../../text/vi.ts'
import { fondsNameOf, type SetupErrors, type SetupFields } from './setup-fields.ts'
import classes from './setup-page.module.css'

interface StepProps {
  readonly fields: SetupFields
  readonly errors: SetupErrors
  readonly change: (changed: Partial<SetupFields>) => void
}

const text = vi.archive.setup

export function CommitteeStep({ fields, errors, change }: StepProps) {
  return (
    <Stack gap="md">
      <Text size="sm">{text.committeeIntro}</Text>
      <TextInput
        data-first
        label={text.committee}
        description={text.committeeHelp}
        withAsterisk
        value={fields.committee}
        error={errors.committee}
        onChange={(event) => change({ committee: event.currentTarget.value })}
      />
      <TextInput
        label={text.higherBody}
        description={text.higherBodyHelp}
        value={fields.higherBody}
        error={errors.higherBody}
        onChange={(event) => change({ higherBody: event.currentTarget.value })}
      />
    </Stack>
  )
}

export function FondsStep({ fields, errors, change }: StepProps) {
  return (
    <Stack gap="md">
      <Text size="sm">{text.fondsIntro}</Text>
      <div className={classes.pair}>
        <TextInput
          data-first
          label={text.fondsCode}
          description={text.fondsCodeHelp}
          withAsterisk
          value={fields.fondsCode}
          error={errors.fondsCode}
          onChange={(event) => change({ fondsCode: event.currentTarget.value })}
        />
        <TextInput
          label={text.fondsName}
          description={text.fondsNameHelp}
          withAsterisk
          value={fondsNameOf(fields)}
          error={errors.fondsName}
          onChange={(event) => change({ fondsName: event.currentTarget.value })}
        />
        <TextInput
          label={text.inventoryNumber}
          description={text.inventoryNumberHelp}
          withAsterisk
          value={fields.inventoryNumber}
          error={errors.inventoryNumber}
          onChange={(event) => change({ inventoryNumber: event.currentTarget.value })}
        />
        <TextInput
          label={text.inventoryTitle}
          description={text.inventoryTitleHelp}
          value={fields.inventoryTitle}
          error={errors.inventoryTitle}
          onChange={(event) => change({ inventoryTitle: event.currentTarget.value })}
        />
      </div>
    </Stack>
  )
}

export function OfficerStep({ fields, errors, change }: StepProps) {
  const chooseFolder = async () => {
    const folder = await choosePlace({ kind: 'target-folder', title: text.folderDialog })
    if (folder !== null) change({ folder })
  }
  return (
    <Stack gap="md">
      <Text size="sm">{text.officerIntro}</Text>
      <div className={classes.halves}>
        <TextInput
          data-first
          label={text.officerName}
          description={text.officerNameHelp}
          withAsterisk
          value={fields.officerName}
          error={errors.officerName}
          onChange={(event) => change({ officerName: event.currentTarget.value })}
        />
        <TextInput
          label={text.officerOffice}
          description={text.officerOfficeHelp}
          value={fields.officerOffice}
          error={errors.officerOffice}
          onChange={(event) => change({ officerOffice: event.currentTarget.value })}
        />
      </div>
      <Input.Wrapper
        label={text.folder}
        description={text.folderHelp}
        withAsterisk
        error={errors.folder}
        labelElement="div"
      >
        <Group gap="sm" mt={6} wrap="nowrap" align="center">
          <Button
            variant="default"
            leftSection={<FolderOpen size={16} />}
            className={classes.folderButton}
            aria-invalid={errors.folder !== undefined}
            onClick={() => void chooseFolder()}
          >
            {fields.folder === null ? text.folderChoose : text.folderAgain}
          </Button>
          <Text
            size="sm"
            className={classes.folder}
            {...(fields.folder === null ? { c: 'dimmed' } : { fw: 600 })}
          >
            {fields.folder?.shown ?? text.folderNone}
          </Text>
        </Group>
      </Input.Wrapper>
      <Checkbox
        label={text.isolated}
        description={text.isolatedHelp}
        checked={fields.isolated}
        onChange={(event) => change({ isolated: event.currentTarget.checked })}
      />
      {fields.isolated && (
        <div className={classes.halves}>
          <TextInput
            label={text.isolationAuthority}
            description={text.isolationAuthorityHelp}
            withAsterisk
            value={fields.isolationAuthority}
            error={errors.isolationAuthority}
            onChange={(event) => change({ isolationAuthority: event.currentTarget.value })}
          />
          <TextInput
            label={text.isolationDocument}
            description={text.isolationDocumentHelp}
            withAsterisk
            value={fields.isolationDocument}
            error={errors.isolationDocument}
            onChange={(event) => change({ isolationDocument: event.currentTarget.value })}
          />
        </div>
      )}
    </Stack>
  )
}
