import { Alert, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'

/** A failure that belongs to the whole form. */
export function FormError({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null
  return (
    <Alert role="alert" color="red" variant="light" mt="sm" icon={<CircleAlert size={18} />}>
      <Text size="sm">{sentence}</Text>
    </Alert>
  )
}
