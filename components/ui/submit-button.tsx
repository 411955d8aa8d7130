'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** The button that sends the form it stands in; pending for as long as the form's action runs. */
export function SubmitButton({ variant = 'primary', ...props }: ButtonProps) {
  const { pending } = useFormStatus();
  return <Button type="submit" variant={variant} {...props} pending={props.pending ?? pending} />;
}
